import { QueryClient } from '@tanstack/react-query'
import { ProblemError } from '@/api/problem'

function worthAnotherTry(failures: number, error: Error): boolean {
  if (error instanceof ProblemError && error.status < 500) return false
  return failures < 2
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthAnotherTry, staleTime: 30_000, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
})
