import { describe, expect, it } from 'vitest'
import { scanFrames } from '../../../../electron/files/case-file/scan-frames'
import type { JournalPlace } from '../../../../shared/ipc/contract'
import { decodeFrameHeader, FRAME_HEADER_BYTES } from '../../../../shared/journal/frame'
import { concatBytes } from '../../../../shared/text/bytes'
import { MemoryDisk } from '../../../builders/memory-disk'
import { type DrawnFrame, drawAppend, drawSealedFile } from '../../../builders/sealed-file'

const PATH = '/cases/harbour.casebook'
const FIRST = 2080
const entry: DrawnFrame = ['entry', 60]
const ENTRY_BYTES = FRAME_HEADER_BYTES + 60 + 16
const original: DrawnFrame = ['original', 900]

async function scan(bytes: Uint8Array, after: JournalPlace | null = null) {
  const file = await MemoryDisk.holding({ [PATH]: bytes }).open(PATH, 'read')
  return scanFrames(file, PATH, after)
}

/** The file with one bit of a byte changed. */
function flipped(bytes: Uint8Array, at: number, bit = 0): Uint8Array {
  const spoilt = bytes.slice()
  spoilt[at] = (spoilt[at] ?? 0) ^ (1 << bit)
  return spoilt
}

describe('looking through the frames', () => {
  it('gives the headers up to the last entry, and where it ends', async () => {
    const { bytes, end } = await drawSealedFile([[entry], [original, ['index', 40], entry]])
    const found = await scan(bytes)
    expect(found.end).toEqual({ ...end, offset: bytes.length })
    expect(found.start).toMatchObject({ offset: FIRST, frame: 0 })
    expect(found.tornBytes).toBe(0)
    expect(found.damaged).toBe(null)
    const sequences = [0, 1, 2, 3].map(
      (frame) =>
        decodeFrameHeader(found.frameHeaders.subarray(frame * FRAME_HEADER_BYTES)).sequence,
    )
    expect(sequences).toEqual([1, 2, 3, 4])
  })

  it('finds nothing in a new file', async () => {
    const { bytes, end } = await drawSealedFile([])
    expect(await scan(bytes)).toEqual({
      start: { ...end, offset: FIRST },
      frameHeaders: new Uint8Array(),
      end: { ...end, offset: FIRST },
      tornBytes: 0,
      damaged: null,
    })
  })

  it('leaves out originals without their entry', async () => {
    const { bytes } = await drawSealedFile([[entry], [original, original]])
    const found = await scan(bytes)
    expect(found.end.frame).toBe(1)
    expect(found.tornBytes).toBe(bytes.length - FIRST - ENTRY_BYTES)
    expect(found.damaged).toBe(null)
  })

  it('leaves out room behind the end that was given and never written', async () => {
    const { bytes } = await drawSealedFile([[entry]])
    const found = await scan(concatBytes([bytes, new Uint8Array(5000)]))
    expect(found).toMatchObject({ tornBytes: 5000, damaged: null, end: { frame: 1 } })
  })

  it('reads a frame of the largest kind that ends far from its header', async () => {
    const { bytes, end } = await drawSealedFile([[['entry', 300_000]], [['entry', 90_000]]])
    const after = { ...end, offset: bytes.length }
    expect((await scan(bytes, after)).start).toEqual(after)
  })
})

describe('looking on from a place', () => {
  /** Three entries, and the place behind the second. */
  async function drawn() {
    const two = await drawSealedFile([[entry], [original, entry]])
    const third = await drawAppend(two.end, [entry])
    const after: JournalPlace = { ...two.end, offset: two.bytes.length }
    return { bytes: concatBytes([two.bytes, third.bytes]), after, two: two.bytes }
  }

  it('begins there when an entry with that chain ends there', async () => {
    const { bytes, after } = await drawn()
    const found = await scan(bytes, after)
    expect(found.start).toEqual(after)
    expect(found.frameHeaders).toHaveLength(FRAME_HEADER_BYTES)
    expect(found.end.frame).toBe(4)
  })

  it('finds nothing behind the head', async () => {
    const { two, after } = await drawn()
    expect(await scan(two, after)).toEqual({
      start: after,
      frameHeaders: new Uint8Array(),
      end: after,
      tornBytes: 0,
      damaged: null,
    })
  })

  it.each<[what: string, place: (after: JournalPlace) => JournalPlace]>([
    ['of another chain', (after) => ({ ...after, chain: new Uint8Array(32) })],
    ['of another number', (after) => ({ ...after, frame: after.frame - 1 })],
    ['within a frame', (after) => ({ ...after, offset: after.offset - 1 })],
    ['behind the end', (after) => ({ ...after, offset: after.offset + 9999 })],
    ['within the key table', (after) => ({ ...after, offset: 100 })],
  ])('begins at the first frame for a place %s', async (_what, place) => {
    const { bytes, after } = await drawn()
    const found = await scan(bytes, place(after))
    expect(found.start.frame).toBe(0)
    expect(found.end.frame).toBe(4)
  })

  it('that is ahead of an older copy says no damage', async () => {
    const { bytes, after, two } = await drawn()
    const ahead = { ...after, offset: bytes.length, frame: 4 }
    const found = await scan(two, ahead)
    expect(found).toMatchObject({ start: { frame: 0 }, end: { frame: 3 }, damaged: null })
  })

  it('that had been saved and is torn now is damage: only what was flushed is projected', async () => {
    const { bytes } = await drawn()
    const whole = (await scan(bytes)).end
    const found = await scan(bytes.subarray(0, -1), whole)
    expect(found.end.frame).toBe(3)
    expect(found.damaged).toEqual({
      frame: 4,
      reason: 'its bytes are not those that were written, though frame 4 had been saved',
    })
  })
})

