import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type HeldCaseFile, holdCaseFile } from '../../../../electron/files/case-file/case-file'
import { nodeDisk } from '../../../../electron/files/disk/node-disk'
import type { JournalPlace } from '../../../../shared/ipc/contract'
import { FRAME_HEADER_BYTES } from '../../../../shared/journal/frame'
import { concatBytes } from '../../../../shared/text/bytes'
import {
  type DrawnFrame,
  type DrawnPlace,
  drawAppend,
  drawKeyTable,
  drawSealedFile,
} from '../../../builders/sealed-file'
import { drawPlainFile } from '../../../builders/format-0-file'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-file-'))
  path = join(folder, 'harbour.casebook')
})
afterEach(() => rmSync(folder, { recursive: true }))

const entry: DrawnFrame = ['entry', 60]
const original: DrawnFrame = ['original', 900]

const hold = () => holdCaseFile(path, nodeDisk, async () => {})

/** Writes a case file, holds it, looks through it. */
async function holding(appends: readonly (readonly DrawnFrame[])[]) {
  const drawn = await drawSealedFile(appends)
  writeFileSync(path, drawn.bytes)
  const held = await hold()
  return { ...drawn, held, scan: await held.frames(null) }
}

/** The frames found when the file is opened anew. */
async function countFrames(): Promise<number> {
  const held = await hold()
  const { end } = await held.frames(null)
  await held.close()
  return end.frame
}

const placeOf = (end: DrawnPlace, offset: number): JournalPlace => ({ ...end, offset })

describe('a held case file', () => {
  it('tells its header, its key table and its size, and is not written to', async () => {
    const { bytes, keyTable } = await drawSealedFile([[entry]])
    writeFileSync(path, bytes)
    const held = await hold()
    expect(held.opened).toEqual({
      header: bytes.slice(0, 32),
      keyTable,
      keyTablesDiffer: false,
      fileBytes: bytes.length,
      readOnly: null,
    })
    await held.close()
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('takes frames that follow and keeps them', async () => {
    const { held, end } = await holding([[entry], [original, entry]])
    const added = await drawAppend(end, [original, entry])
    expect(await held.append(added.bytes)).toBe(readFileSync(path).length)
    const again = await drawAppend(added.end, [entry])
    await held.append(again.bytes)
    await held.close()
    expect(await countFrames()).toBe(6)
  })

  it('writes over the torn end with the next append, and not before', async () => {
    const { bytes } = await drawSealedFile([[entry], [entry]])
    const { end } = await drawSealedFile([])
    writeFileSync(path, bytes.subarray(0, -7))
    const held = await hold()
    const scan = await held.frames(null)
    expect(scan.tornBytes).toBeGreaterThan(0)
    expect(readFileSync(path)).toHaveLength(bytes.length - 7)
    expect(end.frame).toBe(0)
    const added = await drawAppend(scan.end, [entry])
    await held.append(added.bytes)
    await held.close()
    expect(await countFrames()).toBe(2)
  })

  it('takes a change in portions, and gives up one that was not finished', async () => {
    const { held, end, bytes } = await holding([[entry]])
    const portion = await drawAppend(end, [original, original])
    await held.append(portion.bytes)
    const second = await drawAppend(portion.end, [original])
    await held.append(second.bytes)
    const instead = await drawAppend(end, [entry])
    await held.append(instead.bytes)
    await held.close()
    expect(readFileSync(path).equals(concatBytes([bytes, instead.bytes]))).toBe(true)
  })

  it('is closed only when what was asked before is on the disk', async () => {
    const { held, end } = await holding([[entry]])
    const appended = held.append((await drawAppend(end, [entry])).bytes)
    await held.close()
    expect(await appended).toBe(readFileSync(path).length)
  })

  it('is held once', async () => {
    const { held } = await holding([[entry]])
    await expect(hold()).rejects.toThrow(expect.objectContaining({ kind: 'busy' }))
    await held.close()
    await (await hold()).close()
  })

  it('is taken over from a process that is gone', async () => {
    await (await holding([[entry]])).held.close()
    const lock = join(folder, '.harbour.casebook.lock')
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }))
    await (await hold()).close()
  })

  it('of format 0 is read and takes nothing', async () => {
    const bytes = await drawPlainFile(new Uint8Array(16), [{ entry: '{}' }])
    writeFileSync(path, bytes)
    const held = await hold()
    expect(held.opened.keyTable).toHaveLength(0)
    expect(held.opened.readOnly).toMatch(/harbour.casebook has the old format/)
    expect(await held.read(0, bytes.length)).toEqual(bytes)
    await expect(held.frames(null)).rejects.toThrow(/old format/)
    await expect(held.append(bytes)).rejects.toThrow(/old format/)
    await held.close()
  })
})

