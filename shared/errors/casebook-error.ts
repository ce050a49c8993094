import type { Failure, FailureKind } from './result'

/** A {@link Failure} inside one process, where throwing is the shorter way. */
export class CasebookError extends Error {
  readonly kind: FailureKind

  constructor(kind: FailureKind, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'CasebookError'
    this.kind = kind
  }
}

/** The failure behind anything that was thrown; an unknown error keeps its own words. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof CasebookError) return { kind: thrown.kind, message: thrown.message }
  return { kind: 'internal', message: thrown instanceof Error ? thrown.message : String(thrown) }
}
