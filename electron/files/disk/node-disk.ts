import { type BigIntStats, writeSync } from 'node:fs'
import {
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  rename,
  stat,
  statfs,
  unlink,
} from 'node:fs/promises'
import { lockCaseFile } from '../case-file/case-lock'
import { codeOf, type Disk, type DiskFile, type OpenFor } from './disk'

const flags: Record<OpenFor, string> = { read: 'r', change: 'r+', create: 'wx+' }

/** The disks of this computer. */
export const nodeDisk: Disk = {
  async open(path, how) {
    return diskFile(await open(path, flags[how], 0o600))
  },
  rename,
  link,
  unlink,
  async stat(path) {
    try {
      const found = await stat(path, { bigint: true })
      return {
        isFile: found.isFile(),
        bytes: Number(found.size),
        modified: Number(found.mtimeMs),
        id: idOf(found),
      }
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    }
  },
  readdir: (folder) => readdir(folder),
  async mkdir(folder) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  },
  async syncFolder(folder) {
    // Windows has no such call and needs none.
    if (process.platform === 'win32') return
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  async space(path) {
    const { bavail, blocks, bsize } = await statfs(path)
    return { free: bavail * bsize, volume: blocks * bsize }
  },
  lock: lockCaseFile,
}

/** Numbers of files on Windows are longer than a double is exact. */
const idOf = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`

/** So little lies in the system's memory sooner than another thread has taken the work over. */
const SMALL_BYTES = 64 << 10

const diskFile = (handle: FileHandle): DiskFile => ({
  async read(into, offset) {
    return (await handle.read(into, 0, into.length, offset)).bytesRead
  },
  async write(bytes, offset) {
    if (bytes.length <= SMALL_BYTES) return writeSync(handle.fd, bytes, 0, bytes.length, offset)
    return (await handle.write(bytes, 0, bytes.length, offset)).bytesWritten
  },
  sync: () => handle.sync(),
  truncate: (length) => handle.truncate(length),
  async size() {
    return (await handle.stat()).size
  },
  async id() {
    return idOf(await handle.stat({ bigint: true }))
  },
  close: () => handle.close(),
})
