import type { Report } from '../../../../shared/model/report'
import type { Source } from '../../../../shared/model/source'
import { countWords, sizeWords } from '../../../../shared/text/size-words'
import type { ImportEntry } from '../../../intake/import-state'
import { kindWords } from '../source-words'
import { findingsOf } from './finding-meaning'

/** How files stand together in the review. */
export type ReviewGroup = 'refused' | 'changed' | 'as-is' | 'unreported'

export const groupWords: Readonly<Record<ReviewGroup, string>> = {
  refused: 'Refused',
  changed: 'Let in with changes',
  'as-is': 'Let in as they are',
  unreported: 'Imported without a report',
}

/** One file of the review. */
export interface ReviewRow {
  /** The source's, or that of a refused file: see {@link refusedId}. */
  readonly id: string
  readonly group: ReviewGroup
  readonly name: string
  /** "3 findings. PDF document, 2.1 MB". */
  readonly about: string
  readonly source: Source | null
  readonly report: Report | null
  /** The file of the import queue that was refused. */
  readonly refused: ImportEntry | null
}

/** Names a refused file of the queue among the sources. */
export const refusedId = (key: number): string => `refused ${key}`

const GROUPS: readonly ReviewGroup[] = ['refused', 'changed', 'as-is', 'unreported']

/** The files to review: those that were refused in this session, then the sources, the newest first. */
export function reviewRows(
  sources: readonly Source[],
  reports: ReadonlyMap<string, Report>,
  refused: readonly ImportEntry[],
): readonly ReviewRow[] {
  const rows = [
    ...refused.map(refusedRow),
    ...sources
      .toSorted((a, b) => b.number - a.number)
      .map((source) => sourceRow(source, reports.get(source.id) ?? null)),
  ]
  return rows.sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group))
}

const refusedRow = (entry: ImportEntry): ReviewRow => ({
  id: refusedId(entry.key),
  group: 'refused',
  name: entry.name,
  about: sizeWords(entry.size),
  source: null,
  report: null,
  refused: entry,
})

function sourceRow(source: Source, report: Report | null): ReviewRow {
  const findings = report === null ? 0 : findingsOf(report).length
  const kind = `S${source.number}, ${kindWords(source.mediaType)}, ${sizeWords(source.bytes)}`
  return {
    id: source.id,
    group: report === null ? 'unreported' : report.dropped.length > 0 ? 'changed' : 'as-is',
    name: source.fileName,
    about: findings === 0 ? kind : `${countWords(findings, 'finding')}. ${kind}`,
    source,
    report,
    refused: null,
  }
}
