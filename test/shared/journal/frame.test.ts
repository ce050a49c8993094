import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CASE_FORMAT,
  decodeFrameHeader,
  decodeHeader,
  encodeFrame,
  encodeHeader,
  FRAME_HEADER_BYTES,
  followFrame,
  frameTypes,
  HEADER_BYTES,
  MAX_PAYLOAD_BYTES,
} from '../../../shared/journal/frame'
import { toHex } from '../../../shared/text/bytes'
import { FILE_ID } from '../../builders/case-bytes'
import { sha256 } from '../../builders/sha256'

const bytes = fc.uint8Array({ maxLength: 300 })

describe('header of a case file', () => {
  it('carries the file id', () => {
    const header = encodeHeader(FILE_ID)
    expect(header).toHaveLength(HEADER_BYTES)
    expect(decodeHeader(header)).toEqual(FILE_ID)
  })

  it.each([
    ['nothing', new Uint8Array(0), 'refused'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 and more text than 32 bytes'), 'refused'],
    ['a cut header', encodeHeader(FILE_ID).subarray(0, 31), 'refused'],
  ])('is refused for %s', (_what, header, kind) => {
    expect(() => decodeHeader(header)).toThrow(expect.objectContaining({ kind }))
  })

  it('of a later format is left alone', () => {
    const header = encodeHeader(FILE_ID)
    header[8] = CASE_FORMAT + 1
    expect(() => decodeHeader(header)).toThrow(expect.objectContaining({ kind: 'newer' }))
  })
})

describe('frame', () => {
  it('says what it holds: any payload, any place', async () => {
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.nat(),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        async (payload, place, before) => {
          const { bytes: frame, chain } = await encodeFrame(
            frameTypes.entry,
            place + 1,
            payload,
            before,
            sha256,
          )
          const header = decodeFrameHeader(frame)
          expect(header).toMatchObject({
            length: payload.length,
            type: frameTypes.entry,
            sequence: place + 1,
          })
          expect(toHex(header.payloadDigest)).toBe(toHex(await sha256(payload)))
          expect(frame.subarray(FRAME_HEADER_BYTES)).toEqual(payload)
          expect(await followFrame(frame, place + 1, before, sha256)).toEqual(chain)
          expect(await followFrame(frame, place + 2, before, sha256)).toBeNull()
        },
      ),
    )
  })

  it('breaks the chain when any bit of its header or of the chain before it changes', async () => {
    const before = await sha256(FILE_ID)
    const { bytes: frame } = await encodeFrame(frameTypes.entry, 7, FILE_ID, before, sha256)
    for (let bit = 0; bit < 45 * 8; bit++) {
      const changed = frame.slice()
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(await followFrame(changed, 7, before, sha256)).toBeNull()
    }
    const other = before.slice()
    other[0] = (other[0] as number) ^ 1
    expect(await followFrame(frame, 7, other, sha256)).toBeNull()
  })

  it.each([
    ['a length no frame has', (frame: DataView) => frame.setUint32(0, MAX_PAYLOAD_BYTES + 1, true)],
    ['an unknown type', (frame: DataView) => frame.setUint8(4, 9)],
  ])('is damaged with %s', async (_what, damage) => {
    const { bytes: frame } = await encodeFrame(frameTypes.entry, 1, FILE_ID, FILE_ID, sha256)
    damage(new DataView(frame.buffer))
    expect(() => decodeFrameHeader(frame)).toThrow(expect.objectContaining({ kind: 'damaged' }))
  })
})
