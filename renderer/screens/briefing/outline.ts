import type { Severity } from '../../../shared/briefing/lint/finding'
import type { PlacedFinding } from '../../../shared/briefing/lint/lint'
import { wordsOf } from '../../../shared/model/line-words'
import { OPENING, type PlacedLine, type PlacedSection } from '../../../shared/briefing/placing'
import type { Id } from '../../../shared/model/id'

/** A section as the outline shows it. */
export interface OutlineRow {
  /** Id of its heading. */
  readonly id: Id
  readonly inner: boolean
  /** "2 Where APT40 enters". */
  readonly title: string
  /** "17–22"; empty when it has no lines. */
  readonly lines: string
  /** Left out of the printed briefing. */
  readonly off: boolean
  /** Its tables and figures. */
  readonly shown: readonly OutlineItem[]
  /** Numbers of its lines with findings that stop the export or break a rule. */
  readonly faults: readonly number[]
  /** Numbers of its other lines with findings that warn. */
  readonly warnings: readonly number[]
}

/** A table or figure as the outline shows it. */
export interface OutlineItem {
  /** Id of its line. */
  readonly id: Id
  readonly kind: 'table' | 'figure'
  /** "Table 1, who says what". */
  readonly title: string
}

/**
 * The outline of a briefing. Lines before the first heading have no row: they need no way to them.
 * @param findings those that nobody dismissed
 */
export function outlineOf(
  sections: readonly PlacedSection[],
  findings: readonly PlacedFinding[],
): readonly OutlineRow[] {
  const having = (...severities: readonly Severity[]) =>
    new Set(
      findings.flatMap(({ rule, line }) => (severities.includes(rule.severity) ? line.id : [])),
    )
  const [faulty, doubtful] = [having('stop', 'error'), having('warning')]
  return sections
    .filter(({ id }) => id !== OPENING)
    .map(({ id, role, number, heading, off, lines }) => ({
      id,
      off,
      shown: lines.flatMap(shownIn),
      inner: role === 'subsection',
      title: [number, heading || 'Untitled section'].filter(Boolean).join(' '),
      lines: rangeOf(lines),
      faults: numbersOf(lines, ({ line }) => faulty.has(line.id)),
      warnings: numbersOf(lines, ({ line }) => doubtful.has(line.id) && !faulty.has(line.id)),
    }))
}

function shownIn({ line, ordinal }: PlacedLine): OutlineItem[] {
  const kind = line.form?.kind
  if (kind !== 'table' && kind !== 'figure') return []
  const name = `${kind === 'table' ? 'Table' : 'Figure'} ${ordinal}`
  return [{ id: line.id, kind, title: [name, wordsOf(line).trim()].filter(Boolean).join(', ') }]
}

const numbersOf = (lines: readonly PlacedLine[], which: (placed: PlacedLine) => boolean) =>
  lines.filter(which).map(({ number }) => number)

function rangeOf(lines: PlacedSection['lines']): string {
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return ''
  const end = last.confidenceNumber ?? last.number
  return first.number === end ? `${end}` : `${first.number}–${end}`
}
