import { Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Source } from '../../../shared/model/source'
import { IconButton } from '../../parts/button'
import { classNames } from '../../parts/class-names'
import { Segmented } from '../../parts/segmented'
import { usePlace } from '../../place/place'
import { useReaderState } from './reader-state'

interface SourceTabsProps {
  readonly sources: readonly Source[]
  readonly shown: Source
  /** Whether the original can be shown as it looks. */
  readonly hasOriginal: boolean
  readonly onFind: () => void
}

const views = [
  { id: 'text', text: 'Text' },
  { id: 'original', text: 'Original' },
  { id: 'both', text: 'Both' },
] as const

/** The open sources, and how the shown one is shown. */
export function SourceTabs(props: SourceTabsProps) {
  const { sources, shown } = props
  const { choose, go } = usePlace()
  const { view, setView, closeTab } = useReaderState()
  const shownTab = useRef<HTMLSpanElement>(null)
  useEffect(
    () => shownTab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    [shown],
  )
  const show = (sourceId: string) => choose({ sourceId, clipId: null })
  function close(sourceId: string) {
    closeTab(sourceId)
    if (sourceId !== shown.id) return
    const next = sources.filter(({ id }) => id !== sourceId).at(-1)
    if (next === undefined) go({ section: 'sources' })
    else show(next.id)
  }
  return (
    <div className="rd-tabs">
      <nav aria-label="Open sources">
        {sources.map((source) => (
          <span
            key={source.id}
            ref={source.id === shown.id ? shownTab : null}
            className={classNames('rd-tab', source.id === shown.id && 'on')}
          >
            <button
              type="button"
              className="rd-tab-go"
              aria-current={source.id === shown.id ? 'page' : undefined}
              title={source.title}
              onClick={() => show(source.id)}
            >
              <span className="id">S{source.number}</span>
              <span className="ell">{source.title}</span>
            </button>
            <button
              type="button"
              className="rd-tab-x"
              aria-label={`Close S${source.number}`}
              onClick={() => close(source.id)}
            >
              <X aria-hidden="true" />
            </button>
          </span>
        ))}
      </nav>
      <div className="end">
        {props.hasOriginal && (
          <Segmented label="View" segments={views} selected={view} onSelect={setView} />
        )}
        <IconButton
          label="Find in document"
          icon={<Search aria-hidden="true" />}
          keys="Ctrl+Shift+F"
          size="sm"
          onPress={props.onFind}
        />
      </div>
    </div>
  )
}
