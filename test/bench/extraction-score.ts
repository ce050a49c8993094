import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import '../dom-parser'
import { readFile } from '../../renderer/airlock/read-file'
import { gramAgreement } from './four-gram'

const DEFAULT_FOLDER = '../shared/data/06-html/readability'

interface PageScore {
  readonly page: string
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Scores the text of each folder's `source.html` against the text of its `expected.html`. */
export async function scorePages(folder: string): Promise<PageScore[]> {
  const scores: PageScore[] = []
  for (const page of readdirSync(folder)) {
    const source = join(folder, page, 'source.html')
    if (!existsSync(source)) continue
    const read = await readFile('source.html', readFileSync(source))
    const expected = spaced(readFileSync(join(folder, page, 'expected.html'), 'utf8'))
    scores.push({ page, ...gramAgreement(read.text.text, expected) })
  }
  return scores
}

/** The reference's words; a tag parts words unless it stands inside a line. */
function spaced(html: string): string {
  const apart = html.replace(
    /<\/?(?!\/?(a|abbr|b|bdi|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var)\b)[a-z][^>]*>/gi,
    ' $&',
  )
  return new DOMParser().parseFromString(apart, 'text/html').body.textContent ?? ''
}

const print = (line: string): void => void process.stdout.write(`${line}\n`)

/** Prints one line a page, then the mean. Exit code 1 when the mean is under 0.94. */
export async function main([folder = DEFAULT_FOLDER]: readonly string[]): Promise<number> {
  const scores = await scorePages(folder)
  if (scores.length === 0) throw new Error(`no page with source.html in ${folder}`)
  for (const { page, precision, recall, f1 } of scores.toSorted((a, b) => a.f1 - b.f1)) {
    print(
      `${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  ${page}`,
    )
  }
  const mean = scores.reduce((sum, score) => sum + score.f1, 0) / scores.length
  print(`mean 4-gram F1 ${mean.toFixed(4)} over ${scores.length} pages`)
  return mean >= 0.94 ? 0 : 1
}
