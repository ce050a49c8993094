import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCaseFile } from '../../../../electron/files/case-file/new-case-file'
import { nodeDisk } from '../../../../electron/files/disk/node-disk'
import { encodeCaseHeader } from '../../../../shared/journal/case-header'
import { concatBytes } from '../../../../shared/text/bytes'
import { MemoryDisk } from '../../../builders/memory-disk'
import { drawHeader, drawKeyTable } from '../../../builders/sealed-file'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-new-'))
  path = join(folder, 'harbour.casebook')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a new case file', () => {
  it('is its header and its key table twice, for this account alone', async () => {
    const keyTable = await drawKeyTable()
    await createCaseFile(nodeDisk, path, drawHeader(), keyTable)
    expect(readFileSync(path).equals(concatBytes([drawHeader(), keyTable, keyTable]))).toBe(true)
    expect(readdirSync(folder)).toEqual(['harbour.casebook'])
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it.each([true, false])('never takes the place of a file (second names: %s)', async (links) => {
    const disk = MemoryDisk.holding({ '/cases/harbour.casebook': Uint8Array.of(1) })
    disk.links = links
    const made = createCaseFile(disk, '/cases/harbour.casebook', drawHeader(), await drawKeyTable())
    await expect(made).rejects.toThrow(expect.objectContaining({ kind: 'refused' }))
    expect(disk.files()).toEqual({ '/cases/harbour.casebook': Uint8Array.of(1) })
  })

  it('is made although a crash left an unfinished one', async () => {
    writeFileSync(join(folder, '.harbour.casebook.part'), 'half')
    await createCaseFile(nodeDisk, path, drawHeader(), await drawKeyTable())
    expect(readdirSync(folder)).toEqual(['harbour.casebook'])
  })

  it.each([
    ['an unsound key table', drawHeader(), new Uint8Array(1024)],
    ['no key table', drawHeader(), new Uint8Array()],
    [
      'a header of format 0',
      encodeCaseHeader({ format: 0, generation: 0, fileId: new Uint8Array(16) }),
      null,
    ],
  ])('with %s is not made', async (_what, header, keyTable) => {
    const made = createCaseFile(nodeDisk, path, header, keyTable ?? (await drawKeyTable()))
    await expect(made).rejects.toThrow()
    expect(readdirSync(folder)).toEqual([])
  })
})
