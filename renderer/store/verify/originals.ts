import { decodeOriginalPrefix, ORIGINAL_PREFIX_BYTES } from '../../../shared/journal/original'
import { concatBytes, toHex } from '../../../shared/text/bytes'
import type { OriginalRecord } from '../case-database'
import type { Finding } from './finding'
import { asStretch, type FramesPlace, type PlacedFrame } from '../journal-frames'
import { parseOriginalIndex } from '../../../shared/journal/original-index'
import { sha256 } from '../../vault/keys/sha256'
import type { FollowedRecords } from './entries'
import type { CheckedFrame } from './frames'

interface FoundOriginal {
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string
  readonly place: FramesPlace
}

/** The originals of a file while its frames go by: one at a time is kept, then only its digest. */
export class OriginalDigests {
  private readonly found = new Map<string, FoundOriginal>()
  private sourceId = ''
  private chunks: Uint8Array[] = []
  private frames: PlacedFrame[] = []

  /** The original of a source, once all its chunks have gone by. */
  of(sourceId: string): FoundOriginal | undefined {
    return this.found.get(sourceId)
  }

  /** Takes the next chunk. */
  async add(payload: Uint8Array, { place }: CheckedFrame): Promise<Finding[]> {
    const { sourceId, chunk } = decodeOriginalPrefix(payload)
    if (chunk === 0) await this.finish()
    if (chunk !== this.chunks.length || (chunk > 0 && sourceId !== this.sourceId)) {
      const message = `holds piece ${chunk + 1} of an original, which is not the next one`
      return [{ kind: 'original', object: `frame ${place.frame + 1}`, message }]
    }
    this.sourceId = sourceId
    this.chunks.push(payload.subarray(ORIGINAL_PREFIX_BYTES))
    this.frames.push(place)
    return []
  }

  /** No more chunks of the last original follow. */
  async finish(): Promise<void> {
    if (this.frames.length === 0) return
    const digest = toHex(await sha256(concatBytes(this.chunks)))
    this.found.set(this.sourceId, { digest, place: asStretch(this.frames) })
    this.chunks = []
    this.frames = []
  }
}

/** An index that names another place than the one where an original stands. */
export function checkIndex(
  payload: Uint8Array,
  { place }: CheckedFrame,
  originals: OriginalDigests,
): Finding[] {
  const object = `frame ${place.frame + 1}`
  let index: readonly OriginalRecord[]
  try {
    index = parseOriginalIndex(payload)
  } catch {
    return [{ kind: 'original', object, message: 'cannot be read as an index of originals' }]
  }
  return index.flatMap(({ id, place: named }): Finding[] => {
    const stands = originals.of(id)?.place
    const agrees =
      stands?.offset === named.offset &&
      stands.length === named.length &&
      stands.frame === named.frame &&
      stands.previous === named.previous
    if (agrees) return []
    const message = 'names a place where the original of its source does not stand'
    return [{ kind: 'original', object, message }]
  })
}

/** Sources whose original is missing or has another SHA-256 than the source says. */
export const complaintsAboutOriginals = (
  { imported }: FollowedRecords,
  originals: OriginalDigests,
): Finding[] =>
  [...imported.values()].flatMap((source): Finding[] => {
    const digest = originals.of(source.id)?.digest
    if (digest === source.sha256) return []
    const message =
      digest === undefined
        ? 'has no original in the case file'
        : 'does not match the SHA-256 of its original'
    return [{ kind: 'original', object: `S${source.number} (${source.fileName})`, message }]
  })