describe('an append', () => {
  const attempts: [what: string, (held: HeldCaseFile, end: DrawnPlace) => Promise<Uint8Array>][] = [
    ['half a frame', async (_, end) => (await drawAppend(end, [entry])).bytes.subarray(0, -1)],
    ['no frame at all', async () => new Uint8Array(200)],
    ['nothing', async () => new Uint8Array()],
    ['a frame out of its place', async (_, end) => skipped(end)],
    ['a frame of another case', async (_, end) => foreign(end)],
    ['a payload that was changed', async (_, end) => changed(end)],
    ['two appends as one', async (_, end) => joined(end)],
  ]
  const skipped = async (end: DrawnPlace) =>
    (await drawAppend({ ...end, frame: end.frame + 3 }, [entry])).bytes
  const foreign = async (end: DrawnPlace) =>
    (await drawAppend({ ...end, chain: new Uint8Array(32) }, [entry])).bytes
  const changed = async (end: DrawnPlace) => {
    const { bytes } = await drawAppend(end, [entry])
    bytes[FRAME_HEADER_BYTES + 5] = (bytes[FRAME_HEADER_BYTES + 5] ?? 0) ^ 1
    return bytes
  }
  const joined = async (end: DrawnPlace) => {
    const first = await drawAppend(end, [entry])
    return concatBytes([first.bytes, (await drawAppend(first.end, [entry])).bytes])
  }

  it.each(attempts)('of %s is refused and writes nothing', async (_what, draw) => {
    const { held, end, bytes } = await holding([[entry]])
    await expect(held.append(await draw(held, end))).rejects.toThrow(/does not follow/)
    await held.close()
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('waits until the frames were looked through', async () => {
    const { bytes, end } = await drawSealedFile([[entry]])
    writeFileSync(path, bytes)
    const held = await hold()
    const added = await drawAppend(end, [entry])
    await expect(held.append(added.bytes)).rejects.toThrow(/not been looked through/)
    await held.close()
  })

  it('to a damaged file is refused', async () => {
    const { bytes } = await drawSealedFile([[entry], [entry], [entry]])
    bytes[2080 + 30] = (bytes[2080 + 30] ?? 0) ^ 1
    writeFileSync(path, bytes)
    const held = await hold()
    const { damaged, end } = await held.frames(null)
    expect(damaged?.frame).toBe(1)
    const added = await drawAppend(end, [entry])
    await expect(held.append(added.bytes)).rejects.toThrow(
      expect.objectContaining({ kind: 'damaged' }),
    )
    await held.close()
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('that would leave too little room is refused before it begins', async () => {
    const { bytes, end } = await drawSealedFile([[entry]])
    writeFileSync(path, bytes)
    const full = new Error('no room')
    const held = await holdCaseFile(path, nodeDisk, () => Promise.reject(full))
    await held.frames(null)
    await expect(held.append((await drawAppend(end, [entry])).bytes)).rejects.toBe(full)
    await held.close()
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })
})

describe('a case file that another program touched while it was open', () => {
  /** What the other program does, with the file's bytes and an append of its own. */
  type Touch = (bytes: Uint8Array, theirs: Uint8Array) => void
  const touches: [what: string, touch: Touch][] = [
    ['appended to', (_bytes, theirs) => appendFileSync(path, theirs)],
    [
      'replaced by another of its length',
      (bytes) => {
        writeFileSync(`${path}.new`, bytes)
        renameSync(`${path}.new`, path)
      },
    ],
    ['cut', (bytes) => writeFileSync(path, bytes.subarray(0, -9))],
    ['moved away', () => renameSync(path, `${path}.old`)],
  ]

  it.each(touches)('%s takes nothing more, and is left as it was found', async (_what, touch) => {
    const { held, bytes, end } = await holding([[entry]])
    const ours = await drawAppend(end, [entry])
    const theirs = await drawAppend(end, [entry])
    touch(bytes, theirs.bytes)
    const found = () => (existsSync(path) ? readFileSync(path).toString('hex') : null)
    const before = found()
    const refused = expect.objectContaining({
      kind: 'denied',
      message: expect.stringMatching(
        /^Not saved: another program wrote to harbour.casebook, or put/,
      ),
    })
    await expect(held.append(ours.bytes)).rejects.toThrow(refused)
    await expect(held.rekey(await drawKeyTable(2))).rejects.toThrow(/^Not changed: another program/)
    await held.close()
    expect(found()).toBe(before)
  })

  it('stays so when the other puts everything back', async () => {
    const { held, bytes, end } = await holding([[entry]])
    const ours = await drawAppend(end, [entry])
    appendFileSync(path, 'x')
    await expect(held.append(ours.bytes)).rejects.toThrow(/another program/)
    writeFileSync(path, bytes)
    await expect(held.append(ours.bytes)).rejects.toThrow(/another program/)
    await held.close()
  })
})

describe('a change of the key table', () => {
  it('puts the newer one in the place of both copies', async () => {
    const { held, bytes } = await holding([[entry]])
    const newer = await drawKeyTable(2)
    await held.rekey(newer)
    await held.close()
    expect(
      readFileSync(path).equals(
        concatBytes([bytes.subarray(0, 32), newer, newer, bytes.subarray(2080)]),
      ),
    ).toBe(true)
  })

  it('to the one that stands there mends the other copy only', async () => {
    const { bytes, keyTable } = await drawSealedFile([[entry]])
    writeFileSync(path, bytes.slice().fill(0, 1100, 1110))
    const held = await hold()
    expect(await held.rekey(keyTable)).toBe(null)
    expect(await held.rekey(keyTable)).toBe(null)
    await held.close()
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it.each([
    ['older', () => drawKeyTable(0)],
    ['of the same write', () => drawKeyTable(1)],
    ['not sound', async () => new Uint8Array(1024)],
    ['too short', async () => (await drawKeyTable(2)).subarray(1)],
  ])('to one that is %s is refused', async (_what, draw) => {
    const { held, bytes } = await holding([[entry]])
    await expect(held.rekey(await draw())).rejects.toThrow(/is not newer/)
    await held.close()
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('sets a damaged copy right', async () => {
    const { bytes, keyTable } = await drawSealedFile([[entry]])
    bytes[40] = 255
    writeFileSync(path, bytes)
    const held = await hold()
    expect(held.opened).toMatchObject({ keyTable, keyTablesDiffer: true })
    await held.rekey(await drawKeyTable(2))
    await held.close()
    const again = await hold()
    expect(again.opened.keyTablesDiffer).toBe(false)
    await again.close()
  })
})

it('goes on from a place that the journal was at', async () => {
  const { held, bytes, end } = await holding([[entry], [original, entry]])
  const after = placeOf(end, bytes.length)
  const added = await drawAppend(end, [entry])
  await held.append(added.bytes)
  const scan = await held.frames(after)
  expect(scan.start).toEqual(after)
  expect(scan.frameHeaders).toEqual(added.bytes.slice(0, FRAME_HEADER_BYTES))
  await held.close()
})
