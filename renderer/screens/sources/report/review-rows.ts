import type { Report } from '../../../../shared/model/report'
import type { Source } from '../../../../shared/model/source'
import { countWords, sizeWords } from '../../../../shared/text/size-words'
import type { ImportEntry } from '../../../intake/import-state'
import { kindWords } from '../source-words'
import { findingsOf, leftOut } from './finding-meaning'

/** How files stand together in the review. */
export type ReviewGroup = 'refused' | LetIn | 'unreported' | 'duplicate'

/** How a file was let in, by the gravest of what was left out of it. */
export type LetIn = 'changed' | 'text' | 'as-is'

export const groupWords: Readonly<Record<ReviewGroup, string>> = {
  refused: 'Refused',
  changed: 'Let in with changes',
  text: 'Let in as text',
  'as-is': 'Let in as they are',
  unreported: 'Imported without a report',
  duplicate: 'Already here',
}

/** One file of the review. */
export interface ReviewRow {
  /** The source's, or that of a file turned down: see {@link turnedDownId}. */
  readonly id: string
  readonly group: ReviewGroup
  readonly name: string
  /** "3 findings. PDF document, 2.1 MB". */
  readonly about: string
  readonly source: Source | null
  readonly report: Report | null
  /** The file of the import queue, where it is not in the case, or not a second time. */
  readonly turnedDown: ImportEntry | null
}

/** Names a file of the queue among the sources. */
export const turnedDownId = (key: number): string => `turned down ${key}`

const GROUPS: readonly ReviewGroup[] = [
  'refused',
  'changed',
  'text',
  'as-is',
  'unreported',
  'duplicate',
]

/**
 * How a file was let in. A menu beside an article or a picture that is no text is no change: only
 * what could have acted or holds words that are not shown is.
 */
export function letIn({ dropped }: Pick<Report, 'dropped'>): LetIn {
  if (dropped.length === 0) return 'as-is'
  return leftOut(dropped).some(({ weight }) => weight !== 'plain') ? 'changed' : 'text'
}

/**
 * The files to review: those that were refused in this session, the sources, the newest first, and
 * files whose bytes were here already.
 */
export function reviewRows(
  sources: readonly Source[],
  reports: ReadonlyMap<string, Report>,
  turnedDown: readonly ImportEntry[],
): readonly ReviewRow[] {
  const rows = [
    ...turnedDown.map(turnedDownRow),
    ...sources
      .toSorted((a, b) => b.number - a.number)
      .map((source) => sourceRow(source, reports.get(source.id) ?? null)),
  ]
  return rows.sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group))
}

const turnedDownRow = (entry: ImportEntry): ReviewRow => ({
  id: turnedDownId(entry.key),
  group: entry.phase === 'duplicate' ? 'duplicate' : 'refused',
  name: entry.name,
  about: sizeWords(entry.size),
  source: null,
  report: null,
  turnedDown: entry,
})

function sourceRow(source: Source, report: Report | null): ReviewRow {
  const findings = report === null ? 0 : findingsOf(report).length
  const kind = `S${source.number}, ${kindWords(source.mediaType)}, ${sizeWords(source.bytes)}`
  return {
    id: source.id,
    group: report === null ? 'unreported' : letIn(report),
    name: source.fileName,
    about: findings === 0 ? kind : `${countWords(findings, 'finding')}. ${kind}`,
    source,
    report,
    turnedDown: null,
  }
}
