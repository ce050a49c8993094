import type { Line } from '../../model/briefing'
import type { LintContext } from './context'
import type { Hit, Span } from './finding'
import { marksIn } from './marks'
import { quotesIn } from './quotes'
import type { ReadLine } from './read-line'
import { cellRules } from './rules'
import type { Rule } from './rule'

/** What a rule found in a cell of a table. */
interface CellHit extends Hit {
  readonly rule: Rule
  /** The words it is about. */
  readonly subject: string
  /** The cell as it reads. */
  readonly cell: string
}

/** Cells that are read at a time: the time of some rules grows with the square of what they read. */
const AT_A_TIME = 100

/** No expression of a rule goes across it, and no word is made by it. */
const BETWEEN = ' | '

/**
 * What is wrong in the cells of a line that is a table: each is read as a sentence that rests on what
 * the caption cites. They have no place in the text of the line, so nothing is mended there.
 * @param clipIds what the caption cites
 */
export function cellHits(
  { line, clipIds }: Pick<ReadLine, 'line' | 'clipIds'>,
  context: LintContext,
): readonly CellHit[] {
  if (line.form?.kind !== 'table') return []
  const cells = [line.form.header, ...line.form.rows].flat()
  const hits: CellHit[] = []
  for (let from = 0; from < cells.length; from += AT_A_TIME)
    hits.push(...hitsIn(readCells(line, clipIds, cells.slice(from, from + AT_A_TIME)), context))
  return hits
}

function hitsIn(read: ReadLine, context: LintContext): CellHit[] {
  const { text, sentences } = read
  return cellRules.flatMap((rule) =>
    rule.check(read, context).flatMap(({ span, message }) => {
      const place = sentences.find(({ end }) => span !== null && end >= span.end)
      if (span === null || place === undefined) return []
      const cell = text.slice(place.start, place.end)
      const subject = text.slice(span.start, span.end)
      return { rule, span: null, message: `In the table: ${message}`, subject, cell }
    }),
  )
}

/** Cells as one line whose sentences they are: a rule is asked once for all, not once for each. */
function readCells(line: Line, clipIds: readonly string[], cells: readonly string[]): ReadLine {
  const sentences: Span[] = []
  const quotes: Span[] = []
  let text = ''
  for (const cell of cells) {
    const start = text.length
    sentences.push({ start, end: start + cell.length })
    quotes.push(
      ...quotesIn(cell).map((quote) => ({ start: quote.start + start, end: quote.end + start })),
    )
    text += `${cell}${BETWEEN}`
  }
  const stated = { ...line, runs: [{ kind: 'text' as const, text }], confidence: null }
  return { line: stated, text, clipIds, sentences, marks: marksIn(text), quotes }
}
