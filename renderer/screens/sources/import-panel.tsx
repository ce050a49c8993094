import {
  Check,
  ChevronDown,
  ChevronUp,
  CircleSlash,
  CircleX,
  Clock,
  CopyCheck,
  PackageOpen,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Source } from '../../../shared/model/source'
import { countWords, sizeWords } from '../../../shared/text/size-words'
import { type ImportEntry, type ImportPhase, isDone } from '../../intake/import-state'
import { Button, IconButton } from '../../parts/button'
import { ProgressBar, Spinner } from '../../parts/progress'
import { useOpenCase } from '../../store/case-context'
import { importTally, outcomeWords, type SourceNumbers } from './import-words'
import { importQueueOf, useImportState } from './source-queue'

interface ImportPanelProps {
  readonly sources: readonly Source[]
  /** Shows the source a file became or duplicates. */
  readonly onShow: (sourceId: string) => void
  /** The panel went: the focus belongs elsewhere. */
  readonly onPutAway: () => void
}

/** Rows in the page: the files at work and those that need a look come first. */
const SHOWN = 60
/** Rows in sight without scrolling. */
const IN_SIGHT = 6

/** The import queue: how far it is, and what became of each file. It stays until it is put away. */
export function ImportPanel({ sources, onShow, onPutAway }: ImportPanelProps) {
  const state = useImportState()
  const queue = importQueueOf(useOpenCase())
  const numbers = new Map(sources.map(({ id, number }) => [id, number]))
  const [open, setOpen] = useState(true)
  const [putAway, setPutAway] = useState(0)
  const items = state.items.filter(({ key }) => key > putAway)
  if (items.length === 0) return null
  const done = items.filter(isDone).length
  const running = done < items.length
  const rows = [...items].sort((a, b) => urgency[a.phase] - urgency[b.phase] || a.key - b.key)
  return (
    <section className="imp" aria-label="Import">
      <div className="imp-h">
        <span className="strong">
          {running ? 'Importing' : 'Imported'} {countWords(items.length, 'file')}
        </span>
        <span className="grow" />
        <span className="muted" role="status">
          {importTally(items)}
        </span>
        {running && (
          <div className="imp-bar">
            <ProgressBar label="Import" done={done} total={items.length} />
          </div>
        )}
        {running ? (
          <Button size="sm" onPress={() => queue.cancel()}>
            Cancel the rest
          </Button>
        ) : (
          <Button
            size="sm"
            onPress={() => {
              setPutAway(state.items.at(-1)?.key ?? 0)
              onPutAway()
            }}
          >
            Put away
          </Button>
        )}
        <IconButton
          label={open ? 'Hide the files' : 'Show the files'}
          size="sm"
          icon={open ? <ChevronUp aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
          onPress={() => setOpen(!open)}
        />
      </div>
      {open && (
        <ul className="imp-l" tabIndex={rows.length > IN_SIGHT ? 0 : undefined} aria-label="Files">
          {rows.slice(0, SHOWN).map((entry) => (
            <FileRow key={entry.key} entry={entry} numbers={numbers} onShow={onShow} />
          ))}
          {rows.length > SHOWN && (
            <li className="muted">and {countWords(rows.length - SHOWN, 'more file')}</li>
          )}
        </ul>
      )}
    </section>
  )
}

const urgency: Readonly<Record<ImportPhase, number>> = {
  reading: 0,
  extracting: 0,
  saving: 0,
  refused: 1,
  duplicate: 2,
  waiting: 3,
  imported: 4,
  unpacked: 4,
  cancelled: 5,
}

const signs: Readonly<Record<ImportPhase, ReactNode>> = {
  waiting: <Clock aria-hidden="true" />,
  reading: <Spinner />,
  extracting: <Spinner />,
  saving: <Spinner />,
  imported: <Check aria-hidden="true" />,
  unpacked: <PackageOpen aria-hidden="true" />,
  duplicate: <CopyCheck aria-hidden="true" />,
  refused: <CircleX aria-hidden="true" />,
  cancelled: <CircleSlash aria-hidden="true" />,
}

interface FileRowProps {
  readonly entry: ImportEntry
  readonly numbers: SourceNumbers
  readonly onShow: (sourceId: string) => void
}

function FileRow({ entry: { name, size, phase, result }, numbers, onShow }: FileRowProps) {
  const words = outcomeWords({ name, phase, result }, numbers)
  const sourceId = result?.sourceId ?? null
  return (
    <li className={phase}>
      <span className="sign">{signs[phase]}</span>
      <span className="ell" title={name}>
        {name}
      </span>
      <span className="num muted">{sizeWords(size)}</span>
      <span className="outcome ell" title={words}>
        {words}
      </span>
      <span className="num">
        {sourceId !== null && (
          <Button size="sm" kind="ghost" onPress={() => onShow(sourceId)}>
            Show
          </Button>
        )}
      </span>
    </li>
  )
}
