import { CasebookError } from '../../shared/errors/casebook-error'
import {
  FRAME_HEADER_BYTES,
  frameTypes,
  ORIGINAL_CHUNK_BYTES,
  TAG_BYTES,
} from '../../shared/journal/frame'
import { ORIGINAL_PREFIX_BYTES, originalPayloads } from '../../shared/journal/original'
import type { Source } from '../../shared/model/source'
import { concatBytes, toHex, utf8 } from '../../shared/text/bytes'
import type { Vault } from '../vault/vault'
import type { Appender } from './append'
import type { OpenCase } from './case-at-work'
import type { OriginalRecord } from './case-database'
import { type FramesPlace, openFrames } from './journal-frames'
import { sha256 } from '../vault/keys/sha256'

/** Chunks that are read in one go. */
const CHUNKS_AT_ONCE = 4
/** So much is sealed in one go. */
const SEALED_AT_ONCE_BYTES = CHUNKS_AT_ONCE * ORIGINAL_CHUNK_BYTES

export const indexPayload = (originals: readonly OriginalRecord[]): Uint8Array =>
  utf8(JSON.stringify(originals))

/** An original on its way into the case file. */
export interface NewOriginal {
  readonly sourceId: string
  readonly bytes: Uint8Array
}

/** Appends the chunks of originals, small ones together; answers where each stands. */
export async function appendOriginals(
  appender: Appender,
  originals: readonly NewOriginal[],
): Promise<OriginalRecord[]> {
  const places = new Map<string, FramesPlace>()
  let waiting: { readonly id: string; readonly payload: Uint8Array }[] = []
  let bytes = 0
  const seal = async () => {
    const sealed = await appender.add(
      waiting.map(({ payload }) => ({ type: frameTypes.original, payload })),
    )
    for (const [at, { chain: _, ...place }] of sealed.entries()) {
      const { id } = waiting[at] as (typeof waiting)[number]
      const begun = places.get(id)
      places.set(id, begun ? { ...begun, length: begun.length + place.length } : place)
    }
    waiting = []
    bytes = 0
  }
  for (const { sourceId: id, bytes: original } of originals) {
    for (const payload of originalPayloads(id, original)) {
      waiting.push({ id, payload })
      bytes += payload.length
      if (bytes >= SEALED_AT_ONCE_BYTES) await seal()
    }
  }
  if (waiting.length > 0) await seal()
  return [...places].map(([id, place]) => ({ id, place }))
}

/** Bytes of a frame that holds a whole chunk. */
const WHOLE_CHUNK_BYTES =
  FRAME_HEADER_BYTES + ORIGINAL_PREFIX_BYTES + ORIGINAL_CHUNK_BYTES + TAG_BYTES

/**
 * The preserved original of a source, checked against its SHA-256.
 * @throws CasebookError `damaged` when bytes are missing or do not match
 */
export async function readOriginal(opened: OpenCase, source: Source): Promise<Uint8Array> {
  const record = await opened.database.originals.get(source.id)
  const bytes = record === undefined ? null : await readChunks(opened, record.place)
  if (bytes !== null && toHex(await sha256(bytes)) === source.sha256) return bytes
  throw new CasebookError(
    'damaged',
    `S${source.number} (${source.fileName}) does not match its bytes. The case file was changed outside Casebook; restore a backup.`,
  )
}

/**
 * The bytes of an original from the frames of its chunks.
 * @throws CasebookError `damaged`
 */
async function readChunks(
  { vault }: Pick<OpenCase, 'vault'>,
  whole: FramesPlace,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const payloads of chunkPayloads(vault, whole)) {
    parts.push(...payloads.map((payload) => payload.subarray(ORIGINAL_PREFIX_BYTES)))
  }
  return concatBytes(parts)
}

/**
 * The payloads of an original's frames as they stand, some at a time.
 * @throws CasebookError `damaged`
 */
export async function* chunkPayloads(
  vault: Vault,
  whole: FramesPlace,
): AsyncGenerator<readonly Uint8Array[]> {
  let { offset, frame, previous } = whole
  const end = whole.offset + whole.length
  while (offset < end) {
    const length = Math.min(end - offset, CHUNKS_AT_ONCE * WHOLE_CHUNK_BYTES)
    const { payloads, chain } = await openFrames(vault, { offset, length, frame, previous })
    yield payloads
    offset += length
    frame += payloads.length
    previous = chain
  }
}
