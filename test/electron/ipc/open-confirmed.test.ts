import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CaseAtWork } from '../../../electron/files/case-file/case-at-work'
import { nodeDisk } from '../../../electron/files/disk/node-disk'
import { openConfirmed } from '../../../electron/ipc/open-confirmed'
import { drawSealedFile } from '../../builders/sealed-file'

let folder: string
let path: string
let lock: string
let atWork: CaseAtWork

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-confirmed-'))
  path = join(folder, 'harbour.casebook')
  lock = join(folder, '.harbour.casebook.lock')
  writeFileSync(path, (await drawSealedFile([[['entry', 60]]])).bytes)
  atWork = new CaseAtWork(nodeDisk, async () => {})
})
afterEach(() => rmSync(folder, { recursive: true }))

const elsewhere = () => writeFileSync(lock, JSON.stringify({ pid: 1, host: 'quay-7' }))

describe('a case file with the lock of another machine', () => {
  it('is opened when the analyst says that nobody holds it', async () => {
    elsewhere()
    const held = await openConfirmed(atWork, path, async ({ message }) => /quay-7/.test(message))
    expect(held.opened.readOnly).toBe(null)
    await atWork.close()
    expect(existsSync(lock)).toBe(false)
  })

  it('stays locked when she does not', async () => {
    elsewhere()
    await expect(openConfirmed(atWork, path, async () => false)).rejects.toThrow(
      expect.objectContaining({ kind: 'busy' }),
    )
    expect(existsSync(lock)).toBe(true)
  })
})

it('nobody is asked about a case file that a program here has open', async () => {
  const release = nodeDisk.lock(path)
  const isNobodys = vi.fn(async () => true)
  await expect(openConfirmed(atWork, path, isNobodys)).rejects.toThrow(/in another Casebook\./)
  expect(isNobodys).not.toHaveBeenCalled()
  release()
})
