import { describe, expect, it } from 'vitest'
import { listBackups, makeBackup, restoreBackup } from '../../../../electron/files/backups/backups'
import { CaseAtWork } from '../../../../electron/files/case-file/case-at-work'
import { createCaseFile } from '../../../../electron/files/case-file/new-case-file'
import { CasebookError } from '../../../../shared/errors/casebook-error'
import { type FoundCase, findCase, framesOfWhole } from '../../../builders/case-on-disk'
import { MemoryDisk } from '../../../builders/memory-disk'
import {
  beforeFrames,
  type DrawnFrame,
  type DrawnPlace,
  drawAppend,
  drawHeader,
  drawKeyTable,
  drawSealedFile,
} from '../../../builders/sealed-file'

/*
 * SQLite's way of testing (sqlite.org/testing.html, 3.1 and 3.2): let the first operation fail and
 * look; let the second fail and look; and so on until the work is done without a failure.
 */

const PATH = '/cases/harbour.casebook'
const NOW = Date.UTC(2026, 10, 23, 11, 30)
const entry: DrawnFrame = ['entry', 60]

const faults = ['EIO', 'ENOSPC', 'EACCES', 'EMFILE', 'short'] as const
type Fault = (typeof faults)[number]

interface Prepared {
  readonly disk: MemoryDisk
  readonly work: CaseAtWork
  readonly end: DrawnPlace
  readonly backup: string
}

/** Two entries, the case open, one backup of it made a day ago. */
async function prepare(): Promise<Prepared> {
  const { bytes, end } = await drawSealedFile([[entry], [['original', 1500], entry]])
  const disk = MemoryDisk.holding({ [PATH]: bytes })
  const work = new CaseAtWork(disk, async () => {})
  const held = await work.open(PATH)
  await held.frames(null)
  const { path: backup } = await makeBackup(disk, held, NOW - 86_400_000)
  return { disk, work, end, backup }
}

interface Trial {
  readonly act: (prepared: Prepared) => Promise<unknown>
  /** What the file may hold afterwards: as before, and as the act leaves it. */
  readonly before: Partial<FoundCase>
  readonly after: Partial<FoundCase>
  readonly look?: (disk: MemoryDisk) => Promise<void>
}

const base = { generation: 1, keyWrite: 1, damaged: false }

/** Every visible file is a whole case file. */
async function lookAtAll(disk: MemoryDisk) {
  const visible = Object.keys(disk.files()).filter((path) => !/\/\./.test(path))
  for (const path of visible.filter((name) => name !== PATH)) await framesOfWhole(disk, path)
}

const renewal = (links: boolean): Trial => ({
  act: async ({ disk, work }) => {
    disk.links = links
    const header = drawHeader(2)
    await work.beginDraft({ header, keyTable: await drawKeyTable() })
    const drawn = await drawAppend(await beforeFrames(header), [entry, entry, entry])
    await work.draft.append(drawn.bytes)
    await work.finishDraft('kept')
  },
  before: base,
  after: { ...base, generation: 2 },
  look: async (disk) => {
    const { generation } = await findCase(disk, PATH)
    const kept = Object.keys(disk.files()).filter((path) => path.includes('kept'))
    expect(kept).toEqual(generation === 2 ? ['/cases/harbour kept.casebook'] : [])
  },
})

const trials: Record<string, Trial> = {
  'an append': {
    act: async ({ work, end }) =>
      work.held.append((await drawAppend(end, [['original', 3000], entry])).bytes),
    before: base,
    after: base,
  },
  'a change of the key table': {
    act: async ({ work }) => work.held.rekey(await drawKeyTable(2)),
    before: base,
    after: { ...base, keyWrite: 2 },
  },
  'a draft and its finish': renewal(true),
  'a draft where files have one name only': renewal(false),
  'a backup': {
    act: ({ disk, work }) => makeBackup(disk, work.held, NOW),
    before: base,
    after: base,
  },
  'a backup restored': {
    act: ({ disk, backup }) => restoreBackup(disk, backup, NOW),
    before: base,
    after: base,
  },
  'a new case file': {
    act: async ({ disk }) =>
      createCaseFile(disk, '/cases/new.casebook', drawHeader(), await drawKeyTable()),
    before: base,
    after: base,
    look: async (disk) => {
      const made = await disk.stat('/cases/new.casebook')
      if (made !== null) expect((await findCase(disk, '/cases/new.casebook')).end.frame).toBe(0)
    },
  },
  'opening and looking through': {
    act: async ({ work }) => {
      const held = await work.open(PATH)
      await held.frames(null)
    },
    before: base,
    after: base,
  },
}

