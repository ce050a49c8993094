import { describe, expect, it } from 'vitest'
import { ORIGINAL_CHUNK_BYTES } from '../../../shared/journal/frame'
import {
  decodeOriginalPrefix,
  ORIGINAL_PREFIX_BYTES,
  originalPayloads,
} from '../../../shared/journal/original'
import { concatBytes } from '../../../shared/text/bytes'

const SOURCE = 'c2a5e9d4-7b1f-4c3e-9a68-0d5f2b7e1c90'

describe('an original in frames', () => {
  it.each([
    [0, 1],
    [1, 1],
    [ORIGINAL_CHUNK_BYTES, 1],
    [ORIGINAL_CHUNK_BYTES + 1, 2],
    [3 * ORIGINAL_CHUNK_BYTES, 3],
  ])('of %i bytes takes %i frames and comes back whole', (size, frames) => {
    const original = Uint8Array.from({ length: size }, (_, index) => index * 7)
    const payloads = [...originalPayloads(SOURCE, original)]
    expect(payloads).toHaveLength(frames)
    expect(payloads.map(decodeOriginalPrefix)).toEqual(
      payloads.map((_, chunk) => ({ sourceId: SOURCE, chunk })),
    )
    const back = concatBytes(payloads.map((payload) => payload.subarray(ORIGINAL_PREFIX_BYTES)))
    expect(Buffer.compare(back, original)).toBe(0)
  })
})
