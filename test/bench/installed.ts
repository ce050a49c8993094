import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sizeOf } from '../../scripts/packaging/program-folder.mjs'
import { type Figure, median } from './figure'
import { firstPaint, interactive, RUNS, sample } from './start'

const MIB = 1024 * 1024

/**
 * The packed program beside the bare runtime: what it takes on the disk, and launch to first
 * interactive paint beside a bare window's first paint, in turns. The program is the one for driven
 * tests, since nothing can look into the other; the first turn only warms the disk.
 */
export async function measureInstalled(executable: string, bareFolder: string): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'))
  const words = ['scripts/package.mjs', '--driven', '--into', folder]
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const program = join(folder, 'linux-unpacked')
  const samples: Record<'bare' | 'installed', number[]> = { bare: [], installed: [] }
  for (let run = 0; run <= RUNS; run++) {
    const bare = await sample(executable, bareFolder, firstPaint)
    const own = [`--cases-folder=${folder}/none`]
    const installed = await sample(join(program, 'electron'), null, interactive, own)
    if (run === 0) continue
    samples.bare.push(bare.ms)
    samples.installed.push(installed.ms)
  }
  const bytes = { ours: sizeOf(program), peer: sizeOf(dirname(executable)) }
  rmSync(folder, { recursive: true, force: true })
  return [
    {
      what: 'start as installed, no case',
      ours: median(samples.installed),
      peer: median(samples.bare),
      against: 'bare Electron window',
      unit: 'ms',
    },
    {
      what: 'size as installed',
      ours: bytes.ours / MIB,
      peer: bytes.peer / MIB,
      against: 'the Electron it is packed with',
      unit: 'MiB',
    },
  ]
}
