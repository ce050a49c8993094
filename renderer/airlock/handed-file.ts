import type { PartJob } from '../../shared/ipc/airlock-job'

/** The file that came in parts last. */
let whole: Uint8Array | null = null

/** Puts a part in its place. */
export function takePart({ size, at, bytes }: PartJob): null {
  if (at === 0) whole = new Uint8Array(size)
  whole?.set(bytes, at)
  return null
}

/** The bytes of the file that came in parts, `null` when none came; they are handed on once. */
export function handedFile(): Uint8Array | null {
  const bytes = whole
  whole = null
  return bytes
}
