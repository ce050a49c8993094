import { join } from 'node:path'
import { writeDocx } from '../../renderer/forms/write-docx'
import { composeBriefing } from '../../shared/briefing/compose'
import { longBriefing } from '../builders/exchange-briefing'
import { bareTypstPdf } from './bare-typst'
import { type Figure, median } from './figure'

const RUNS = 5
const AT = 1_627_000_000

/**
 * A long briefing as a Word file against the same document as PDF: both written in this process, each
 * in its turn, without what judges the file.
 */
export async function measureWord(built: string): Promise<Figure[]> {
  const files = { templateFolder: join(built, 'press'), fontFolder: join(built, 'fonts') }
  const document = composeBriefing(longBriefing(100))
  const job = { document: JSON.stringify(document), paper: 'a4', at: AT } as const
  const [ours, peer]: [number[], number[]] = [[], []]
  for (let turn = 0; turn <= RUNS; turn++) {
    const word = await timed(() =>
      writeDocx({ form: 'docx', document, paper: 'a4', at: AT, pictures: [] }),
    )
    const pdf = await timed(() => bareTypstPdf(files, job))
    if (turn === 0) continue
    ours.push(word)
    peer.push(pdf)
  }
  return [
    {
      what: 'briefing of about 100 pages as Word file',
      ours: median(ours),
      peer: median(peer),
      against: 'bare Typst compile to PDF',
      unit: 'ms',
    },
  ]
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