/** Lets operation `number` fail, and with `onwards` all after it; answers whether it came to that. */
function arm(disk: MemoryDisk, fault: Fault, number: number, onwards: boolean): () => boolean {
  let count = 0
  let met = false
  disk.before = (operation) => {
    count += 1
    if (onwards ? count < number : count !== number) return undefined
    met = true
    if (fault !== 'short') throw Object.assign(new Error(fault), { code: fault })
    return operation === 'write' ? 'short' : undefined
  }
  return () => {
    disk.before = () => undefined
    return met
  }
}

/** The act with one operation failing; `null` when it ended before that operation. */
async function fail(trial: Trial, fault: Fault, number: number, onwards: boolean) {
  const prepared = await prepare()
  const disarm = arm(prepared.disk, fault, number, onwards)
  let thrown: unknown = null
  await trial.act(prepared).catch((error: unknown) => {
    thrown = error
  })
  if (!disarm()) return { ended: true, thrown, prepared }
  return { ended: false, thrown, prepared }
}

describe.each(Object.entries(trials))('%s', (_name, trial) => {
  describe.each([
    ['once', false],
    ['from then on', true],
  ])('with an operation failing %s', (_when, onwards) => {
    it.each(faults)('by %s leaves the old state or the new one', async (fault) => {
      let number = 0
      for (let ended = false; !ended; ) {
        number += 1
        const met = await fail(trial, fault, number, onwards)
        ended = met.ended
        const { disk, work, end, backup } = met.prepared
        if (ended || fault === 'short') expect(met.thrown).toBe(null)
        else if (met.thrown !== null) expect(met.thrown).toBeInstanceOf(CasebookError)
        await work.close()
        const found = await findCase(disk, PATH)
        const state = [trial.before, trial.after].find((wanted) => {
          return found.generation === wanted.generation && found.keyWrite === wanted.keyWrite
        })
        expect(state, `operation ${number}`).toBeDefined()
        expect(found.damaged).toBe(false)
        if (met.thrown === null) expect(found).toMatchObject(trial.after)
        if (found.generation === 1) expect(found.end.frame).toBeGreaterThanOrEqual(end.frame)
        expect(await framesOfWhole(disk, backup)).toBe(end.frame)
        await lookAtAll(disk)
        await trial.look?.(disk)
        expect((await listBackups(disk, PATH)).length).toBeGreaterThan(0)
      }
      expect(number).toBeGreaterThan(2)
    })
  })
})

describe('a change of the key table whose second copy fails', () => {
  /** Lets every write but the first fail. */
  const failSecond = (disk: MemoryDisk) => {
    let writes = 0
    disk.before = (operation) => {
      if (operation === 'write') writes += 1
      if (operation === 'write' && writes > 1)
        throw Object.assign(new Error('EIO'), { code: 'EIO' })
      return undefined
    }
  }

  it('holds, and says that it stands there once', async () => {
    const { disk, work } = await prepare()
    failSecond(disk)
    expect(await work.held.rekey(await drawKeyTable(2))).toMatch(
      /^The keys of harbour.casebook hold, but stand in the file once only.*\(EIO\)/,
    )
    disk.before = () => undefined
    await work.close()
    expect((await findCase(disk, PATH)).keyWrite).toBe(2)
  })

  it('is done again, or followed by another, when the disk is sound', async () => {
    for (const next of [2, 3]) {
      const { disk, work } = await prepare()
      const second = await drawKeyTable(2)
      failSecond(disk)
      await work.held.rekey(second)
      disk.before = () => undefined
      expect(await work.held.rekey(next === 2 ? second : await drawKeyTable(next))).toBe(null)
      await work.close()
      const { opened } = await work.open(PATH)
      expect(opened.keyTablesDiffer).toBe(false)
    }
  })
})

describe('an append that failed', () => {
  it.each(['EIO', 'ENOSPC', 'EACCES', 'EMFILE'] as const)('by %s leaves nothing', async (fault) => {
    for (let number = 1; ; number++) {
      const { disk, work, end } = await prepare()
      const disarm = arm(disk, fault, number, false)
      const appended = work.held.append((await drawAppend(end, [entry])).bytes)
      const failed = await appended.then(
        () => false,
        () => true,
      )
      if (!disarm()) return
      await work.close()
      expect(failed).toBe(true)
      expect((await findCase(disk, PATH)).end.frame).toBe(end.frame)
    }
  })

  it.each(faults)('by %s is followed by one that does not', async (fault) => {
    for (let number = 1, ended = false; !ended; number++) {
      const { disk, work, end } = await prepare()
      const disarm = arm(disk, fault, number, false)
      const drawn = await drawAppend(end, [['original', 3000], entry])
      let appended = await work.held.append(drawn.bytes).then(
        () => true,
        () => false,
      )
      ended = !disarm()
      if (!appended) appended = await work.held.append(drawn.bytes).then(() => true)
      await work.close()
      expect(appended).toBe(true)
      expect((await findCase(disk, PATH)).end.frame).toBe(end.frame + 2)
    }
  })
})
