import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Figure, median } from './figure'

const DATA = '../shared/data'
const RUNS = 3

/** Files of each kind, by folder and name. */
const kinds = {
  HTML: { folder: `${DATA}/06-html/readability`, name: /(^|\/)source\.html$/ },
  PDF: { folder: `${DATA}/08-gov-documents`, name: /\.pdf$/ },
} as const

/**
 * Import by the command line against the parser libraries alone on the same files, taken in turns.
 * The start of the program is taken off: an import of one short file stands for it.
 */
export function measureImport(program: readonly string[]): Figure[] {
  if (!existsSync(DATA)) {
    console.error(`import: left out, ${DATA} is not there`)
    return []
  }
  const folder = mkdtempSync(join(tmpdir(), 'casebook-import-'))
  const short = join(folder, 'short.txt')
  writeFileSync(short, 'One short line of text.')
  const importing = (paths: readonly string[]) => {
    const caseFile = join(folder, 'bench.casebook')
    rmSync(caseFile, { force: true })
    run([...program, 'new', caseFile, '--title', 'Bench'])
    const started = performance.now()
    run([...program, 'import', caseFile, ...paths, '--json'])
    return performance.now() - started
  }
  const pathsOf = (kind: keyof typeof kinds) =>
    filesBelow(kinds[kind].folder).filter((path) => kinds[kind].name.test(path))
  const sets = {
    'HTML and PDF': [...pathsOf('HTML'), ...pathsOf('PDF')],
    HTML: pathsOf('HTML'),
    PDF: pathsOf('PDF'),
  }
  const figures = Object.entries(sets).map(([kind, paths]) => {
    const ours: number[] = []
    const peer: number[] = []
    for (let turn = 0; turn <= RUNS; turn++) {
      const bare = Number(
        run([process.execPath, 'test/bench/in-node.mjs', 'bare-parsers', ...paths]),
      )
      const whole = importing(paths) - importing([short])
      if (turn === 0) continue
      ours.push(whole)
      peer.push(bare)
    }
    const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0)
    return {
      what: `import of ${paths.length} ${kind} files, ${(bytes / 1e6).toFixed(1)} MB`,
      ours: median(ours),
      peer: median(peer),
      against: 'the parser libraries alone',
      unit: 'ms',
    }
  })
  rmSync(folder, { recursive: true, force: true })
  return figures
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => join(folder, name))

const run = ([file = '', ...words]: readonly string[]): string =>
  execFileSync(file, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  })
