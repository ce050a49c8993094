import type { OfferedFile } from '../../shared/ipc/contract'
import { HEAD_BYTES, refuseLongText } from '../../shared/extract/file-type'
import { refusal } from '../../shared/extract/refusal'
import { FILE_PART_BYTES } from '../../shared/text/file-limit'
import { ask } from '../bridge/ask'
import type { FoundIn } from '../store/writes/acquired'

/** Where a file was found that came within another. */
export interface Origin extends FoundIn {
  /** Files it stands within, from 1. */
  readonly depth: number
}

/** A file to import. Its bytes are asked for when its turn comes. */
export interface ImportItem {
  readonly name: string
  /** Size in bytes, known before the bytes are read. */
  readonly size: number
  /** Left out for a file that was offered by itself. */
  readonly origin?: Origin
  /** What main knows it by, where it can read the file itself. */
  readonly ref?: string
  /** Whether its bytes are in memory for as long as this is. */
  readonly inMemory?: boolean
  /** That a server named for it, as an archive keeps it. */
  readonly charset?: string | undefined
  bytes(): Promise<Uint8Array>
}

/** A file that main offered: chosen in a dialog or named on the command line. */
export const fromOfferedFile = ({ ref, name, bytes }: OfferedFile): ImportItem => ({
  name,
  size: bytes,
  ref,
  bytes: () => readOffered(name, ref),
})

/**
 * The same files, the small ones that main offered asked for in one question: one for each takes
 * both processes longer than its answer. One that does not come so is asked for by itself.
 */
export function askedTogether(items: readonly ImportItem[]): readonly ImportItem[] {
  const refs = items.flatMap(({ ref }) => ref ?? [])
  if (refs.length < 2) return items
  const parts = ask('files:readSmall', { refs }).catch(() => [])
  return items.map((item) => {
    if (item.ref === undefined) return item
    const at = refs.indexOf(item.ref)
    const bytes = async () => {
      const part = (await parts)[at]
      return part && part.bytes.length === part.size ? part.bytes : item.bytes()
    }
    return { ...item, bytes }
  })
}

/**
 * The bytes of an offered file, part by part: what crosses in one piece stands still on the screen.
 * @throws CasebookError `refused` when it cannot be read or changes meanwhile
 */
async function readOffered(name: string, ref: string): Promise<Uint8Array> {
  const { bytes: first, size } = await ask('files:read', { ref, offset: 0 })
  if (first.length === size) return first
  refuseLongText(name, first, size)
  const whole = new Uint8Array(size)
  whole.set(first)
  for (let offset = first.length; offset < size; ) {
    const part = await ask('files:read', { ref, offset })
    if (part.size !== size || part.bytes.length === 0) {
      throw refusal(name, 'The file changed while it was read. Import it again.')
    }
    whole.set(part.bytes, offset)
    offset += part.bytes.length
  }
  return whole
}

/**
 * A file dropped on the window.
 * @param name its path from the folder that was dropped, or its name alone
 */
export const fromDroppedFile = (file: File, name: string): ImportItem => ({
  name,
  size: file.size,
  bytes: async () => {
    // A small file is not looked at ahead: to take a slice holds the window up.
    if (file.size > FILE_PART_BYTES) {
      const head = await file.slice(0, HEAD_BYTES).arrayBuffer()
      refuseLongText(name, new Uint8Array(head), file.size)
    }
    return new Uint8Array(await file.arrayBuffer())
  },
})
