import { Textarea } from '@mantine/core'
import { useQueryClient, type QueryKey } from '@tanstack/react-query'
import { Sheet } from '@/components/layout/Sheet'
import { QuickForm } from './QuickForm'

interface ReasonSheetProps {
  open: boolean
  onClose: () => void
  title: string
  label: string
  help?: string
  submit: string
  send: (reason: string) => Promise<unknown>
  stale: QueryKey[]
}

/** Asks why before something is taken away from somebody, who reads the reason. */
export function ReasonSheet(props: ReasonSheetProps) {
  const { open, onClose, title, label, help, submit, send, stale } = props
  const queries = useQueryClient()
  return (
    <Sheet open={open} onClose={onClose} title={title} from="middle">
      <QuickForm
        submit={submit}
        color="red"
        send={(values) => send(values.text('reason'))}
        after={() => {
          onClose()
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
