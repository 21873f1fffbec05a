import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReturnCase } from '@/api/types'
import { toast } from '@/components/feedback/toast'
import form from '@/components/forms/form.module.css'
import { decideReturn, type Decision } from '../api/returns'

interface Step {
  decision: Decision
  sellable: boolean
  name: 'approve' | 'reject' | 'receive_sellable' | 'receive_damaged' | 'refund'
}

const STEPS: Partial<Record<ReturnCase['status'], Step[]>> = {
  requested: [
    { decision: 'approve', sellable: false, name: 'approve' },
    { decision: 'reject', sellable: false, name: 'reject' },
  ],
  approved: [
    { decision: 'receive', sellable: true, name: 'receive_sellable' },
    { decision: 'receive', sellable: false, name: 'receive_damaged' },
  ],
  received: [{ decision: 'refund', sellable: false, name: 'refund' }],
}

/** The next steps of a return for its vendor or an admin; only admins pay back. */
export function Decide({ found, as }: { found: ReturnCase; as: 'vendor' | 'admin' }) {
  const { t } = useTranslation('returns')
  const queries = useQueryClient()
  const decide = useMutation({
    mutationFn: (step: Step) => decideReturn(found.id, step.decision, step.sellable),
    onSettled: () => queries.invalidateQueries({ queryKey: ['returns'] }),
    onError: (error) => toast(error.message, { tone: 'bad' }),
  })
  const steps = (STEPS[found.status] ?? []).filter((step) => as === 'admin' || step.decision !== 'refund')
  if (steps.length === 0) return <>–</>
  return (
    <div className={form.buttons}>
      {steps.map((step) => (
        <Button
          key={step.name}
          size="compact-sm"
          variant={step.name === 'reject' || step.name === 'receive_damaged' ? 'default' : 'filled'}
          loading={decide.isPending}
          onClick={() => decide.mutate(step)}
        >
          {t(`step.${step.name}`)}
        </Button>
      ))}
    </div>
  )
}
