import { ChevronLeft, ChevronRight, Maximize2 } from 'lucide-react'
import { memo, useEffect, useRef, useState } from 'react'
import { stretchesOn } from '../../../../shared/briefing/page-places'
import type { Paper } from '../../../../shared/ipc/press-channels'
import { IconButton } from '../../../parts/button'
import { Callout } from '../../../parts/message'
import { Spinner } from '../../../parts/progress'
import { Segmented } from '../../../parts/segmented'
import { usePlace } from '../../../place/place'
import type { BriefingDraft } from '../briefing-draft'
import { PageSheet } from './page-sheet'
import type { PrintRequest } from './printed'
import { usePages } from './use-pages'
import './preview.css'

const papers: readonly { readonly id: Paper; readonly text: string }[] = [
  { id: 'a4', text: 'A4' },
  { id: 'letter', text: 'Letter' },
]

interface PagePreviewProps {
  readonly draft: BriefingDraft
  /** What the pages depend on besides; `null` until it is known. */
  readonly given: Omit<PrintRequest, 'briefing'> | null
  readonly onPaper: (paper: Paper) => void
  /** All pages, one beneath the other, instead of one page. */
  readonly reading: boolean
  readonly onReading: (reading: boolean) => void
  /** Goes to a heading or a line of the text. */
  readonly onBlock: (id: string) => void
}

/**
 * The pages as they will print: the press's own, drawn as pictures. The page in sight is that of the
 * line the caret is in, until another is turned to. A key stroke draws its page and nothing around it,
 * and what is drawn around it leaves the pages alone.
 */
export const PagePreview = memo(function PagePreview(props: PagePreviewProps) {
  const { draft, given, onPaper, reading, onReading, onBlock } = props
  const { pages, places, setting, error } = usePages(draft, given)
  const lineId = usePlace((state) => state.place.lineId)
  const [chosen, setChosen] = useState(0)
  const ofCaret = places.byId.get(lineId ?? '')?.page
  // A line that is not printed yet, or is blank, turns no page.
  useEffect(() => {
    if (lineId !== null && ofCaret !== undefined) setChosen(ofCaret - 1)
  }, [lineId, ofCaret])
  const page = Math.min(chosen, Math.max(0, pages.length - 1))
  const inSight = reading ? pages : pages.slice(page, page + 1)
  const sheets = useRef<HTMLDivElement>(null)
  const opened = useRef(page)
  opened.current = page
  useEffect(() => {
    if (reading) sheets.current?.children[opened.current]?.scrollIntoView()
  }, [reading])
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
        ref={sheets}
        className="br-pages"
        data-reading={reading}
        {...(reading && { tabIndex: 0, role: 'group', 'aria-label': 'Pages' })}
      >
        {inSight.map((sheet, index) => {
          const number = reading ? index + 1 : page + 1
          return (
            <PageSheet
              key={number}
              page={sheet}
              number={number}
              large={reading}
              stretches={stretchesOn(places, number, sheet.height)}
              current={lineId}
              onBlock={onBlock}
            />
          )
        })}
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
        <Segmented
          label="Paper"
          segments={papers}
          selected={given?.paper ?? 'a4'}
          onSelect={onPaper}
        />
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
})
