import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FileRefs } from '../../../electron/files/file-refs'
import { offerFiles } from '../../../electron/files/offered-files'

describe('files offered for import', () => {
  it('are the chosen files and all files below chosen folders, in the order of their names; what is left out is counted', () => {
    const folder = mkdtempSync(join(tmpdir(), 'casebook-offer-'))
    mkdirSync(join(folder, 'pile', 'deep'), { recursive: true })
    for (const file of [
      'pile/b.txt',
      'pile/a.pdf',
      'pile/deep/c.html',
      'pile/.hidden',
      'single.md',
    ]) {
      writeFileSync(join(folder, file), 'text')
    }
    symlinkSync('/etc', join(folder, 'pile', 'way-out'))
    const offered = offerFiles([join(folder, 'single.md'), join(folder, 'pile')], new FileRefs())
    expect(offered.files.map(({ name, bytes }) => `${name} ${bytes}`)).toEqual([
      'single.md 4',
      'pile/a.pdf 4',
      'pile/b.txt 4',
      'pile/deep/c.html 4',
    ])
    expect(offered.leftOut).toBe(2)
    rmSync(folder, { recursive: true })
  })

  it.skipIf(process.platform === 'win32')('are no pipes, which would be waited for', () => {
    const folder = mkdtempSync(join(tmpdir(), 'casebook-offer-'))
    const pipe = join(folder, 'a.txt')
    execFileSync('mkfifo', [pipe])
    expect(() => offerFiles([pipe], new FileRefs())).toThrow(/is neither a file nor a folder/)
    rmSync(folder, { recursive: true })
  })
})
