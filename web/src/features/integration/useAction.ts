import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from '@/components/feedback/toast'

/** Something an operator asks for: says what came of it and looks at everything of the integration again. */
export function useAction<Given>(act: (given: Given) => Promise<unknown>, said: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => toast(said),
    onError: (error) => toast(error.message, { tone: 'bad' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['integration'] }),
  })
}
