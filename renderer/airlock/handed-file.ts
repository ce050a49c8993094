import { CasebookError } from '../../shared/errors/casebook-error'
import type { PartJob } from '../../shared/ipc/airlock-job'

/** The file that came in parts last. */
let whole: Uint8Array | null = null

/** Puts a part in its place. */
export function takePart({ size, at, bytes }: PartJob): null {
  if (at === 0) whole = new Uint8Array(size)
  whole?.set(bytes, at)
  return null
}

/**
 * The bytes of the file that came in parts; they are handed on once.
 * @throws CasebookError `internal` when none came
 */
export function handedFile(name: string): Uint8Array {
  const bytes = whole
  whole = null
  if (bytes !== null) return bytes
  throw new CasebookError('internal', `${name}: its bytes did not reach the reader process.`)
}
