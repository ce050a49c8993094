import { FileUp, ShieldCheck } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { type DateForm, dateWords, dayHere } from '../../../shared/text/date-words'
import { countWords } from '../../../shared/text/size-words'
import { Button } from '../../parts/button'
import { useCommands } from '../../parts/commands/registry'
import { useDateForm } from '../../parts/date-form'
import { Head, Pane } from '../../parts/pane'
import { Skeleton } from '../../parts/progress'
import { Chip } from '../../parts/tag'
import { showToast, tryIt } from '../../parts/toast'
import { usePlace } from '../../place/place'
import { useOpenCase } from '../../store/case-context'
import { firstObjectOf, useEntriesAbout, useHistoryRows } from '../../store/reads/history'
import type { HistoryRow } from '../../store/reads/history-rows'
import { objectPlace } from '../../store/reads/object-place'
import { useVerification } from '../../store/reads/verification'
import { signCheckpoint } from '../../store/writes/checkpoint'
import { restoreEntry } from '../../store/writes/restore'
import { EntryInspector } from './entry-inspector'
import { EntryTable } from './entry-table'
import { FilterBar } from './filter-bar'
import { historyCommands } from './history-commands'
import { emptyFilter, filtered } from './history-filter'
import { LedgerState } from './ledger-state'
import { useCustodyExport } from './use-custody-export'
import './history.css'

/** Every entry of the journal: who did what, when; its check, its signatures, what it can restore. */
export function HistoryScreen() {
  const opened = useOpenCase()
  const history = useHistoryRows()
  const { go } = usePlace()
  const [filter, setFilter] = useState(emptyFilter)
  const [only, setOnly] = useState<string | null>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const about = useEntriesAbout(only)
  const { verification, start, stop } = useVerification()
  const custody = useCustodyExport()
  const field = useRef<HTMLInputElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const today = dayHere()
  const form = useDateForm()
  // A list of many is narrowed after the letter that was typed is seen.
  const settled = useDeferredValue(filter)
  const shown = useMemo(
    () => filtered(history.rows, settled, about ?? null, today),
    [history.rows, settled, about, today],
  )
  const row = shown.find(({ seq }) => seq === chosen) ?? shown[0] ?? null
  const noRestore = whyNoRestore(row)

  function restore() {
    if (row === null || noRestore !== undefined) return
    tryIt(restoreEntry(opened, row.seq, only).then(({ command }) => showToast({ text: command })))
  }
  async function checkpoint() {
    const seq = await signCheckpoint(opened)
    if (seq === null) return
    unfilter()
    setChosen(seq)
    showToast({ text: `Everything up to entry ${seq} is signed; its words are at the right` })
  }
  function unfilter() {
    setFilter(emptyFilter)
    setOnly(null)
    table.current?.focus()
  }
  async function narrow() {
    if (row !== null) setOnly(await firstObjectOf(opened, row.seq))
  }
  async function open({ seq }: HistoryRow) {
    const place = await objectPlace(opened, seq)
    if (place !== null) go(place)
  }
  useCommands(
    historyCommands(
      {
        verify: start,
        stop,
        checkpoint: () => tryIt(checkpoint()),
        restore,
        only: () => void narrow(),
        exportCustody: custody.run,
        filter: () => field.current?.focus(),
        unfilter,
      },
      {
        running: verification.state === 'running',
        noRestore,
        noObject: row === null ? 'choose an entry first' : undefined,
        noCheckpoint:
          opened.standing.getState().readOnly === null ? undefined : 'the case takes no changes',
      },
    ),
  )
  const newest = history.rows[0]
  if (newest === undefined) return <Skeleton />
  return (
    <div className="with-inspector hist">
      <Pane label="History">
        <Head title="History" meta={metaOf(history.rows, history.whole, form)}>
          <Button
            icon={<FileUp aria-hidden="true" />}
            keys="Shift+E"
            busy={custody.step}
            onPress={custody.run}
          >
            Export custody annex
          </Button>
          <Button
            kind="primary"
            icon={<ShieldCheck aria-hidden="true" />}
            keys="V"
            busy={verification.state === 'running' ? 'Checking' : undefined}
            onPress={start}
          >
            Verify
          </Button>
        </Head>
        <LedgerState verification={verification} onStop={stop} />
        <FilterBar history={history} filter={filter} onChange={setFilter} fieldRef={field} />
        {only !== null && (
          <div className="sub">
            <Chip selected onChange={() => setOnly(null)}>
              Entries on one object <b>{shown.length}</b>
            </Chip>
          </div>
        )}
        <EntryTable
          rows={shown}
          all={history.rows}
          today={today}
          selected={row?.seq ?? null}
          onSelect={setChosen}
          onOpen={(each) => void open(each)}
          tableRef={table}
        />
      </Pane>
      <EntryInspector
        seq={row?.seq ?? null}
        onRestore={noRestore === undefined ? restore : null}
        onOnly={setOnly}
      />
    </div>
  )
}

function whyNoRestore(row: HistoryRow | null): string | undefined {
  if (row === null) return 'choose an entry first'
  if (row.seq === 1) return 'the making of the case stands'
  if (row.act === 'met') return 'it only says where a file was found'
  return row.act === undefined ? undefined : 'it changed nothing'
}

/** "1,284 entries since 9 May 2026"; how many are read yet, where that is not all. */
function metaOf(rows: readonly HistoryRow[], whole: boolean, form: DateForm): string {
  const [newest, oldest] = [rows[0], rows.at(-1)]
  const count = countWords(newest?.seq ?? 0, 'entry', 'entries')
  if (!whole || oldest === undefined) return `${count}, ${rows.length.toLocaleString('en')} read`
  return `${count} since ${dateWords(oldest.day, form)}`
}
