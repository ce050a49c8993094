import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Span } from '../../../../shared/clip/graphemes'
import { offsetAtPoint, type Rectangle, rectanglesOf } from '../../../../shared/clip/rectangles'
import type { Source } from '../../../../shared/model/source'
import type { SourceText, TextBox } from '../../../../shared/model/source-text'
import { useEntryFocus } from '../entry-focus'
import { type ClipOnPage, OriginalPage } from './original-page'
import type { PagePixels } from './page-pixels'
import { useReaderState } from '../reader-state'
import { selectedPassage } from '../text/text-places'
import type { ReaderClip } from '../use-reader-clips'

export interface OriginalViewProps {
  readonly source: Source
  readonly text: SourceText
  readonly clips: readonly ReaderClip[]
  readonly chosenId: string | null
  readonly cursor: Span | null
  readonly onChoose: (clipId: string) => void
  readonly onPoint: (offset: number) => void
  readonly onSelect: (passage: Span) => void
}

interface PagesProps extends OriginalViewProps {
  readonly pixels: PagePixels
}

/** The pages of the original as they look, its words selectable, clips and cursor drawn over them. */
export function OriginalPages({
  source,
  text,
  pixels,
  clips,
  chosenId,
  cursor,
  onChoose,
  onPoint,
  onSelect,
}: PagesProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const zoom = useReaderState((state) => state.zoom)
  useEntryFocus(scroller)
  const near = useNearPages(scroller, text)
  const words = useMemo(() => byPage(text.boxes), [text])
  const onPages = useMemo(() => clipsByPage(text, clips), [text, clips])
  const chosen = clips.find(({ id }) => id === chosenId)
  const isClip = cursor?.start === chosen?.start && cursor?.end === chosen?.end
  const cursorBoxes = useMemo(
    () => (cursor === null ? NONE : rectanglesOf(text, cursor)),
    [text, cursor],
  )
  useLayoutEffect(() => {
    const pane = scroller.current as HTMLElement
    const [first] = cursorBoxes
    if (first === undefined) return
    // Another width makes pages of another height, and the same scroll stands elsewhere.
    const observer = new ResizeObserver(() => bringIntoSight(pane, text, first))
    observer.observe(pane)
    return () => observer.disconnect()
  }, [text, cursorBoxes])

  const point = useCallback(
    (page: number, x: number, y: number) => {
      const offset = offsetAtPoint(text, page, x, y)
      if (offset !== null) onPoint(offset)
    },
    [text, onPoint],
  )
  function select() {
    const passage = selectedPassage(scroller.current as HTMLElement)
    if (passage !== null) onSelect(passage)
  }

  return (
    <div
      className="rd-pages scroll"
      ref={scroller}
      tabIndex={0}
      data-pane-start=""
      role="document"
      aria-label={`Pages of S${source.number}`}
      style={{ '--zoom': zoom } as React.CSSProperties}
      onMouseUp={select}
    >
      {text.pages.map((page) => (
        <OriginalPage
          key={page.number}
          page={page}
          pixels={pixels}
          near={near.has(page.number)}
          zoom={zoom}
          isPicture={source.mediaType.startsWith('image/')}
          text={text.text}
          words={words.get(page.number) ?? NONE}
          clips={onPages.get(page.number) ?? NONE}
          cursor={isClip ? NONE : onPage(cursorBoxes, page.number)}
          chosenId={chosenId}
          onChoose={onChoose}
          onPoint={point}
        />
      ))}
    </div>
  )
}

const NONE: readonly never[] = []

function byPage(boxes: readonly TextBox[]): Map<number, TextBox[]> {
  const pages = new Map<number, TextBox[]>()
  for (const box of boxes) {
    const known = pages.get(box.page)
    if (known === undefined) pages.set(box.page, [box])
    else known.push(box)
  }
  return pages
}

/** The rectangles of a page; the same empty list for every page without any. */
function onPage(rectangles: readonly Rectangle[], number: number): readonly Rectangle[] {
  const own = rectangles.filter(({ page }) => page === number)
  return own.length === 0 ? NONE : own
}

/** Which pages are in sight or within a screen of it. */
function useNearPages(
  scroller: { readonly current: HTMLElement | null },
  text: SourceText,
): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set())
  useEffect(() => {
    const pane = scroller.current
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((known) => {
          const next = new Set(known)
          for (const { target, isIntersecting } of entries) {
            const page = Number((target as HTMLElement).dataset['page'])
            if (isIntersecting) next.add(page)
            else next.delete(page)
          }
          return next
        }),
      { root: pane, rootMargin: '600px 0px' },
    )
    for (const plate of pane?.querySelectorAll('[data-page]') ?? []) observer.observe(plate)
    return () => observer.disconnect()
  }, [scroller, text])
  return near
}

function clipsByPage(text: SourceText, clips: readonly ReaderClip[]): Map<number, ClipOnPage[]> {
  const pages = new Map<number, ClipOnPage[]>()
  for (const clip of clips) {
    const rectangles = rectanglesOf(text, clip)
    for (const number of new Set(rectangles.map(({ page }) => page))) {
      const onPage = { clip, rectangles: rectangles.filter(({ page }) => page === number) }
      pages.set(number, [...(pages.get(number) ?? []), onPage])
    }
  }
  return pages
}

/** Scrolls a place of the original into sight if it is not. */
function bringIntoSight(scroller: HTMLElement, text: SourceText, place: Rectangle): void {
  const plate = scroller.querySelector<HTMLElement>(`[data-page="${place.page}"]`)
  const page = text.pages.find(({ number }) => number === place.page)
  if (plate === null || page === undefined) return
  const pane = scroller.getBoundingClientRect()
  const box = plate.getBoundingClientRect()
  const top = box.top + (box.height * place.y) / page.height
  if (top >= pane.top + 8 && top <= pane.bottom - 40) return
  scroller.scrollTop += top - pane.top - pane.height / 3
}
