import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { freeSpaceStanding } from './free-space'
import { nodeDisk } from './node-disk'

const LARGEST_BYTES = 64 << 20
const PIECE_BYTES = 1 << 20

const ballastPath = (userData: string) => join(userData, 'ballast')

/** Bytes kept on the disk to be freed when it is full; 0 when there are none. */
export const ballastBytes = (userData: string): number =>
  statSync(ballastPath(userData), { throwIfNoEntry: false })?.size ?? 0

/**
 * Fills a file with 64 MiB, or a sixteenth of the volume if that is less, unless the disk would be
 * too full with it. The bytes are random: a disk that compresses would keep no room for zeros.
 * @returns bytes kept
 */
export async function makeBallast(userData: string): Promise<number> {
  const { volume } = await nodeDisk.space(userData)
  const wanted = Math.floor(Math.min(LARGEST_BYTES, volume / 16))
  const missing = wanted - ballastBytes(userData)
  if (missing <= 0) return ballastBytes(userData)
  const { free, needed } = await freeSpaceStanding(userData)
  if (free - missing < needed) return ballastBytes(userData)
  try {
    await fill(ballastPath(userData), wanted)
  } catch (error) {
    await freeBallast(userData)
    throw error
  }
  return wanted
}

async function fill(path: string, bytes: number): Promise<void> {
  const piece = randomBytes(PIECE_BYTES)
  const file = await open(path, 'w', 0o600)
  try {
    for (let at = 0; at < bytes; at += PIECE_BYTES) {
      await file.write(piece, 0, Math.min(PIECE_BYTES, bytes - at), at)
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Gives the room back to the disk. */
export const freeBallast = (userData: string): Promise<void> =>
  rm(ballastPath(userData), { force: true })
