import type { Line } from '../../model/briefing'
import type { LintContext } from './context'
import type { Hit } from './finding'
import { readLine } from './read-line'
import { cellRules } from './rules'
import type { Rule } from './rule'

/** What a rule found in a cell of a table. */
interface CellHit extends Hit {
  readonly rule: Rule
  /** The words it is about, or the whole cell. */
  readonly subject: string
  /** The cell as it reads. */
  readonly cell: string
}

/**
 * What is wrong in the cells of a line that is a table: each is read as a sentence that rests on what
 * the caption cites. They have no place in the text of the line, so nothing is mended there.
 */
export function cellHits(line: Line, context: LintContext): readonly CellHit[] {
  const { form, runs } = line
  if (form?.kind !== 'table') return []
  const citations = runs.filter(({ kind }) => kind === 'citation')
  return [form.header, ...form.rows].flat().flatMap((cell) => {
    const read = readLine({
      kind: 'line',
      id: line.id,
      type: line.type,
      marking: line.marking,
      runs: [{ kind: 'text', text: cell }, ...citations],
      confidence: null,
    })
    return cellRules.flatMap((rule) =>
      rule.check(read, context).map(({ span, message }) => ({
        rule,
        span: null,
        message: `In the table: ${message}`,
        subject: span === null ? cell : cell.slice(span.start, span.end),
        cell,
      })),
    )
  })
}
