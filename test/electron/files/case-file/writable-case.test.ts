import { describe, expect, it } from 'vitest'
import { CaseAtWork } from '../../../../electron/files/case-file/case-at-work'
import { CasebookError } from '../../../../shared/errors/casebook-error'
import { encodeCaseHeader } from '../../../../shared/journal/case-header'
import { MemoryDisk } from '../../../builders/memory-disk'
import {
  type DrawnFrame,
  drawAppend,
  drawKeyTable,
  drawSealedFile,
} from '../../../builders/sealed-file'

const PATH = '/cases/harbour.casebook'
const entry: DrawnFrame = ['entry', 60]

/** A disk with the file on which some operations fail with a code. */
async function diskWith(failing: Record<string, string>, bytes?: Uint8Array) {
  const drawn = await drawSealedFile([[entry]])
  const disk = MemoryDisk.holding({ [PATH]: bytes ?? drawn.bytes })
  const changes: string[] = []
  disk.before = (operation) => {
    if (/write|truncate|rename|unlink|create/.test(operation)) changes.push(operation)
    const code = failing[operation]
    if (code === undefined) return undefined
    throw code === 'busy'
      ? new CasebookError('busy', 'It is open in another Casebook.')
      : Object.assign(new Error(code), { code })
  }
  return { disk, work: new CaseAtWork(disk, async () => {}), changes, ...drawn }
}

describe('a case file that cannot be written', () => {
  it.each<[what: string, failing: Record<string, string>, says: RegExp]>([
    ['on a read-only medium', { lock: 'EROFS' }, /on a medium that cannot be written/],
    [
      'on a read-only medium with an old lock',
      { lock: 'busy', 'open change': 'EROFS' },
      /on a medium that cannot be written/,
    ],
    ['in a folder without permission', { lock: 'EACCES' }, /The folder \/cases may not be written/],
    ['without permission', { 'open change': 'EACCES' }, /may not be written by this account/],
    ['on a full disk', { lock: 'ENOSPC' }, /is full, so the case can only be read/],
  ])('%s is opened to be read, and says why', async (_what, failing, says) => {
    const { work, changes, end } = await diskWith(failing)
    const held = await work.open(PATH)
    expect(held.opened.readOnly).toMatch(says)
    expect((await held.frames(null)).end.frame).toBe(1)
    const added = await drawAppend(end, [entry])
    await expect(held.append(added.bytes)).rejects.toThrow(says)
    await expect(held.rekey(await drawKeyTable(2))).rejects.toThrow(says)
    await expect(work.beginDraft({ header: added.bytes, keyTable: added.bytes })).rejects.toThrow(
      says,
    )
    await work.close()
    expect(changes).toEqual([])
  })
})

describe('a file that cannot be opened', () => {
  const newer = encodeCaseHeader({ format: 2, generation: 1, fileId: new Uint8Array(16) })
  it.each<[what: string, bytes: Uint8Array, kind: string, says: RegExp]>([
    ['a letter', new Uint8Array(Buffer.from('Dear harbour master')), 'refused', /not a case file/],
    ['an empty file', new Uint8Array(), 'refused', /not a case file/],
    ['of a newer format', newer, 'newer', /has format 2; this version reads up to format 1/],
    ['cut off in its header', newer.subarray(0, 20), 'damaged', /ends within its header/],
  ])('%s is told for what it is and left as it is', async (_what, bytes, kind, says) => {
    const { work, changes } = await diskWith({}, bytes)
    await expect(work.open(PATH)).rejects.toThrow(
      expect.objectContaining({ kind, message: expect.stringMatching(says) }),
    )
    expect(changes).toEqual([])
  })

  it('of a newer format keeps what that version left beside it', async () => {
    const { work, disk } = await diskWith({}, newer)
    const beside = '/cases/.harbour.casebook.part'
    await (await disk.open(beside, 'create')).close()
    await expect(work.open(PATH)).rejects.toThrow(expect.objectContaining({ kind: 'newer' }))
    expect(Object.keys(disk.files())).toEqual([PATH, beside])
  })

  it('cut off in its key table is told for what it is', async () => {
    const { bytes } = await drawSealedFile([])
    const { work } = await diskWith({}, bytes.subarray(0, 1500))
    await expect(work.open(PATH)).rejects.toThrow(/harbour.casebook ends within its key table/)
  })

  it('with both copies of its key table damaged is told for what it is', async () => {
    const { bytes } = await drawSealedFile([])
    const { work } = await diskWith({}, bytes.fill(1, 100, 110).fill(1, 1200, 1210))
    await expect(work.open(PATH)).rejects.toThrow(expect.objectContaining({ kind: 'damaged' }))
  })

  it('for it is open elsewhere says so, and its lock stays with the other', async () => {
    const { work, disk } = await diskWith({})
    await work.open(PATH)
    const second = new CaseAtWork(disk, async () => {})
    await expect(second.open(PATH)).rejects.toThrow(expect.objectContaining({ kind: 'busy' }))
    await expect(second.open(PATH)).rejects.toThrow(expect.objectContaining({ kind: 'busy' }))
    await work.close()
    await (await second.open(PATH)).close()
  })

  it('for it is not there says so', async () => {
    const { work } = await diskWith({})
    await expect(work.open('/cases/gone.casebook')).rejects.toThrow(/is not there/)
    await expect(work.open('/cases/gone.casebook')).rejects.toThrow(/is not there/)
  })
})
