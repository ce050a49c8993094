import { describe, expect, it } from 'vitest'
import { makeBackup } from '../../../../electron/files/backups/backups'
import { CaseAtWork } from '../../../../electron/files/case-file/case-at-work'
import { createCaseFile } from '../../../../electron/files/case-file/new-case-file'
import { findCase, framesOfWhole } from '../../../builders/case-on-disk'
import { chanceOf } from '../../../builders/chance'
import { type Chance, MemoryDisk } from '../../../builders/memory-disk'
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
 * A day of work on a case, and before each operation on the disk the power is cut a few times: what
 * was not flushed is dropped, reordered and torn at 512 bytes. Whatever was answered must be there.
 */

const PATH = '/cases/harbour.casebook'
const CUTS = 5
const STEPS = 14
const SCENARIOS = 16

/** What has been answered, or is being done and may be found either way. */
interface Known {
  readonly generations: readonly number[]
  readonly keyWrites: readonly number[]
  /** Bytes that the file of the first generation begins with, from its first frame. */
  readonly frames: Uint8Array
  readonly end: DrawnPlace
  readonly backups: Readonly<Record<string, number>>
  /** Bytes of files that gave their name away. */
  readonly kept: readonly Uint8Array[]
}

const FRAMES = 2080

class Day {
  readonly disk = new MemoryDisk()
  readonly work = new CaseAtWork(this.disk, async () => {})
  known: Known | null = null
  private readonly cuts: { disk: MemoryDisk; known: Known | null }[] = []
  private now = Date.UTC(2026, 10, 23, 8)

  constructor(private readonly chance: Chance) {
    this.disk.links = chance() < 0.7
    this.disk.before = () => {
      for (let cut = 0; cut < CUTS; cut++) {
        this.cuts.push({ disk: this.disk.cut(chance), known: this.known })
      }
      return undefined
    }
  }

  async begin(): Promise<void> {
    const header = drawHeader()
    await createCaseFile(this.disk, PATH, header, await drawKeyTable())
    this.known = {
      generations: [1],
      keyWrites: [1],
      frames: new Uint8Array(),
      end: await beforeFrames(header),
      backups: {},
      kept: [],
    }
    await (await this.work.open(PATH)).frames(null)
  }

  private get sure(): Known {
    if (this.known === null) throw new Error('the case is not there yet')
    return this.known
  }

  async step(): Promise<void> {
    const steps = ['append', 'append', 'giveUp', 'rekey', 'backup', 'renew'] as const
    await this[steps[Math.floor(this.chance() * steps.length)] ?? 'append']()
  }

  private drawChange(): DrawnFrame[] {
    const originals = Array.from(
      { length: Math.floor(this.chance() * 3) },
      (): DrawnFrame => ['original', Math.floor(this.chance() * 1800)],
    )
    return [...originals, ['entry', Math.floor(this.chance() * 700)]]
  }

  private async append(): Promise<void> {
    const drawn = await drawAppend(this.sure.end, this.drawChange())
    await this.work.held.append(drawn.bytes)
    const frames = new Uint8Array([...this.sure.frames, ...drawn.bytes])
    this.known = { ...this.sure, frames, end: drawn.end }
  }

  /** Originals without their entry: the next change takes their place. */
  private async giveUp(): Promise<void> {
    const first = await drawAppend(this.sure.end, [['original', 1200]])
    await this.work.held.append(first.bytes)
    await this.work.held.append((await drawAppend(first.end, [['original', 700]])).bytes)
  }

  private async rekey(): Promise<void> {
    const write = (this.sure.keyWrites[0] ?? 0) + 1
    this.known = { ...this.sure, keyWrites: [write - 1, write] }
    await this.work.held.rekey(await drawKeyTable(write))
    this.known = { ...this.sure, keyWrites: [write] }
  }

  private async backup(): Promise<void> {
    this.now += 3_600_000
    const { path, frames } = await makeBackup(this.disk, this.work.held, this.now)
    const there = Object.entries({ ...this.sure.backups, [path]: frames }).filter(
      ([name]) => this.disk.files()[name] !== undefined,
    )
    this.known = { ...this.sure, backups: Object.fromEntries(there) }
  }

