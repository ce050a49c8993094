import { OPENING, type PlacedSection } from '../../../shared/briefing/placing'
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
  /** Numbers of its lines that lack a source or cite a clip which is gone. */
  readonly lacking: readonly number[]
}

/** The outline of a briefing. Lines before the first heading have no row: they need no way to them. */
export const outlineOf = (
  sections: readonly PlacedSection[],
  lacking: ReadonlySet<Id>,
): readonly OutlineRow[] =>
  sections
    .filter(({ id }) => id !== OPENING)
    .map(({ id, role, number, heading, lines }) => ({
      id,
      inner: role === 'subsection',
      title: [number, heading || 'Untitled section'].filter(Boolean).join(' '),
      lines: rangeOf(lines),
      lacking: lines.filter(({ line }) => lacking.has(line.id)).map((placed) => placed.number),
    }))

function rangeOf(lines: PlacedSection['lines']): string {
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return ''
  const end = last.confidenceNumber ?? last.number
  return first.number === end ? `${end}` : `${first.number}–${end}`
}
