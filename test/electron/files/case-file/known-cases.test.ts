import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FileRefs } from '../../../../electron/files/file-refs'
import { KnownCases } from '../../../../electron/files/case-file/known-cases'

it('lists the cases of the folder, then those of this session from elsewhere, each once', () => {
  const root = mkdtempSync(join(tmpdir(), 'casebook-known-'))
  const folder = join(root, 'cases')
  mkdirSync(folder)
  const paths = [join(folder, 'harbour.casebook'), join(root, 'pier.casebook')]
  for (const path of paths) {
    writeFileSync(path, 'bytes')
    utimesSync(path, 1000, 1000)
  }
  const known = new KnownCases(new FileRefs())
  const described = paths.map((path) => known.describe(path))
  expect(described[1]).toMatchObject({
    ref: 'f2',
    name: 'pier',
    folder: root,
    bytes: 5,
    modified: 1_000_000,
  })
  expect(known.list(folder)).toEqual(described)
  rmSync(join(root, 'pier.casebook'))
  expect(known.list(folder)).toEqual(described.slice(0, 1))
  rmSync(root, { recursive: true })
})
