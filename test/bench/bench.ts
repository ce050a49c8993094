import { join } from 'node:path'
import { measureBriefing } from './briefing-pdf'
import { measureWord } from './briefing-word'
import { drawTable, type Figure, ratio } from './figure'
import { measureImport, measureImportGrowth } from './import-throughput'
import { measureWindow } from './import-window'
import { measureInstalled } from './installed'
import { measureCommit, measureOpen, measureRebuild } from './journal'
import { measurePreview } from './preview-latency'
import { measureStart } from './start'

/**
 * All figures of the program, each a ratio taken in one run: JSON lines, then the README's table.
 * @param words which measures to take (`start package import growth window preview pdf word
 *   commit open rebuild`, or `press` for those of the briefing); all when none is named. Other words
 *   are the kinds of files to import: `import mail`
 */
export async function main(words: readonly string[]): Promise<number> {
  const executable = process.env.CASEBOOK_ELECTRON
  if (executable === undefined) throw new Error('Run this as npm run bench.')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const root = process.cwd()
  // A build elsewhere is started by its own folder.
  const appFolder = process.env.CASEBOOK_OUT ?? root
  const built = process.env.CASEBOOK_OUT ?? join(root, 'out')
  const measures: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
    start: () => measureStart(executable, appFolder, join(root, 'test/bench/bare-window')),
    package: () => measureInstalled(executable, join(root, 'test/bench/bare-window')),
    import: () => measureImport([executable, ...sandbox], appFolder, kinds),
    growth: () => measureImportGrowth([executable, ...sandbox, appFolder]),
    window: () => measureWindow(executable, sandbox, appFolder),
    preview: () => measurePreview(executable, sandbox, appFolder),
    pdf: () => measureBriefing(executable, appFolder, built),
    word: () => measureWord(built),
    commit: () => measureCommit(executable, built),
    open: () => measureOpen(executable, built),
    rebuild: () => measureRebuild(executable, built),
  }
  const named = words.flatMap((word) => (word === 'press' ? ['preview', 'pdf', 'word'] : [word]))
  const kinds = named.filter((word) => !(word in measures))
  const wanted = named.length === 0 ? Object.keys(measures) : named
  const figures: Figure[] = []
  for (const name of wanted) {
    for (const figure of (await measures[name]?.()) ?? []) {
      console.log(JSON.stringify({ ...figure, ratio: ratio(figure) }))
      figures.push(figure)
    }
  }
  console.log(`\n${drawTable(figures)}`)
  return figures.length > 0 ? 0 : 1
}
