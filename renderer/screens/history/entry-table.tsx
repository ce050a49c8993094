import { TriangleAlert } from 'lucide-react'
import { type Ref, useMemo } from 'react'
import type { DateForm } from '../../../shared/text/date-words'
import { inGroupsOfFour } from '../../../shared/text/hash-words'
import { type Column, DataTable } from '../../parts/data-table'
import { useDateForm } from '../../parts/date-form'
import type { HistoryRow } from '../../store/reads/history-rows'
import { withClock } from './clock-words'
import { dayWords } from './day-words'
import { EntryIcon } from './entry-icon'
import { entryWords } from './entry-words'

interface EntryTableProps {
  /** Those that are listed, the newest first. */
  readonly rows: readonly HistoryRow[]
  /** Every entry, the newest first and without gaps. */
  readonly all: readonly HistoryRow[]
  /** The day of this computer. */
  readonly today: string
  readonly selected: number | null
  readonly onSelect: (seq: number) => void
  readonly onOpen: (row: HistoryRow) => void
  readonly tableRef: Ref<HTMLTableElement>
}

/** The entries of the journal under the days they were made on. */
export function EntryTable(props: EntryTableProps) {
  const { all, today } = props
  const form = useDateForm()
  const columns = useMemo(() => entryColumns(all, form), [all, form])
  return (
    <DataTable
      label="Entries of the journal"
      className="wide"
      columns={columns}
      rows={props.rows}
      rowId={({ seq }) => String(seq)}
      selected={props.selected === null ? null : String(props.selected)}
      onSelect={(id) => props.onSelect(Number(id))}
      onOpen={props.onOpen}
      openWord="open object"
      groups={{ of: ({ day }) => day, heading: (day) => dayWords(day, today, form) }}
      rowClassName={({ act }) => (act === 'checkpoint' ? 'checkpoint' : undefined)}
      none="No entry passes the filter. Esc shows all."
      autoFocus
      tableRef={props.tableRef}
    />
  )
}

/** Their order is that of their numbers and no other: a clock may have been wrong. */
function entryColumns(all: readonly HistoryRow[], form: DateForm): readonly Column<HistoryRow>[] {
  const newest = all[0]?.seq ?? 0
  const before = ({ seq }: HistoryRow) => all[newest - seq + 1]
  return [
    { id: 'seq', heading: 'No.', width: 72, className: 'id', cell: ({ seq }) => seq },
    {
      id: 'time',
      heading: 'Time',
      width: 86,
      cell: (row) => <TimeOf row={row} before={before(row)} />,
    },
    { id: 'who', heading: 'Who', width: 120, cell: ({ analyst }) => analyst },
    {
      id: 'what',
      heading: 'What',
      width: 116,
      cell: (row) => {
        const { verb } = entryWords(row)
        return (
          <>
            <EntryIcon act={row.act} verb={verb} />
            {verb}
          </>
        )
      },
    },
    {
      id: 'on',
      heading: 'On',
      cell: (row) => (
        <span title={row.words ?? row.command}>{withClock(entryWords(row).on, form)}</span>
      ),
    },
    {
      id: 'print',
      heading: 'Fingerprint, previous',
      width: 156,
      cell: (row) => (
        <span className="mono">
          {inGroupsOfFour(row.print)}
          <span className="muted"> ‹ {before(row)?.print.slice(0, 4) ?? 'header'}</span>
        </span>
      ),
    },
  ]
}

/** The clock's time; marked where it stands before that of the entry before. */
function TimeOf({ row, before }: { row: HistoryRow; before: HistoryRow | undefined }) {
  if (before === undefined || before.at <= row.at) return row.time
  return (
    <span
      className="warn-text"
      title={`The clock stood before that of entry ${before.seq}: ${before.day} ${before.time}`}
    >
      {row.time} <TriangleAlert aria-label="clock moved back" />
    </span>
  )
}
