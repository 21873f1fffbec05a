/** One field the API refused, with a message in the caller's language. */
export interface FieldError {
  field: string
  code: string
  message: string
}

/** The body of every refusal (RFC 9457). */
export interface Problem {
  type?: string
  title?: string
  status?: number
  detail?: string
  message?: string
  errors?: FieldError[]
  incident?: string
  [member: string]: unknown
}

/** A refusal of the API, thrown so that queries and forms meet it in one place. */
export class ProblemError extends Error {
  readonly status: number
  readonly problem: Problem

  constructor(status: number, problem: Problem) {
    super(problem.message ?? problem.detail ?? problem.title ?? `HTTP ${status}`)
    this.name = 'ProblemError'
    this.status = status
    this.problem = problem
  }

  /** The last word of the type address: `/problems/out-of-stock` is `out-of-stock`. */
  get kind(): string {
    return this.problem.type?.split('/').pop() ?? ''
  }

  get fieldErrors(): FieldError[] {
    return this.problem.errors ?? []
  }
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 404
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 401
}
