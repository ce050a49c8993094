import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeCaseHeader } from '../../shared/journal/case-header'
import { PLAIN_FRAME_HEADER_BYTES, plainFrameTypes } from '../../shared/journal/format-0'
import type { JournalEntry } from '../../shared/journal/entry'
import {
  decodeOriginalPrefix,
  ORIGINAL_PREFIX_BYTES,
  originalPayloads,
} from '../../shared/journal/original'
import { readPlainFile } from '../../shared/journal/read-format-0'
import { concatBytes, fromUtf8, toHex, utf8 } from '../../shared/text/bytes'
import { sha256 } from './sha256'

const FIXTURES = join(import.meta.dirname, '../fixtures/case-files')

/** The case file that the last version of format 0 wrote: 8 entries, 3 originals, 2 clips. */
export const frozenCaseFile = (): Uint8Array =>
  new Uint8Array(readFileSync(join(FIXTURES, 'skarn-point.format-0.casebook')))

/** The same case, but its second source has an original of so many bytes. */
export async function withLongOriginal(plain: Uint8Array, bytes: number): Promise<Uint8Array> {
  const original = Uint8Array.from({ length: bytes }, (_, index) => index % 251)
  const contents: PlainContent[] = []
  const file = {
    bytes: plain.length,
    read: async (offset: number, length: number) => plain.slice(offset, offset + length),
  }
  let sources = 0
  await readPlainFile(file, sha256, async ({ type, payload }) => {
    if (type === plainFrameTypes.original) {
      const { sourceId } = decodeOriginalPrefix(payload)
      sources += 1
      const own = sources === 2 ? original : payload.slice(ORIGINAL_PREFIX_BYTES)
      contents.push({ original: sourceId, bytes: own })
      return
    }
    const entry = JSON.parse(fromUtf8(payload)) as JournalEntry
    const [source] = entry.changes
    if (entry.command.startsWith('Import source S2') && source !== undefined) {
      const sha = toHex(await sha256(original))
      source.after = { ...(source.after as object), bytes, sha256: sha }
    }
    contents.push({ entry: JSON.stringify(entry) })
  })
  return drawPlainFile(plain.slice(16, 32), contents)
}

/** What a file of format 0 holds: the JSON of an entry, or the original of a source. */
export type PlainContent = { entry: string } | { original: string; bytes: Uint8Array }

/** A case file of format 0, as no version writes it any more. */
export async function drawPlainFile(
  fileId: Uint8Array,
  contents: readonly PlainContent[],
): Promise<Uint8Array> {
  const header = encodeCaseHeader({ format: 0, generation: 0, fileId })
  const parts = [header]
  let chain = await sha256(header)
  let sequence = 0
  for (const content of contents) {
    const isEntry = 'entry' in content
    const type = isEntry ? plainFrameTypes.entry : plainFrameTypes.original
    const payloads = isEntry
      ? [utf8(content.entry)]
      : originalPayloads(content.original, content.bytes)
    for (const payload of payloads) {
      sequence += 1
      const frame = new Uint8Array(PLAIN_FRAME_HEADER_BYTES + payload.length)
      const fields = new DataView(frame.buffer)
      fields.setUint32(0, payload.length, true)
      fields.setUint8(4, type)
      fields.setBigUint64(5, BigInt(sequence), true)
      frame.set(await sha256(payload), 13)
      chain = await sha256(concatBytes([utf8('casebook/0'), chain, frame.subarray(0, 45)]))
      frame.set(chain, 45)
      frame.set(payload, PLAIN_FRAME_HEADER_BYTES)
      parts.push(frame)
    }
  }
  return concatBytes(parts)
}
