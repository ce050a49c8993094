import type { Disk, DiskFile } from './disk'
import { writeBytes } from './file-bytes'

const PIECE_BYTES = 1 << 20

/**
 * Copies a file to a name that is free, byte for byte, and flushes it. The file system is not asked
 * to copy: it would let both names share their blocks, and what spoils one of them spoils the other.
 * @throws the disk's own error; what there is of the copy then is not whole
 */
export async function copyFile(disk: Disk, from: string, to: string): Promise<void> {
  const source = await disk.open(from, 'read')
  try {
    const copy = await disk.open(to, 'create')
    try {
      await copyBytes(source, copy)
      await copy.sync()
    } finally {
      await copy.close()
    }
  } finally {
    await source.close()
  }
}

async function copyBytes(source: DiskFile, copy: DiskFile): Promise<void> {
  const piece = new Uint8Array(PIECE_BYTES)
  for (let at = 0; ; ) {
    const read = await source.read(piece, at)
    if (read === 0) return
    await writeBytes(copy, piece.subarray(0, read), at)
    at += read
  }
}
