import { createHash } from 'node:crypto'
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileInParts, readFilePart } from '../../../electron/files/file-parts'
import { FILE_PART_BYTES } from '../../../shared/text/file-limit'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-parts-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const write = (name: string, size: number) => {
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31) % 253)
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return { path, bytes }
}

describe('a part of a file', () => {
  it.each([
    [0, 0, 0],
    [10, 0, 10],
    [FILE_PART_BYTES, 0, FILE_PART_BYTES],
    [FILE_PART_BYTES + 3, 0, FILE_PART_BYTES],
    [FILE_PART_BYTES + 3, FILE_PART_BYTES, 3],
    [10, 99, 0],
  ])('of %i bytes from byte %i has %i', async (size, offset, length) => {
    const { path, bytes } = write('a.bin', size)
    const part = await readFilePart(path, offset)
    expect(part.size).toBe(size)
    expect(Buffer.compare(part.bytes, bytes.subarray(offset, offset + length))).toBe(0)
  })

  it('of a file that is gone is refused by its name', async () => {
    await expect(readFilePart(join(folder, 'gone.pdf'), 0)).rejects.toMatchObject({
      kind: 'refused',
      message: 'gone.pdf: not imported. It cannot be read (ENOENT). Check its permissions.',
    })
  })
})

describe('a file in parts', () => {
  const all = async (parts: AsyncIterable<Uint8Array>) => {
    const got: Uint8Array[] = []
    for await (const part of parts) got.push(part)
    return Buffer.concat(got)
  }

  it('is the whole file, and no part is larger than 1 MiB', async () => {
    const { path, bytes } = write('b.bin', 2 * FILE_PART_BYTES + 7)
    const { size, parts } = await fileInParts(path, digest(bytes))
    expect(size).toBe(bytes.length)
    expect(Buffer.compare(await all(parts), bytes)).toBe(0)
  })

  it.each([
    ['longer', (path: string) => appendFileSync(path, 'x')],
    ['shorter', (path: string) => writeFileSync(path, 'x')],
    [
      'another of the same length',
      (path: string) => write('c.bin', 0) && writeFileSync(path, new Uint8Array(9)),
    ],
  ])('that is %s by now is refused behind its last part', async (_, change) => {
    const { path, bytes } = write('c.bin', 9)
    const { parts } = await fileInParts(path, digest(bytes))
    change(path)
    await expect(all(parts)).rejects.toThrow('c.bin: not imported. The file changed')
  })
})
