import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeFrameHeader,
  encodeFrame,
  encodeFramePlace,
  FRAME_HEADER_BYTES,
  followFrame,
  frameHeaderOrNull,
  frameTypes,
  MAX_PAYLOAD_BYTES,
  sealedPlace,
  TAG_BYTES,
} from '../../../shared/journal/frame'
import { toHex } from '../../../shared/text/bytes'
import { sha256 } from '../../builders/sha256'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const sealed = fc.uint8Array({ minLength: TAG_BYTES, maxLength: 300 })

const draw = (payload: Uint8Array, sequence: number, back: number, before: Uint8Array) => {
  const place = encodeFramePlace({ length: payload.length, type: frameTypes.entry, sequence, back })
  return encodeFrame(place, new Uint8Array(12).fill(7), payload, before, sha256)
}

const BEFORE = new Uint8Array(32).fill(1)

describe('frame', () => {
  it('says what it holds and where it stands', async () => {
    await fc.assert(
      fc.asyncProperty(sealed, fc.nat(), bytes(32), async (payload, place, before) => {
        const back = place % 5
        const { bytes: frame, chain } = await draw(payload, place + 5, back, before)
        const header = decodeFrameHeader(frame)
        const about = { length: payload.length, type: frameTypes.entry, sequence: place + 5, back }
        expect(header).toMatchObject(about)
        expect(toHex(header.digest)).toBe(toHex(await sha256(payload)))
        expect(frame.subarray(FRAME_HEADER_BYTES)).toEqual(payload)
        expect(await followFrame(frame, place + 5, before, sha256)).toEqual({ ...header, chain })
        expect(await followFrame(frame, place + 6, before, sha256)).toBeNull()
      }),
    )
  })

  it('follows no more when any bit of its header or of the chain before it changes', async () => {
    const { bytes: frame } = await draw(new Uint8Array(40), 7, 2, BEFORE)
    for (let bit = 0; bit < FRAME_HEADER_BYTES * 8; bit++) {
      const changed = frame.slice()
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(await followFrame(changed, 7, BEFORE, sha256)).toBeNull()
    }
    for (let bit = 0; bit < 256; bit++) {
      const other = BEFORE.slice()
      other[bit >> 3] = (other[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(await followFrame(frame, 7, other, sha256)).toBeNull()
    }
  })

  it.each([
    ['another mark', (frame: DataView) => frame.setUint8(0, 0)],
    ['no room for a tag', (frame: DataView) => frame.setUint32(4, TAG_BYTES - 1, true)],
    [
      'a length no frame has',
      (frame: DataView) => frame.setUint32(4, MAX_PAYLOAD_BYTES + TAG_BYTES + 1, true),
    ],
    ['an unknown type', (frame: DataView) => frame.setUint8(8, 9)],
    ['a byte that ought to be zero', (frame: DataView) => frame.setUint8(10, 1)],
    ['more frames before it than there are', (frame: DataView) => frame.setUint32(20, 7, true)],
  ])('is damaged with %s', async (_what, damage) => {
    const { bytes: frame } = await draw(new Uint8Array(40), 7, 2, BEFORE)
    damage(new DataView(frame.buffer))
    expect(frameHeaderOrNull(frame)).toBeNull()
    expect(() => decodeFrameHeader(frame)).toThrow(expect.objectContaining({ kind: 'damaged' }))
  })

  it('is sealed for one place: file, chain and each number of it count', () => {
    const place = { length: 40, type: frameTypes.entry, sequence: 7, back: 2 } as const
    const others = [
      { ...place, length: 41 },
      { ...place, type: frameTypes.original },
      { ...place, sequence: 8 },
      { ...place, back: 1 },
    ].map((other) => sealedPlace(BEFORE.subarray(0, 16), BEFORE, encodeFramePlace(other)))
    const data = [
      sealedPlace(BEFORE.subarray(0, 16), BEFORE, encodeFramePlace(place)),
      sealedPlace(new Uint8Array(16), BEFORE, encodeFramePlace(place)),
      sealedPlace(BEFORE.subarray(0, 16), new Uint8Array(32), encodeFramePlace(place)),
      ...others,
    ]
    expect(new Set(data.map(toHex)).size).toBe(data.length)
  })
})