  private async renew(): Promise<void> {
    const generation = (this.sure.generations[0] ?? 0) + 1
    const header = drawHeader(generation)
    const old = this.disk.files()[PATH] ?? new Uint8Array()
    await this.work.beginDraft({ header, keyTable: await drawKeyTable(1) })
    const drawn = await drawAppend(await beforeFrames(header), this.drawChange())
    await this.work.draft.append(drawn.bytes)
    const before = this.sure
    this.known = { ...before, generations: [generation - 1, generation] }
    await this.work.finishDraft('before')
    this.known = {
      ...before,
      generations: [generation],
      keyWrites: [1],
      frames: drawn.bytes,
      end: drawn.end,
      kept: [...before.kept, old],
    }
    await (await this.work.open(PATH)).frames(null)
  }

  /** Opens what each cut left and looks for everything that was known then; answers how many. */
  async look(): Promise<number> {
    const cuts = this.cuts.splice(0)
    for (const [index, { disk, known }] of cuts.entries()) {
      await lookAfterCut(disk, known)
      if (known !== null && index % 4 === 0) await goOn(disk)
    }
    return cuts.length
  }
}

async function lookAfterCut(disk: MemoryDisk, known: Known | null): Promise<void> {
  if (known === null) {
    // The case is being made: it is there whole, or it is not there.
    if ((await disk.stat(PATH)) !== null) expect((await findCase(disk, PATH)).end.frame).toBe(0)
    return
  }
  const found = await findCase(disk, PATH)
  expect(found.damaged).toBe(false)
  expect(known.generations).toContain(found.generation)
  const files = disk.files()
  if (found.generation === known.generations[0]) {
    expect(known.keyWrites).toContain(found.keyWrite)
    const stored = files[PATH]?.subarray(FRAMES, FRAMES + known.frames.length) ?? []
    expect(Buffer.compare(Buffer.from(stored), known.frames)).toBe(0)
    expect(found.end.offset).toBeGreaterThanOrEqual(FRAMES + known.frames.length)
  }
  for (const [path, frames] of Object.entries(known.backups)) {
    expect(await framesOfWhole(disk, path)).toBe(frames)
  }
  const visible = Object.entries(files).filter(([path]) => path.startsWith('/cases/harbour before'))
  for (const kept of known.kept) {
    expect(visible.some(([, bytes]) => Buffer.compare(bytes, kept) === 0)).toBe(true)
  }
  // A draft that came to its name leaves the file before it under another.
  const named = known.kept.length + (found.generation === known.generations[0] ? 0 : 1)
  expect(visible).toHaveLength(named)
}

/** After a cut the work goes on. */
async function goOn(disk: MemoryDisk): Promise<void> {
  const work = new CaseAtWork(disk, async () => {})
  const { end } = await (await work.open(PATH)).frames(null)
  await work.held.append((await drawAppend(end, [['entry', 40]])).bytes)
  await work.close()
  expect((await findCase(disk, PATH)).end.frame).toBe(end.frame + 1)
}

describe('after a power cut', () => {
  let states = 0

  it.each(Array.from({ length: SCENARIOS }, (_, seed) => [seed]))(
    'everything that was answered is there (seed %i)',
    async (seed) => {
      const day = new Day(chanceOf(seed))
      await day.begin()
      states += await day.look()
      for (let step = 0; step < STEPS; step++) {
        await day.step()
        states += await day.look()
      }
    },
  )

  it.each([
    ['first', 40],
    ['second', 1064],
  ])('during a change of keys the case opens, though the %s copy was bad', async (_which, at) => {
    const chance = chanceOf(at)
    const { bytes } = await drawSealedFile([[['entry', 60]]])
    const disk = MemoryDisk.holding({ [PATH]: bytes.fill(0, at, at + 9) })
    const work = new CaseAtWork(disk, async () => {})
    await work.open(PATH)
    const cuts: MemoryDisk[] = []
    disk.before = () => {
      for (let cut = 0; cut < 40; cut++) cuts.push(disk.cut(chance))
      return undefined
    }
    await work.held.rekey(await drawKeyTable(2))
    for (const cut of cuts) expect([1, 2]).toContain((await findCase(cut, PATH)).keyWrite)
    expect(cuts.length).toBeGreaterThan(100)
  })

  it('that is 10,000 states and more', () => {
    expect(states).toBeGreaterThan(10_000)
  })
})
