import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CaseAtWork } from '../../../../electron/files/case-file/case-at-work'
import { nodeDisk } from '../../../../electron/files/disk/node-disk'
import {
  beforeFrames,
  type DrawnFrame,
  type DrawnPlace,
  drawAppend,
  drawHeader,
  drawKeyTable,
  drawSealedFile,
} from '../../../builders/sealed-file'
import { drawPlainFile } from '../../../builders/format-0-file'
import { MemoryDisk } from '../../../builders/memory-disk'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-draft-'))
  path = join(folder, 'harbour.casebook')
})
afterEach(() => rmSync(folder, { recursive: true }))

const entry: DrawnFrame = ['entry', 60]
const names = () => readdirSync(folder).sort()
const atWork = () => new CaseAtWork(nodeDisk, async () => {})

/** A case file at work with a draft of the next generation begun. */
async function drafting(work = atWork()) {
  const { bytes, end } = await drawSealedFile([[entry], [entry]])
  writeFileSync(path, bytes)
  await work.open(path)
  const header = drawHeader(2)
  await work.beginDraft({ header, keyTable: await drawKeyTable() })
  return { work, bytes, end, start: await beforeFrames(header) }
}

describe('a draft', () => {
  it('takes the place of the open file, which goes on under another name', async () => {
    const { work, bytes, start } = await drafting()
    const first = await drawAppend(start, [entry, entry])
    await work.draft.append(first.bytes)
    await work.draft.append((await drawAppend(first.end, [entry])).bytes)
    const done = await work.finishDraft('before 2026-11-23')
    expect(done).toEqual({ path, kept: join(folder, 'harbour before 2026-11-23.casebook') })
    expect(names()).toEqual(['harbour before 2026-11-23.casebook', 'harbour.casebook'])
    expect(readFileSync(done.kept).equals(bytes)).toBe(true)
    const held = await work.open(path)
    expect(held.opened.header).toEqual(drawHeader(2))
    expect((await held.frames(null)).end.frame).toBe(3)
    await work.close()
  })

  it('of a file in the old format seals it', async () => {
    const work = atWork()
    const plain = await drawPlainFile(new Uint8Array(16), [{ entry: '{}' }])
    writeFileSync(path, plain)
    await work.open(path)
    const header = drawHeader()
    await work.beginDraft({ header, keyTable: await drawKeyTable() })
    await work.draft.append((await drawAppend(await beforeFrames(header), [entry])).bytes)
    const { kept } = await work.finishDraft('unsealed')
    expect(readFileSync(kept).equals(plain)).toBe(true)
  })

  it.each<[what: string, change: (work: CaseAtWork, end: DrawnPlace) => Promise<unknown>]>([
    ['a change', async (work, end) => work.held.append((await drawAppend(end, [entry])).bytes)],
    ['a new passphrase', async (work) => work.held.rekey(await drawKeyTable(2))],
  ])('does not take the place of a file with %s that is not in it', async (_what, change) => {
    const { work, end } = await drafting()
    await work.held.frames(null)
    await change(work, end)
    const now = readFileSync(path)
    await expect(work.finishDraft('kept')).rejects.toThrow(/was changed meanwhile/)
    expect(readFileSync(path).equals(now)).toBe(true)
    await work.open(path)
    await work.close()
    expect(names()).toEqual(['harbour.casebook'])
  })

  it('does not take the place of a file that another program wrote to meanwhile', async () => {
    const { work, end } = await drafting()
    appendFileSync(path, (await drawAppend(end, [entry])).bytes)
    const now = readFileSync(path)
    await expect(work.finishDraft('kept')).rejects.toThrow(/not written anew: another program/)
    expect(readFileSync(path).equals(now)).toBe(true)
    expect(names()).toEqual(['harbour.casebook'])
  })

  it('never takes a name that a file has', async () => {
    const { work } = await drafting()
    writeFileSync(join(folder, 'harbour kept.casebook'), 'somebody else’s')
    const { kept } = await work.finishDraft('kept')
    expect(kept).toBe(join(folder, 'harbour kept 2.casebook'))
    expect(readFileSync(join(folder, 'harbour kept.casebook'), 'utf8')).toBe('somebody else’s')
  })

  it('that was left behind is removed when the next begins', async () => {
    const { work } = await drafting()
    expect(names()).toContain('.harbour.casebook.draft')
    await work.beginDraft({ header: drawHeader(3), keyTable: await drawKeyTable() })
    await work.abandonDraft()
    expect(names()).toEqual(['.harbour.casebook.lock', 'harbour.casebook'])
    await work.close()
  })

  it.each([
    ['changed', (draft: Uint8Array) => draft.fill(7, 2300, 2301)],
    ['cut off', (draft: Uint8Array) => draft.subarray(0, -1)],
    ['cut off behind a frame', (draft: Uint8Array) => draft.subarray(0, 2080 + 176)],
  ])('that was %s on the disk does not replace anything', async (_what, spoil) => {
    const { work, bytes, start } = await drafting()
    await work.draft.append((await drawAppend(start, [entry, entry])).bytes)
    const draft = join(folder, '.harbour.casebook.draft')
    writeFileSync(draft, spoil(readFileSync(draft)))
    await expect(work.finishDraft('kept')).rejects.toThrow(
      expect.objectContaining({ kind: 'damaged' }),
    )
    expect(names()).toEqual(['harbour.casebook'])
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it.each([
    ['the header of the open file', drawHeader(1)],
    ['a header of format 0', drawPlainFile(new Uint8Array(16), [])],
  ])('with %s is refused', async (_what, header) => {
    const { work } = await drafting()
    await expect(
      work.beginDraft({ header: await header, keyTable: await drawKeyTable() }),
    ).rejects.toThrow(expect.objectContaining({ kind: 'refused' }))
    await work.close()
  })

  it.each([
    ['before the draft had its name', 1, ['harbour.casebook']],
    ['after it had', 2, ['harbour before.casebook', 'harbour.casebook']],
  ])('that a crash stopped %s is settled by the next opening', async (_when, generation, left) => {
    const old = await drawSealedFile([[entry]])
    const named = await drawSealedFile([[entry]], generation)
    writeFileSync(path, generation === 1 ? old.bytes : named.bytes)
    writeFileSync(join(folder, '.harbour.casebook.kept before'), old.bytes)
    writeFileSync(join(folder, '.harbour.casebook.draft'), named.bytes)
    writeFileSync(join(folder, '.harbour east.casebook.kept before'), 'of another case')
    const work = atWork()
    await work.open(path)
    await work.close()
    expect(names()).toEqual(['.harbour east.casebook.kept before', ...left])
  })

  it('takes its place where files have one name only', async () => {
    const { bytes } = await drawSealedFile([[entry]])
    const disk = MemoryDisk.holding({ '/cases/harbour.casebook': bytes })
    disk.links = false
    const work = new CaseAtWork(disk, async () => {})
    await work.open('/cases/harbour.casebook')
    const header = drawHeader(2)
    await work.beginDraft({ header, keyTable: await drawKeyTable() })
    await work.draft.append((await drawAppend(await beforeFrames(header), [entry])).bytes)
    await work.finishDraft('kept')
    expect(Object.keys(disk.files()).sort()).toEqual([
      '/cases/harbour kept.casebook',
      '/cases/harbour.casebook',
    ])
    expect(disk.files()['/cases/harbour kept.casebook']).toEqual(bytes)
  })
})