describe('what does not follow', () => {
  const appends = [[entry], [entry], [original, original, entry], [entry]]
  const thirdAppend = FIRST + 2 * ENTRY_BYTES

  it.each([
    ['a byte of the last header is missing', (bytes: Uint8Array) => bytes.subarray(0, -80)],
    ['a byte of the last payload is missing', (bytes: Uint8Array) => bytes.subarray(0, -1)],
    ['the last payload was not written', (bytes: Uint8Array) => bytes.fill(0, -70)],
    ['the last header was not written', (bytes: Uint8Array) => bytes.fill(0, -ENTRY_BYTES, -60)],
  ])('is torn when %s', async (_what, tear) => {
    const { bytes } = await drawSealedFile(appends)
    const found = await scan(tear(bytes))
    expect(found).toMatchObject({ end: { frame: 5 }, damaged: null })
    expect(found.tornBytes).toBeGreaterThan(0)
  })

  it('is torn when any frame of the last append is not there', async () => {
    const { bytes } = await drawSealedFile(appends.slice(0, 3))
    const found = await scan(bytes.fill(0, thirdAppend + 10, thirdAppend + 1024))
    expect(found).toMatchObject({ end: { frame: 2 }, damaged: null })
  })

  it.each([
    ['the mark', 0],
    ['the length', 5],
    ['the type', 8],
    ['the number', 12],
    ['the frames before', 20],
    ['the nonce', 24],
    ['the digest', 40],
    ['the chain', 70],
  ])('is damage when %s of a frame changed before later appends', async (_what, at) => {
    const { bytes } = await drawSealedFile(appends)
    const found = await scan(flipped(bytes, FIRST + ENTRY_BYTES + at))
    expect(found.end.frame).toBe(1)
    expect(found.damaged).toMatchObject({ frame: 2 })
    expect(found.damaged?.reason).toMatch(/does not follow .* though (?:it|frame \d)/)
  })

  it.each([
    ['the nonce', 24],
    ['the chain', 70],
    ['the number', 12],
  ])(
    'is damage when %s of the last frame changed: it had been written whole',
    async (_what, at) => {
      const { bytes } = await drawSealedFile(appends)
      const found = await scan(flipped(bytes, bytes.length - ENTRY_BYTES + at))
      expect(found.damaged).toEqual({
        frame: 6,
        reason:
          'its header does not follow from what stands before it, though it had been written whole',
      })
    },
  )

  it('is damage when the header of the file changed', async () => {
    const { bytes } = await drawSealedFile([[entry]])
    expect((await scan(flipped(bytes, 20))).damaged).toMatchObject({ frame: 1 })
  })

  it('is torn when a torn header looks like the first of a later append', async () => {
    const { bytes } = await drawSealedFile([[original, entry]])
    // The digest, the chain and the frames before are in a sector that was not written.
    const second = FIRST + FRAME_HEADER_BYTES + 916
    const found = await scan(bytes.fill(0, FIRST + 200, FIRST + 700).fill(0, second + 18))
    expect(found).toMatchObject({ end: { frame: 0 }, damaged: null })
  })

  it('is damage when the file is made of headers whose payloads never end well', async () => {
    const { bytes, end } = await drawSealedFile([[entry]])
    const { bytes: made } = await drawAppend({ ...end, frame: 50 }, [['entry', 200_000]])
    const header = made.slice(0, FRAME_HEADER_BYTES)
    const headers = concatBytes(Array.from({ length: 4000 }, () => header))
    const found = await scan(concatBytes([bytes, new Uint8Array(200), headers]))
    expect(found.damaged?.reason).toMatch(/very many frames behind it are not sound either/)
  })
})
