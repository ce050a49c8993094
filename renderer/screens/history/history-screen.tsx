import { useMemo, useState } from 'react'
import { dateWords } from '../../../shared/text/date-words'
import { countWords } from '../../../shared/text/size-words'
import { useCommands } from '../../parts/commands/registry'
import { type Column, DataTable } from '../../parts/data-table'
import { Head, Pane } from '../../parts/pane'
import { Skeleton } from '../../parts/progress'
import { Chip } from '../../parts/tag'
import { showToast, tryIt } from '../../parts/toast'
import { useOpenCase } from '../../store/case-context'
import type { EntryRecord } from '../../store/case-database'
import { useEntries } from '../../store/reads/history'
import { restoreEntry } from '../../store/writes/restore'
import { EntryInspector } from './entry-inspector'
import { historyFilters, type HistoryFilter, passes } from './history-filter'
import './history.css'
import { clockWords } from './clock-words'

/** Every change of the case, as the journal has it. */
export function HistoryScreen() {
  const opened = useOpenCase()
  const entries = useEntries()
  const [filter, setFilter] = useState<HistoryFilter>('all')
  const [chosen, setChosen] = useState<number | null>(null)
  const shown = useMemo(
    () => (entries ?? []).filter((entry) => passes(entry, filter)),
    [entries, filter],
  )
  const entry = shown.find(({ seq }) => seq === chosen) ?? shown[0] ?? null
  const isFirst = entry?.seq === 1

  function restore() {
    if (entry === null || isFirst) return
    tryIt(restoreEntry(opened, entry).then(({ command }) => showToast({ text: command })))
  }
  useCommands([
    {
      id: 'history.restore',
      label: 'Restore what this entry left, as a new entry',
      group: 'History',
      keys: ['U'],
      strip: 'restore as new entry',
      run: restore,
      unavailable: isFirst ? 'the making of the case stands' : undefined,
    },
  ])
  if (entries === undefined) return <Skeleton />
  const first = entries.at(-1)
  return (
    <div className="hist">
      <Pane label="History">
        <Head
          title="History"
          meta={
            first &&
            `${countWords(entries.length, 'entry', 'entries')} since ${dateWords(first.at.slice(0, 10))}`
          }
        />
        <div className="sub">
          {historyFilters.map(({ id, words }) => (
            <Chip key={id} selected={filter === id} onChange={(on) => setFilter(on ? id : 'all')}>
              {words} <b>{entries.filter((each) => passes(each, id)).length}</b>
            </Chip>
          ))}
        </div>
        <DataTable
          label="Entries of the journal"
          columns={columns}
          rows={shown}
          rowId={({ seq }) => String(seq)}
          selected={entry === null ? null : String(entry.seq)}
          onSelect={(id) => setChosen(Number(id))}
          initialSort={{ column: 'seq', order: 'descending' }}
          autoFocus
        />
      </Pane>
      <EntryInspector record={entry} onRestore={isFirst ? null : restore} />
    </div>
  )
}

const columns: readonly Column<EntryRecord>[] = [
  {
    id: 'seq',
    heading: 'No.',
    width: 66,
    className: 'id',
    cell: ({ seq }) => seq,
    sortValue: ({ seq }) => seq,
  },
  {
    id: 'at',
    heading: 'Time',
    width: 150,
    cell: ({ at }) => clockWords(at),
    sortValue: ({ at }) => at,
  },
  {
    id: 'who',
    heading: 'Who',
    width: 130,
    cell: ({ analyst }) => analyst,
    sortValue: ({ analyst }) => analyst,
  },
  {
    id: 'what',
    heading: 'What',
    cell: ({ command }) => <span title={command}>{command}</span>,
    sortValue: ({ command }) => command,
  },
  {
    id: 'chain',
    heading: 'Fingerprint',
    width: 104,
    cell: ({ chain }) => (
      <span className="mono">
        {chain.slice(0, 4)} {chain.slice(4, 8)}
      </span>
    ),
  },
]
