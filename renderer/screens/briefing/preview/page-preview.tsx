import { ChevronLeft, ChevronRight, Maximize2 } from 'lucide-react'
import { useState } from 'react'
import type { Paper } from '../../../../shared/ipc/contract'
import { IconButton } from '../../../parts/button'
import { Callout } from '../../../parts/message'
import { Spinner } from '../../../parts/progress'
import { Segmented } from '../../../parts/segmented'
import type { ShownPages } from './use-pages'

const papers: readonly { readonly id: Paper; readonly text: string }[] = [
  { id: 'a4', text: 'A4' },
  { id: 'letter', text: 'Letter' },
]

interface PagePreviewProps {
  readonly shown: ShownPages
  readonly paper: Paper
  readonly onPaper: (paper: Paper) => void
  /** All pages, one beneath the other, instead of one page. */
  readonly reading: boolean
  readonly onReading: (reading: boolean) => void
}

/** The pages as they will print: the press's own, drawn as pictures. */
export function PagePreview({ shown, paper, onPaper, reading, onReading }: PagePreviewProps) {
  const [chosen, setChosen] = useState(0)
  const { pages, setting, error } = shown
  const page = Math.min(chosen, Math.max(0, pages.length - 1))
  const inSight = reading ? pages : pages.slice(page, page + 1)
  return (
    <section className="br-preview" aria-label="Page preview" data-pane="" tabIndex={-1}>
      {error !== null && (
        <div className="br-preview-error">
          <Callout tone="err">
            <b>
              {pages.length === 0
                ? 'There are no pages.'
                : 'The pages below are older than the text.'}
            </b>{' '}
            {error}
          </Callout>
        </div>
      )}
      {/* Many pages scroll: the keys must reach them. */}
      <div
        className="br-pages"
        data-reading={reading}
        {...(reading && { tabIndex: 0, role: 'group', 'aria-label': 'Pages' })}
      >
        {inSight.map((url, index) => (
          <img
            key={reading ? index : page}
            src={url}
            alt={`Page ${page + index + 1} as it will print`}
          />
        ))}
        {pages.length === 0 && error === null && (
          <span className="muted row">
            <Spinner /> Setting the pages
          </span>
        )}
      </div>
      <div className="br-pager">
        {!reading && (
          <>
            <IconButton
              size="sm"
              label="Previous page"
              icon={<ChevronLeft aria-hidden="true" />}
              disabled={page === 0}
              onPress={() => setChosen(page - 1)}
            />
            <span aria-live="polite">
              {pages.length === 0 ? 'No page yet' : `Page ${page + 1} of ${pages.length}`}
            </span>
            <IconButton
              size="sm"
              label="Next page"
              icon={<ChevronRight aria-hidden="true" />}
              disabled={page + 1 >= pages.length}
              onPress={() => setChosen(page + 1)}
            />
          </>
        )}
        {reading && <span>{pages.length === 1 ? '1 page' : `${pages.length} pages`}</span>}
        <span className="grow" />
        {setting && pages.length > 0 && <span className="muted t11">setting</span>}
        <Segmented label="Paper" segments={papers} selected={paper} onSelect={onPaper} />
        <IconButton
          size="sm"
          label={reading ? 'Show the text' : 'Show the pages large'}
          keys="Ctrl+P"
          icon={<Maximize2 aria-hidden="true" />}
          onPress={() => onReading(!reading)}
        />
      </div>
    </section>
  )
}
