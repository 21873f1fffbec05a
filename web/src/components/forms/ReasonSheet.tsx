import { Textarea } from '@mantine/core'
import { useQueryClient, type QueryKey } from '@tanstack/react-query'
import { toast } from '@/components/feedback/toast'
import { Sheet } from '@/components/layout/Sheet'
import { QuickForm } from './QuickForm'

interface ReasonSheetProps {
  open: boolean
  onClose: () => void
  title: string
  label: string
  help?: string
  submit: string
  /** False where nothing that stands is taken away. */
  grave?: boolean
  send: (reason: string) => Promise<unknown>
  stale: QueryKey[]
  /** What is said when it is done. */
  said?: string
}

/** Asks why before something is taken away from somebody, who reads the reason. */
export function ReasonSheet(props: ReasonSheetProps) {
  const { open, onClose, title, label, help, submit, grave = true, send, stale, said } = props
  const queries = useQueryClient()
  return (
    <Sheet open={open} onClose={onClose} title={title} from="middle">
      <QuickForm
        submit={submit}
        color={grave ? 'red' : undefined}
        send={(values) => send(values.text('reason'))}
        after={() => {
          onClose()
          if (said !== undefined) toast(said)
          return Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })))
        }}
      >
        {(wrong) => (
          <Textarea
            name="reason"
            label={label}
            description={help}
            required
            rows={3}
            maxLength={500}
            error={wrong('reason')}
          />
        )}
      </QuickForm>
    </Sheet>
  )
}
