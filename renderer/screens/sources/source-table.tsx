import { FileCode, FileImage, FileSpreadsheet, FileText, FileType, Mail } from 'lucide-react'
import { type Ref, useMemo } from 'react'
import { spokenReliability } from '../../../shared/model/grading'
import { markingOrder } from '../../../shared/model/marking'
import type { MarkingScheme } from '../../../shared/model/marking-scheme'
import { currentReliability, isOriginSet, type Source } from '../../../shared/model/source'
import { type DateForm, dateWords } from '../../../shared/text/date-words'
import { classNames } from '../../parts/class-names'
import { type Column, DataTable } from '../../parts/data-table'
import { useDateForm } from '../../parts/date-form'
import { Grade } from '../../parts/grade'
import { MarkingChip } from '../../parts/marking'
import { useScheme } from '../../store/reads/case'
import { type OriginProposal, proposalHeading } from './origin-proposals'

interface SourceTableProps {
  readonly sources: readonly Source[]
  /** Those not shown too: a source may rest on one of them. */
  readonly all: readonly Source[]
  readonly clipCounts: ReadonlyMap<string, number>
  /** Origins that are proposed, by the source's id. */
  readonly proposals: ReadonlyMap<string, OriginProposal>
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onOpen: (id: string) => void
  readonly listRef: Ref<HTMLTableElement>
}

/** The sources, one a row. */
export function SourceTable({
  sources,
  all,
  clipCounts,
  proposals,
  selected,
  onSelect,
  onOpen,
  listRef,
}: SourceTableProps) {
  const scheme = useScheme()
  const form = useDateForm()
  const columns = useMemo(
    () => sourceColumns(all, clipCounts, proposals, scheme, form),
    [all, clipCounts, proposals, scheme, form],
  )
  return (
    <DataTable
      label="Sources"
      className="wide"
      columns={columns}
      rows={sources}
      rowId={({ id }) => id}
      selected={selected}
      onSelect={onSelect}
      onOpen={({ id }) => onOpen(id)}
      openWord="open in reader"
      initialSort={{ column: 'number', order: 'ascending' }}
      none="No source passes the filter. Esc shows all."
      autoFocus
      tableRef={listRef}
    />
  )
}

function sourceColumns(
  all: readonly Source[],
  clipCounts: ReadonlyMap<string, number>,
  proposals: ReadonlyMap<string, OriginProposal>,
  scheme: MarkingScheme,
  form: DateForm,
): readonly Column<Source>[] {
  const numbers = new Map(all.map(({ id, number }) => [id, number]))
  const originOf = (source: Source) => {
    if (!isOriginSet(source)) return null
    const { derivedFrom } = source
    return derivedFrom === null ? 'first hand' : `from S${numbers.get(derivedFrom) ?? '?'}`
  }
  return [
    {
      id: 'number',
      heading: 'No.',
      spoken: 'Number',
      width: 58,
      className: 'id',
      cell: ({ number }) => `S${number}`,
      sortValue: ({ number }) => number,
    },
    {
      id: 'title',
      heading: 'Title',
      cell: (source) => (
        <span title={source.title}>
          <MediaSign mediaType={source.mediaType} />
          {source.title}
        </span>
      ),
      sortValue: ({ title }) => title,
    },
    {
      id: 'publisher',
      heading: 'Publisher',
      width: '16%',
      cell: ({ publisher }) =>
        publisher === '' ? (
          <span className="muted">not known</span>
        ) : (
          <span title={publisher}>{publisher}</span>
        ),
      sortValue: ({ publisher }) => publisher || null,
    },
    {
      id: 'published',
      heading: 'Published',
      width: 92,
      cell: ({ published }) =>
        published === null ? <span className="muted">not known</span> : dateWords(published, form),
      sortValue: ({ published }) => published,
    },
    {
      id: 'reliability',
      heading: 'Rel.',
      spoken: 'Reliability',
      width: 48,
      cell: (source) => {
        const grade = currentReliability(source)
        return <Grade reliability={grade} words={spokenReliability(grade)} />
      },
      sortValue: currentReliability,
    },
    {
      id: 'origin',
      heading: 'Origin',
      width: 104,
      cell: (source) => {
        const proposal = proposals.get(source.id)
        if (proposal !== undefined) {
          return <span className="origin asked">{proposalHeading(proposal)}</span>
        }
        const origin = originOf(source)
        if (origin === null) return <span className="muted">not set</span>
        return (
          <span className={classNames('origin', source.derivedFrom !== null && 'derived')}>
            {origin}
          </span>
        )
      },
      sortValue: originOf,
    },
    {
      id: 'clips',
      heading: 'Clips',
      width: 58,
      numeric: true,
      cell: ({ id }) => clipCounts.get(id) ?? 0,
      sortValue: ({ id }) => clipCounts.get(id) ?? 0,
    },
    {
      id: 'marking',
      heading: 'Marking',
      width: 142,
      cell: ({ marking }) => <MarkingChip marking={marking} narrow />,
      sortValue: ({ marking }) => markingOrder(scheme, marking),
    },
  ]
}

const signs = [
  [/^application\/pdf$/, FileType],
  [/html|^multipart\/related$/, FileCode],
  [/^message\/rfc822$|ms-outlook$/, Mail],
  [/^image\//, FileImage],
  [/csv|tab-separated-values|spreadsheetml/, FileSpreadsheet],
] as const

function MediaSign({ mediaType }: { readonly mediaType: string }) {
  const Sign = signs.find(([kind]) => kind.test(mediaType))?.[1] ?? FileText
  return <Sign className="ti" aria-hidden="true" />
}
