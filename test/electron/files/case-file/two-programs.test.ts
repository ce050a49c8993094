import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nodeDisk } from '../../../../electron/files/disk/node-disk'
import { framesOfWhole } from '../../../builders/case-on-disk'
import { drawSealedFile } from '../../../builders/sealed-file'

const PROGRAMS = 4
const APPENDS = 25

let folder: string
let program: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-programs-'))
  program = join(folder, 'program', 'appending-program.mjs')
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: fileURLToPath(new URL('../../../builders/appending-program.ts', import.meta.url)),
      outDir: join(folder, 'program'),
      rollupOptions: { output: { entryFileNames: '[name].mjs' } },
    },
    ssr: { noExternal: true },
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

it('programs that want the same case file write it one after the other', async () => {
  const path = join(folder, 'harbour.casebook')
  writeFileSync(path, (await drawSealedFile([])).bytes)
  const run = () => promisify(execFile)(process.execPath, [program, path, String(APPENDS)])
  const ended = await Promise.all(Array.from({ length: PROGRAMS }, run))
  // Each entry was acknowledged, and they all follow one another.
  expect(await framesOfWhole(nodeDisk, path)).toBe(PROGRAMS * APPENDS)
  expect(ended.reduce((sum, { stdout }) => sum + Number(stdout), 0)).toBeGreaterThan(0)
  expect(readdirSync(folder).sort()).toEqual(['harbour.casebook', 'program'])
})
