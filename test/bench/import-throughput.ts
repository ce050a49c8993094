import { execFileSync, spawn } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryOf, processTree } from '../builders/processes'
import { type Figure, slope } from './figure'
import { type DrawnKind, drawCorpus, drawPages } from './import-corpus'
import { buildReadingPage, readingInPage } from './reading'

const DATA = '../shared/data'
const RUNS = 3
const PASSPHRASE = 'pilots count ships before dawn'

/** Real files of each kind, by folder and name. */
const realKinds = {
  HTML: { folder: `${DATA}/06-html/readability`, name: /(^|\/)source\.html$/ },
  PDF: { folder: `${DATA}/08-gov-documents`, name: /\.pdf$/ },
} as const

type RealKind = keyof typeof realKinds
type Kind = DrawnKind | RealKind

/** The libraries that each kind is held against; `null` where the program reads it by itself. */
const libraries: Readonly<Record<Kind, string | null>> = {
  HTML: 'linkedom and Readability',
  PDF: 'pdf.js',
  Word: 'zip.js and linkedom',
  OpenDocument: 'zip.js and linkedom',
  Excel: 'zip.js and linkedom',
  'Rich Text': null,
  mail: 'postal-mime and linkedom',
  Outlook: null,
  Markdown: 'markdown-it',
  text: null,
  table: null,
  WARC: 'warcio, linkedom and Readability',
  ZIP: 'zip.js, linkedom and Readability',
}

/** Kinds that hold web pages are read where there is a browser's parser; the others in plain Node. */
const readInPage: ReadonlySet<Kind> = new Set(['HTML', 'mail', 'Outlook', 'WARC', 'ZIP'])

/** The program with a folder of its own and what it takes to start from the command line. */
interface Importer {
  readonly folder: string
  /** Milliseconds from the start of the program to its end, when it imports these files. */
  time(paths: readonly string[]): number
  /** The same for one short file: what it takes stands for the start of the program. */
  start(): number
  /** Memory of all its processes at its most while these are imported, in MiB. */
  peak(paths: readonly string[]): Promise<number>
  close(): void
}

