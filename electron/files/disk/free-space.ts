import type { Dirent } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { sizeWords } from '../../../shared/text/size-words'
import { codeOf, type Disk } from './disk'
import { nodeDisk } from './node-disk'

const MIB = 1 << 20

/**
 * Bytes that must be free before a window may open IndexedDB. Chromium throws a whole database away
 * when its disk is full, acknowledged writes included; twice its size is room to write it anew.
 */
export const spaceNeeded = (sizes: { idbBytes: number; volumeBytes: number }): number =>
  Math.max(2 * sizes.idbBytes, Math.min(256 * MIB, Math.floor(sizes.volumeBytes / 8)))

/** Bytes that no write of ours takes from a volume: the projection grows behind the journal. */
const spaceSpared = (volumeBytes: number): number =>
  Math.min(64 * MIB, Math.floor(volumeBytes / 16))

/** How the volume of the program's folder stands against {@link spaceNeeded}, in bytes. */
export async function freeSpaceStanding(
  userData: string,
): Promise<{ free: number; needed: number; enough: boolean }> {
  await mkdir(userData, { recursive: true, mode: 0o700 })
  const { free, volume } = await nodeDisk.space(userData)
  const needed = spaceNeeded({ idbBytes: await databaseBytes(userData), volumeBytes: volume })
  return { free, needed, enough: free >= needed }
}

/**
 * Bytes of the folders in which Chromium keeps databases, whatever the session. Only these are looked
 * through: its caches beside them hold thousands of files.
 */
async function databaseBytes(userData: string): Promise<number> {
  const partitions = join(userData, 'Partitions')
  const named = (await entriesOf(partitions)).map(({ name }) => join(partitions, name))
  return sumOf([userData, ...named].map((session) => bytesIn(join(session, 'IndexedDB'))))
}

async function bytesIn(folder: string): Promise<number> {
  return sumOf(
    (await entriesOf(folder)).map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return bytesIn(path)
      return entry.isFile() ? ((await stat(path).catch(() => null))?.size ?? 0) : 0
    }),
  )
}

const sumOf = async (sizes: readonly Promise<number>[]): Promise<number> =>
  (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0)

/** Chromium is at work: a folder may go before it is looked at. One that is not ours holds nothing. */
const GONE_OR_FOREIGN = ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM']

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (GONE_OR_FOREIGN.includes(codeOf(error))) return []
    throw error
  }
}

/**
 * Refuses a write that would leave too little room on the volume of its file.
 * @throws CasebookError `no-space`; what was to be written is not begun
 */
export async function checkRoom(
  disk: Disk,
  path: string,
  bytes: number,
  notDone: string,
): Promise<void> {
  await checkSpared(disk, dirname(path), bytes, `${notDone}: the disk of ${basename(path)}`)
}

/**
 * Refuses to append to a case file while that would leave too little room for it, or while there is
 * too little for the projection that follows. `userData` holds the projection.
 */
export const checkAppendRoom =
  (disk: Disk, userData: string) =>
  async (path: string, bytes: number): Promise<void> => {
    const checks = [
      checkRoom(disk, path, bytes, 'Not saved'),
      checkSpared(disk, userData, 0, 'Not saved: the disk of the working copy'),
    ]
    // Both at once; where both disks are full, that of the case file is named.
    await Promise.allSettled(checks)
    await Promise.all(checks)
  }

async function checkSpared(
  disk: Disk,
  folder: string,
  bytes: number,
  subject: string,
): Promise<void> {
  const { free, volume } = await disk.space(folder)
  const spared = spaceSpared(volume)
  if (free - bytes >= spared) return
  throw new CasebookError(
    'no-space',
    `${subject} has ${sizeWords(free)} left, of which Casebook leaves ${sizeWords(spared)} free. Make space and try again; the case is unchanged.`,
  )
}
