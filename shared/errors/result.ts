/** Why something could not be done; the words a person reads are in {@link Failure.message}. */
export type FailureKind =
  | 'usage' // the request itself is wrong
  | 'refused' // the input was understood and turned down
  | 'not-found'
  | 'damaged' // a case file or projection does not match its own checks
  | 'wrong-passphrase' // no key slot of the case file opens with it
  | 'newer' // written by a newer version of the program
  | 'busy' // in use by another instance
  | 'no-space'
  | 'unprojected' // the case file has it, the working copy could not be written
  | 'denied' // the sender or the file system does not allow it
  | 'cancelled'
  | 'internal'

/** A failure as a value: it crosses processes as it is and is never thrown across them. */
export interface Failure {
  readonly kind: FailureKind
  /** One sentence: what did not happen, to which object, and what to do. */
  readonly message: string
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const failed = (kind: FailureKind, message: string): Result<never> => ({
  ok: false,
  error: { kind, message },
})
