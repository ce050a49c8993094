import { ArrowLeft, Box } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { Source } from '../../../../shared/model/source'
import { IconButton } from '../../../parts/button'
import { useCommands } from '../../../parts/commands/registry'
import { EmptyState } from '../../../parts/message'
import { Head, Pane } from '../../../parts/pane'
import { Skeleton } from '../../../parts/progress'
import { usePlace } from '../../../place/place'
import { useOpenCase } from '../../../store/case-context'
import { useReports } from '../../../store/reads/reports'
import { importQueueOf, useImportState } from '../source-queue'
import { FileReport } from './file-report'
import { FoundInspector } from './found-inspector'
import { ReviewList } from './review-list'
import { type ReviewRow, reviewRows } from './review-rows'
import './report.css'

interface ImportReviewProps {
  readonly sources: readonly Source[]
  /** Row that is shown; that of the first file when there is none of this name. */
  readonly shown: string
}

/** The airlock's reports: what was found in each file that came in, and why others did not. */
export function ImportReview({ sources, shown }: ImportReviewProps) {
  const reports = useReports()
  const turnedDown = useTurnedDown()
  const { choose, go } = usePlace()
  const list = useRef<HTMLTableElement>(null)
  const rows = useMemo(
    () => (reports === undefined ? null : reviewRows(sources, reports, turnedDown)),
    [sources, reports, turnedDown],
  )
  const row = rows?.find(({ id }) => id === shown) ?? rows?.[0] ?? null
  const select = (id: string) => {
    const source = sources.find((one) => one.id === id)
    choose({ report: id, ...(source === undefined ? {} : { sourceId: source.id }) })
  }
  const open = ({ source }: ReviewRow) => {
    if (source !== null) go({ section: 'reader', sourceId: source.id, clipId: null })
  }
  useCommands([
    {
      id: 'sources.leave-report',
      label: 'Back to the list of sources',
      group: 'Sources',
      keys: ['Escape'],
      strip: 'back to sources',
      run: () => go({ report: null }),
    },
  ])
  if (rows === null) return <Skeleton rows={8} />
  return (
    <div className="with-inspector rv">
      <Pane label="Import review" className="rv-side">
        <Head
          back={
            <IconButton
              label="Back to the list of sources"
              keys="Escape"
              icon={<ArrowLeft aria-hidden="true" />}
              onPress={() => go({ report: null })}
            />
          }
          title="Import review"
        />
        <ReviewList
          rows={rows}
          selected={row?.id ?? null}
          onSelect={select}
          onOpen={open}
          listRef={list}
        />
        <p className="rv-room">
          <Box aria-hidden="true" />
          <span>
            <b>Files are opened in a closed process</b> without network and without access to the
            case; it is ended after each batch.
          </span>
        </p>
      </Pane>
      <Pane label="Airlock report" className="rv-main">
        <div className="grow scroll" tabIndex={0} role="document" aria-label="Airlock report">
          {row === null ? (
            <EmptyState title="No files yet">
              Import files with I on the list of sources; the report of each stands here.
            </EmptyState>
          ) : (
            <FileReport key={row.id} row={row} />
          )}
        </div>
      </Pane>
      <FoundInspector
        report={row?.report ?? null}
        isTurnedDown={(row?.turnedDown ?? null) !== null}
      />
    </div>
  )
}

/** The files of the queue that were refused or here already, which stand behind those at work. */
function useTurnedDown() {
  const state = useImportState()
  const queue = importQueueOf(useOpenCase())
  return useMemo(() => {
    const { reading, extracting, saving, refused, duplicate } = state.counts
    const first = reading + extracting + saving
    return queue.rows(first, first + refused + duplicate)
  }, [state, queue])
}
