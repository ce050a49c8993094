import { CasebookError } from '../errors/casebook-error'
import type { DocumentFigure, DocumentForm, TimelinePoint } from '../model/briefing-document'
import type { Shown } from '../model/briefing'
import { shownPicture } from '../model/line-evidence'
import type { Source } from '../model/source'
import type { Evidence, Holdings } from './evidence'
import type { PlacedLine } from './placing'
import { onOneLine } from './printed'
import { sourceName } from './source-entry'

/**
 * The sources whose picture a line shows: one, or none.
 * @throws CasebookError `not-found`, naming the line, when the picture is not in the case
 */
export function picturesOf({ line, number }: PlacedLine, holdings: Holdings): Source[] {
  const sourceId = shownPicture(line)
  if (sourceId === null) return []
  const picture = holdings.sources.get(sourceId)
  if (picture) return [picture]
  throw new CasebookError(
    'not-found',
    `The briefing was not composed: the figure in line ${number} shows a picture that is not in the` +
      ' case. Choose another picture for this line or remove the line.',
  )
}

/**
 * The sources that a timeline dates: those its caption cites, or else all.
 * @param cited all sources of the briefing
 */
export function datedSources(
  { line: { form } }: PlacedLine,
  evidence: readonly Evidence[],
  cited: readonly Source[],
): Source[] {
  if (form?.kind !== 'figure' || form.shows.kind !== 'timeline') return []
  const own = new Set(evidence.map(({ source }) => source))
  return cited.filter(
    (source) => (own.size === 0 || own.has(source)) && sourceDate(source) !== null,
  )
}

/** The form of a line as it is printed. */
export function composeForm(
  { line: { form }, ordinal }: PlacedLine,
  shown: readonly Source[],
  sourceNumbers: ReadonlyMap<string, number>,
): DocumentForm | null {
  const number = ordinal ?? 0
  switch (form?.kind) {
    case undefined:
      return null
    case 'bullet':
    case 'quotation':
      return { kind: form.kind }
    case 'numbered':
      return { kind: 'numbered', number }
    case 'table':
      return { kind: 'table', number, header: printed(form.header), rows: form.rows.map(printed) }
    case 'figure':
      return { kind: 'figure', number, shows: figureOf(form.shows, shown, sourceNumbers) }
  }
}

const printed = (cells: readonly string[]): string[] => cells.map((cell) => onOneLine(cell).trim())

const figureOf = (
  shows: Shown,
  shown: readonly Source[],
  sourceNumbers: ReadonlyMap<string, number>,
): DocumentFigure =>
  shows.kind === 'picture'
    ? shows
    : {
        kind: 'timeline',
        points: shown
          .map(
            (source): TimelinePoint => ({
              date: sourceDate(source) ?? '',
              label: sourceName(source),
              source: sourceNumbers.get(source.id) as number,
            }),
          )
          .sort((a, b) => (a.date === b.date ? a.source - b.source : a.date < b.date ? -1 : 1)),
      }

/** When the information of a source dates from, or else when it was published (ICD 206). */
export const sourceDate = ({ informationDate, published }: Source): string | null =>
  informationDate ?? published
