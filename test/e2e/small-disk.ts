import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own that a test can fill: a tmpfs, which answers "no space" as any disk does. */
export interface SmallDisk {
  readonly path: string
  freeBytes(): number
  /** Takes all space but this much, as another program would. */
  fill(leave?: number): void
  /** Gives back what {@link fill} took: all of it, or this much. */
  makeSpace(bytes?: number): void
  remove(): void
}

const PIECE_BYTES = 1 << 20

/** Mounts a disk of this size; the reason, in a sentence, where that cannot be done. */
export function mountSmallDisk(bytes: number): SmallDisk | string {
  const path = mkdtempSync(join(tmpdir(), 'casebook-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', path], {
    encoding: 'utf8',
  })
  if (mounted.status !== 0) {
    rmSync(path, { recursive: true })
    return `a tmpfs cannot be mounted here: ${(mounted.stderr ?? '').trim() || 'no mount command'}`
  }
  const pieces: string[] = []
  const freeBytes = () => {
    const { bavail, bsize } = statfsSync(path)
    return bavail * bsize
  }
  return {
    path,
    freeBytes,
    fill(leave = 0) {
      while (freeBytes() > leave) {
        const piece = join(path, `taken-${pieces.length}`)
        pieces.push(piece)
        if (!writeZeros(piece, Math.min(PIECE_BYTES, freeBytes() - leave))) return
      }
    },
    makeSpace(wanted = Number.POSITIVE_INFINITY) {
      for (let given = 0; given < wanted && pieces.length > 0; given += PIECE_BYTES) {
        rmSync(pieces.pop() as string)
      }
    },
    remove() {
      spawnSync('umount', ['-l', path])
      rmSync(path, { recursive: true, force: true })
    },
  }
}

/** Whether all of it was written before the disk was full. */
function writeZeros(path: string, bytes: number): boolean {
  const file = openSync(path, 'w')
  try {
    const zeros = Buffer.alloc(bytes)
    for (let at = 0; at < bytes; ) at += writeSync(file, zeros, at)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    return false
  } finally {
    closeSync(file)
  }
}
