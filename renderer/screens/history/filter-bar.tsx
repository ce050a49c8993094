import { CalendarDays, ListFilter, Search, UserRound } from 'lucide-react'
import { type Ref, useMemo } from 'react'
import { Keys } from '../../parts/keys'
import { Select } from '../../parts/select'
import { Chip } from '../../parts/tag'
import { TextField } from '../../parts/text-field'
import type { HistoryRows } from '../../store/reads/history-rows'
import { type EntryKind, type HistoryFilter, objectKinds, touches } from './history-filter'

interface FilterBarProps {
  readonly history: HistoryRows
  readonly filter: HistoryFilter
  readonly onChange: (filter: HistoryFilter) => void
  readonly fieldRef: Ref<HTMLInputElement>
}

const ALL = 'all'

const kinds: readonly { readonly id: EntryKind | typeof ALL; readonly text: string }[] = [
  { id: ALL, text: 'Every act' },
  { id: 'changes', text: 'Changes' },
  { id: 'open', text: 'Openings' },
  { id: 'view', text: 'Views' },
  { id: 'export', text: 'Exports' },
  { id: 'unpack', text: 'Archives' },
  { id: 'met', text: 'Found again' },
  { id: 'verify', text: 'Checks' },
  { id: 'checkpoint', text: 'Checkpoints' },
  { id: 'found', text: 'File found otherwise' },
  { id: 'failed-unlock', text: 'Failed unlocks' },
  { id: 'passphrase', text: 'Keys' },
  { id: 'clock', text: 'Clock' },
  { id: 'seal', text: 'Sealing' },
  { id: 'compact', text: 'Compactions' },
]

const spans = [
  { id: ALL, text: 'All days' },
  { id: '1', text: 'Today' },
  { id: '3', text: 'Last 3 days' },
  { id: '7', text: 'Last 7 days' },
  { id: '30', text: 'Last 30 days' },
]

/** What the list is narrowed to: kind of object, words, kind of act, person, days. */
export function FilterBar({ history, filter, onChange, fieldRef }: FilterBarProps) {
  const { rows, whole } = history
  const counts = useMemo(
    () => objectKinds.map(({ id }) => rows.filter((row) => touches(row, id)).length),
    [rows],
  )
  const people = useMemo(
    () => [...new Set(rows.map(({ analyst }) => analyst))].sort((a, b) => a.localeCompare(b)),
    [rows],
  )
  const change = (changed: Partial<HistoryFilter>) => onChange({ ...filter, ...changed })
  return (
    <div className="sub">
      {objectKinds.map(({ id, words }, at) => (
        <Chip
          key={id}
          selected={filter.object === id}
          onChange={(on) => change({ object: on ? id : null })}
        >
          {words} {whole && <b>{(counts[at] ?? 0).toLocaleString('en')}</b>}
        </Chip>
      ))}
      <div className="grow hist-words">
        <TextField
          label="Filter the entries"
          labelHidden
          placeholder="Filter by words"
          icon={<Search aria-hidden="true" />}
          end={<Keys of="/" />}
          value={filter.words}
          onChange={(words) => change({ words })}
          inputRef={fieldRef}
        />
      </div>
      <Select
        label="Kind of entry"
        labelHidden
        choices={kinds.map((kind) => ({ ...kind, sign: <ListFilter aria-hidden="true" /> }))}
        selected={filter.kind ?? ALL}
        onSelect={(id) => change({ kind: id === ALL ? null : id })}
      />
      <Select
        label="Who"
        labelHidden
        choices={[
          { id: '', text: 'Everyone', sign: <UserRound aria-hidden="true" /> },
          ...people.map((name) => ({
            id: `by ${name}`,
            text: name,
            sign: <UserRound aria-hidden="true" />,
          })),
        ]}
        selected={filter.analyst === null ? '' : `by ${filter.analyst}`}
        onSelect={(id) => change({ analyst: id === '' ? null : id.slice(3) })}
      />
      <Select
        label="Days"
        labelHidden
        choices={spans.map((span) => ({ ...span, sign: <CalendarDays aria-hidden="true" /> }))}
        selected={filter.days === null ? ALL : String(filter.days)}
        onSelect={(id) => change({ days: id === ALL ? null : Number(id) })}
      />
    </div>
  )
}