function openImporter(program: readonly string[]): Importer {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-import-'))
  const short = join(folder, 'short.txt')
  writeFileSync(short, 'One short line of text.')
  const secret = join(folder, 'passphrase')
  writeFileSync(secret, PASSPHRASE)
  const empty = join(folder, 'empty.casebook')
  run([...program, 'new', empty, '--title', 'Bench', '--passphrase-file', secret])
  /** The line that imports these files into a new case. */
  const lineFor = (paths: readonly string[]) => {
    const caseFile = join(folder, 'bench.casebook')
    copyFileSync(empty, caseFile)
    return [...program, 'import', caseFile, ...paths, '--json', '--passphrase-file', secret]
  }
  const importing = (paths: readonly string[]) => {
    const line = lineFor(paths)
    const started = performance.now()
    run(line)
    return performance.now() - started
  }
  // The first start finds nothing in the disk's cache.
  importing([short])
  return {
    folder,
    time: importing,
    start: () => importing([short]),
    async peak(paths) {
      const [file = '', ...words] = lineFor(paths)
      const child = spawn(file, words, { stdio: 'ignore' })
      let most = 0
      while (child.exitCode === null && child.signalCode === null) {
        most = Math.max(most, memoryOf(processTree(child.pid as number)))
        await new Promise((resolve) => setTimeout(resolve, 150))
      }
      return most
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/**
 * The readers, and import by the command line, against the parser libraries alone on the same files,
 * taken in turns. Readers and libraries run in the same place, file after file: a page of the
 * program's browser for what holds web pages, plain Node for the rest. An import does
 * besides what makes a file a source: processes it crosses, digests, seals, the flush of the disk,
 * the working copy. The start of the program is taken off: an import of one short file stands for it.
 * @param electron the line that starts the runtime
 * @param wanted kinds to measure; all when none is named
 */
export async function measureImport(
  electron: readonly string[],
  appFolder: string,
  wanted: readonly string[],
): Promise<Figure[]> {
  const importer = openImporter([...electron, appFolder])
  await buildReadingPage(importer.folder)
  const kinds = (Object.keys(libraries) as Kind[]).filter(
    (kind) => wanted.length === 0 || wanted.includes(kind),
  )
  const figures = kinds.flatMap((kind) => {
    const paths = isReal(kind) ? realFiles(kind) : drawCorpus(importer.folder, kind)
    return paths.length === 0 ? [] : measureKind(electron, importer, kind, paths)
  })
  importer.close()
  return figures
}

function measureKind(
  electron: readonly string[],
  importer: Importer,
  kind: Kind,
  paths: readonly string[],
): Figure[] {
  const library = libraries[kind]
  const reading = (who: 'own' | 'alone'): number =>
    readInPage.has(kind)
      ? readingInPage(electron, importer.folder, who, paths)
      : inNode(who === 'own' ? 'own-readers' : 'bare-parsers', paths)
  const turns = Array.from({ length: RUNS }, () => ({
    bare: reading('alone'),
    own: library === null ? null : reading('own'),
    start: importer.start(),
    whole: importer.time(paths),
  }))
  const megabytes = paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6
  const files = `${paths.length} ${kind} files, ${megabytes.toFixed(1)} MB`
  const against = library === null ? 'our reader alone' : `${library} alone`
  const peer = quickest(turns.map(({ bare }) => bare))
  const figure = (what: string, ours: number): Figure => {
    console.error(`  ${kind}: ${what} ${ours.toFixed(0)} ms, ${(ours / peer).toFixed(2)}`)
    const perSecond = (amount: number) => ((1000 * amount) / ours).toPrecision(2)
    const rates = `${perSecond(paths.length)} files/s, ${perSecond(megabytes)} MB/s`
    return { what: `${what} of ${files}: ${rates}`, ours, peer, against, unit: 'ms' }
  }
  const own = turns.flatMap((turn) => turn.own ?? [])
  return [
    ...(own.length === 0 ? [] : [figure('reading', quickest(own))]),
    figure(
      'import',
      quickest(turns.map(({ whole }) => whole)) - quickest(turns.map(({ start }) => start)),
    ),
  ]
}

/** What else the machine does only adds to a turn, and most to that of several processes. */
const quickest = (turns: readonly number[]): number => Math.min(...turns)

const isReal = (kind: Kind): kind is RealKind => kind in realKinds

/** None where the data is not there, which is said. */
function realFiles(kind: RealKind): string[] {
  const { folder, name } = realKinds[kind]
  if (existsSync(folder)) return filesBelow(folder).filter((path) => name.test(path))
  console.error(`import: ${kind} left out, no ${folder}`)
  return []
}

const SIZES = [250, 500, 1000]

/** How the time of an import grows with the number of files, and the memory it takes at its most. */
export async function measureImportGrowth(program: readonly string[]): Promise<Figure[]> {
  const importer = openImporter(program)
  const pages = drawPages(join(importer.folder, 'pages'), Math.max(...SIZES))
  const start = quickest(Array.from({ length: RUNS }, () => importer.start()))
  const points = SIZES.map((count) => {
    const some = pages.slice(0, count)
    const ms = quickest(Array.from({ length: RUNS }, () => importer.time(some))) - start
    console.error(`  ${count} files: ${ms.toFixed(0)} ms`)
    return [Math.log(count), Math.log(ms)] as const
  })
  const few = await importer.peak(pages.slice(0, SIZES[0]))
  const many = await importer.peak(pages)
  importer.close()
  return [
    {
      what: `growth of import, ${SIZES[0]} to ${SIZES.at(-1)} web pages`,
      ours: slope(points),
      peer: 1,
      against: 'growth in proportion',
      unit: 'exponent',
    },
    {
      what: `memory at its most, import of ${SIZES.at(-1)} web pages`,
      ours: many,
      peer: few,
      against: `import of ${SIZES[0]}`,
      unit: 'MiB',
    },
  ]
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => join(folder, name))

/** Milliseconds that a script of this folder says it took for these files. */
const inNode = (script: string, paths: readonly string[]): number =>
  Number(run([process.execPath, 'test/bench/in-node.mjs', script, ...paths]))

const run = ([file = '', ...words]: readonly string[]): string =>
  execFileSync(file, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  })
