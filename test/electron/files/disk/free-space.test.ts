import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ballastBytes, freeBallast, makeBallast } from '../../../../electron/files/disk/ballast'
import {
  checkAppendRoom,
  freeSpaceStanding,
  spaceNeeded,
} from '../../../../electron/files/disk/free-space'
import { MemoryDisk } from '../../../builders/memory-disk'

const MIB = 1 << 20
const GIB = 1 << 30

let userData: string
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'casebook-space-'))
})
afterEach(() => rmSync(userData, { recursive: true }))

describe('the space a window needs before it opens its database', () => {
  it.each([
    ['an empty database on a large disk', 0, 500 * GIB, 256 * MIB],
    ['an empty database on a small disk', 0, 64 * MIB, 8 * MIB],
    ['a large database', 300 * MIB, 500 * GIB, 600 * MIB],
    ['a database that fills a small disk', 20 * MIB, 64 * MIB, 40 * MIB],
  ])('with %s', (_what, idbBytes, volumeBytes, needed) => {
    expect(spaceNeeded({ idbBytes, volumeBytes })).toBe(needed)
  })

  it('counts the databases of every session and nothing else', async () => {
    const folder = join(userData, 'Partitions', 'casebook', 'IndexedDB', 'app_0.indexeddb.leveldb')
    mkdirSync(folder, { recursive: true })
    const before = await freeSpaceStanding(userData)
    for (const file of [join(folder, '000003.log'), join(userData, 'IndexedDB of notes.txt')]) {
      writeFileSync(file, '')
      truncateSync(file, 300 * MIB)
    }
    const after = await freeSpaceStanding(userData)
    expect(before.needed).toBeLessThanOrEqual(256 * MIB)
    expect(after.needed).toBe(600 * MIB)
    expect(after.enough).toBe(after.free >= after.needed)
  })

  it('is told though folders come and go while they are looked through', async () => {
    const databases = join(userData, 'Partitions', 'casebook', 'IndexedDB')
    const folders = Array.from({ length: 40 }, (_, at) => join(databases, String(at), 'x'))
    const look = async () => {
      for (let round = 0; round < 40; round++) await freeSpaceStanding(userData)
    }
    const churn = async () => {
      for (let round = 0; round < 40; round++) {
        for (const folder of folders) await mkdir(folder, { recursive: true })
        await rm(databases, { recursive: true })
      }
    }
    await expect(Promise.all([look(), churn()])).resolves.toBeDefined()
  })
})

describe('ballast', () => {
  it('is made once and freed', async () => {
    const kept = await makeBallast(userData)
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThanOrEqual(64 * MIB)
    expect(ballastBytes(userData)).toBe(kept)
    expect(await makeBallast(userData)).toBe(kept)
    await freeBallast(userData)
    expect(ballastBytes(userData)).toBe(0)
    await freeBallast(userData)
  })
})

describe('an append', () => {
  const check = (free: number, bytes: number) => {
    const disk = new MemoryDisk()
    disk.volume = { free, volume: 64 * MIB }
    return checkAppendRoom(disk, '/userData')('/cases/harbour.casebook', bytes)
  }

  it.each([
    ['far from full', 30 * MIB, MIB],
    ['down to what is spared', 5 * MIB, MIB],
  ])('on a disk %s is let through', async (_what, free, bytes) => {
    await expect(check(free, bytes)).resolves.toBe(undefined)
  })

  it.each([
    ['that it would bring below what is spared', 5 * MIB, MIB + 1],
    ['that is below it', 3 * MIB, 0],
  ])('on a disk %s is refused', async (_what, free, bytes) => {
    await expect(check(free, bytes)).rejects.toThrow(
      expect.objectContaining({
        kind: 'no-space',
        message: expect.stringMatching(
          /^Not saved: the disk of harbour.casebook has .* left, of which Casebook leaves 4.0 MB free/,
        ),
      }),
    )
  })

  it('is refused when the disk of the working copy is full', async () => {
    const disk = new MemoryDisk()
    disk.space = async (folder?: string) => ({
      free: folder === '/userData' ? MIB : GIB,
      volume: 64 * MIB,
    })
    await expect(checkAppendRoom(disk, '/userData')('/cases/harbour.casebook', 10)).rejects.toThrow(
      /the disk of the working copy has 1.0 MB left/,
    )
  })
})
