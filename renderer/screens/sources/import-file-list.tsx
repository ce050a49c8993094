import { useVirtualizer } from '@tanstack/react-virtual'
import { Check, CircleSlash, CircleX, Clock, CopyCheck, PackageOpen } from 'lucide-react'
import { memo, type ReactNode, type Ref, useRef } from 'react'
import { sizeWords } from '../../../shared/text/size-words'
import type { ImportEntry, ImportPhase } from '../../intake/import-state'
import { Button } from '../../parts/button'
import { Spinner } from '../../parts/progress'
import { outcomeWords } from './import-words'

interface ImportFileListProps {
  /** How many files there are. */
  readonly count: number
  /** The files from one place up to another. */
  readonly rows: (from: number, to: number) => readonly ImportEntry[]
  readonly onShow: (sourceId: string) => void
  readonly onReport: (key: number) => void
  readonly onRetry: (key: number) => void
}

/** Height of a row of one line, as the style sheet has it. */
const ROW = 26
/** Rows in sight without scrolling. */
const IN_SIGHT = 6

/** The files of the queue, however many: only those in sight are in the page. */
export function ImportFileList(props: ImportFileListProps) {
  const { count, rows, onShow, onReport, onRetry } = props
  const scroller = useRef<HTMLUListElement>(null)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 4,
  })
  const inSight = virtual.getVirtualItems()
  const first = inSight[0]
  const last = inSight.at(-1)
  const shown = first === undefined || last === undefined ? [] : rows(first.index, last.index + 1)
  return (
    <ul
      className="imp-l"
      ref={scroller}
      tabIndex={count > IN_SIGHT ? 0 : undefined}
      aria-label="Files"
    >
      <Space height={first?.start ?? 0} />
      {shown.map((entry, at) => (
        <FileRow
          key={entry.key}
          entry={entry}
          place={(first?.index ?? 0) + at}
          count={count}
          onShow={onShow}
          onReport={onReport}
          onRetry={onRetry}
          measure={virtual.measureElement}
        />
      ))}
      <Space height={virtual.getTotalSize() - (last?.end ?? 0)} />
    </ul>
  )
}

/** Stands for the rows that are out of sight. */
const Space = ({ height }: { readonly height: number }) =>
  height > 0 ? <li className="space" aria-hidden="true" style={{ height }} /> : null

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

interface FileRowProps
  extends Pick<ImportFileListProps, 'count' | 'onShow' | 'onReport' | 'onRetry'> {
  readonly entry: ImportEntry
  /** In the list, from 0. */
  readonly place: number
  readonly measure: Ref<HTMLLIElement>
}

const FileRow = memo(function FileRow(props: FileRowProps) {
  const { entry, place, count, onShow, onReport, onRetry, measure } = props
  const { key, name, size, phase, result, again } = entry
  const words = outcomeWords(entry)
  const sourceId = result?.sourceId ?? null
  return (
    <li
      className={phase}
      ref={measure}
      data-index={place}
      aria-setsize={count}
      aria-posinset={place + 1}
    >
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
        {phase === 'refused' && (
          <Button size="sm" kind="ghost" onPress={() => onReport(key)}>
            Report
          </Button>
        )}
        {again && (
          <Button size="sm" kind="ghost" onPress={() => onRetry(key)}>
            Try again
          </Button>
        )}
      </span>
    </li>
  )
})
