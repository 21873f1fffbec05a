import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '@/api/problem'
import { toast } from '@/components/feedback/toast'

interface Act<Given, Answer> {
  act: (given: Given) => Promise<Answer>
  /** What the page shows and has to ask for again. */
  stale?: QueryKey[]
  said?: string
  after?: (answer: Answer) => unknown
}

/** Something a button does: it says that it was done, or why not, and what it changed is loaded again. */
export function useAct<Given = void, Answer = unknown>({ act, stale = [], said, after }: Act<Given, Answer>) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      if (said !== undefined) toast(said)
      after?.(answer)
      await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })))
    },
    onError: (error) =>
      toast(error instanceof ProblemError ? error.message : t('error.offline'), { tone: 'bad' }),
  })
}
