import { ChevronDown, ChevronUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { countWords } from '../../../shared/text/size-words'
import type { ImportQueue } from '../../intake/import-queue'
import type { ImportState } from '../../intake/import-state'
import { Button, IconButton } from '../../parts/button'
import { useCommands } from '../../parts/commands/registry'
import { ProgressBar } from '../../parts/progress'
import { tryIt } from '../../parts/toast'
import { useOpenCase } from '../../store/case-context'
import { importCommands } from './import-commands'
import { ImportFileList } from './import-file-list'
import {
  importHeading,
  importMilestone,
  importTally,
  remainingWords,
  spokenImport,
} from './import-words'
import { turnedDownId } from './report/review-rows'
import { importQueueOf, useImportState } from './source-queue'

interface ImportPanelProps {
  /** Shows the source a file became or duplicates. */
  readonly onShow: (sourceId: string) => void
  /** Shows the report of a file that was refused, by its row of the review. */
  readonly onReport: (id: string) => void
  /** The panel went: the focus belongs elsewhere. */
  readonly onPutAway: () => void
}

/** The import queue: how far it is, and what became of each file. It stays until it is put away. */
export function ImportPanel({ onShow, onReport, onPutAway }: ImportPanelProps) {
  const state = useImportState()
  const queue = importQueueOf(useOpenCase())
  const [open, setOpen] = useState(true)
  const putAway = () => {
    queue.clear()
    onPutAway()
  }
  useCommands(importCommands(queue, state, putAway))
  if (state.total === 0) return null
  return (
    <section className="imp" aria-label="Import">
      <div className="imp-h">
        <span className="strong">{importHeading(state)}</span>
        <span className="grow" />
        <span className="muted">
          {[
            importTally(state.counts),
            state.remaining === null ? '' : remainingWords(state.remaining),
          ]
            .filter((words) => words !== '')
            .join(' · ')}
        </span>
        {state.running && (
          <div className="imp-bar">
            <ProgressBar label="Import" done={state.done} total={state.total} />
          </div>
        )}
        <QueueButtons queue={queue} state={state} onPutAway={putAway} />
        <IconButton
          label={open ? 'Hide the files' : 'Show the files'}
          size="sm"
          icon={open ? <ChevronUp aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
          onPress={() => setOpen(!open)}
        />
      </div>
      <SpokenProgress state={state} />
      {open && (
        <ImportFileList
          count={state.total}
          rows={(from, to) => queue.rows(from, to)}
          onShow={onShow}
          onReport={(key) => onReport(turnedDownId(key))}
          onRetry={(key) => tryIt(queue.retry(key))}
        />
      )}
    </section>
  )
}

interface QueueButtonsProps {
  readonly queue: ImportQueue
  readonly state: ImportState
  readonly onPutAway: () => void
}

function QueueButtons({ queue, state, onPutAway }: QueueButtonsProps) {
  const { running, paused, again } = state
  if (running) {
    return (
      <>
        {paused ? (
          <Button size="sm" keys="P" onPress={() => queue.resume()}>
            Resume
          </Button>
        ) : (
          <Button size="sm" keys="P" onPress={() => queue.pause()}>
            Pause
          </Button>
        )}
        <Button size="sm" onPress={() => queue.cancel()}>
          Cancel the rest
        </Button>
      </>
    )
  }
  return (
    <>
      {again > 0 && (
        <Button size="sm" keys="Shift+T" onPress={() => tryIt(queue.retry())}>
          Try {countWords(again, 'file')} again
        </Button>
      )}
      <Button size="sm" onPress={onPutAway}>
        Put away
      </Button>
    </>
  )
}

/** Said once at each milestone: a screen reader that heard of every file would hear of nothing else. */
function SpokenProgress({ state }: { readonly state: ImportState }) {
  const said = useRef({ milestone: '', words: '' })
  const milestone = importMilestone(state)
  if (said.current.milestone !== milestone) {
    said.current = { milestone, words: spokenImport(state) }
  }
  return (
    <p className="vh" role="status">
      {said.current.words}
    </p>
  )
}
