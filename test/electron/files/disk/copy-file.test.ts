import { expect, it } from 'vitest'
import { copyFile } from '../../../../electron/files/disk/copy-file'
import { equalBytes } from '../../../../shared/text/bytes'
import { MemoryDisk } from '../../../builders/memory-disk'

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => at % 251)

it.each([0, 1, 1 << 20, (2 << 20) + 7])('copies a file of %i bytes', async (length) => {
  const bytes = bytesOf(length)
  const disk = MemoryDisk.holding({ '/cases/a': bytes })
  await copyFile(disk, '/cases/a', '/cases/b')
  const copy = disk.files()['/cases/b'] ?? new Uint8Array()
  expect(equalBytes(copy, bytes)).toBe(true)
})

it('has every byte written by itself, so that no block is shared, and flushed', async () => {
  const disk = MemoryDisk.holding({ '/cases/a': bytesOf((1 << 20) + 7) })
  const operations: string[] = []
  disk.before = (operation) => {
    operations.push(operation)
    return undefined
  }
  await copyFile(disk, '/cases/a', '/cases/b')
  expect(operations.filter((operation) => /write|sync/.test(operation))).toEqual([
    'write',
    'write',
    'sync',
  ])
})

it('goes on where the disk takes fewer bytes than it was given', async () => {
  const bytes = bytesOf(3000)
  const disk = MemoryDisk.holding({ '/cases/a': bytes })
  disk.before = (operation) => (operation === 'write' ? 'short' : undefined)
  await copyFile(disk, '/cases/a', '/cases/b')
  expect(disk.files()['/cases/b']).toEqual(bytes)
})

it('never goes over a file that is there', async () => {
  const disk = MemoryDisk.holding({ '/cases/a': bytesOf(9), '/cases/b': bytesOf(3) })
  await expect(copyFile(disk, '/cases/a', '/cases/b')).rejects.toMatchObject({ code: 'EEXIST' })
  expect(disk.files()['/cases/b']).toEqual(bytesOf(3))
})
