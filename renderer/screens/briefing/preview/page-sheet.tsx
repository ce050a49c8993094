import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import type { Stretch } from '../../../../shared/briefing/page-places'
import type { SetPage } from '../../../../shared/model/set-pages'
import { draw, shapesOf } from './page-drawing'
import { useNear } from './use-near'

interface PageSheetProps {
  readonly page: SetPage
  /** From 1. */
  readonly number: number
  /** As wide as is good to read, instead of as large as fits. */
  readonly large: boolean
  /** What stands on it. */
  readonly stretches: readonly Stretch[]
  /** What of it the caret is in. */
  readonly current: string | null
  readonly onBlock: (id: string) => void
}

/** A page, and a way from each line on it to the same line of the text. */
export function PageSheet({ page, number, large, stretches, current, onBlock }: PageSheetProps) {
  const picture = useDrawing(page)
  const { width, height } = page
  const size = large ? 'min(100%, 900px)' : `min(100cqw, ${(100 * width) / height}cqh)`
  const reached = stretches.find(({ id }) => id === current) ?? stretches[0]
  return (
    <div
      className="br-page"
      data-page={number}
      style={{ width: size, aspectRatio: `${width} / ${height}` }}
    >
      <svg
        ref={picture}
        role="img"
        aria-label={`Page ${number} as it will print`}
        viewBox={`0 0 ${width} ${height}`}
      />
      {stretches.map(({ id, from, to }, at) => (
        <button
          key={id}
          type="button"
          className="br-place"
          aria-label={`Place ${at + 1} of page ${number}: go to it in the text`}
          aria-current={id === current}
          // One stop of the Tab key a page; the arrows walk from there.
          tabIndex={id === reached?.id ? 0 : -1}
          style={{ top: share(from, height), height: share(to - from, height) }}
          onKeyDown={walk}
          onClick={() => onBlock(id)}
        />
      ))}
    </div>
  )
}

const share = (part: number, whole: number): string => `${(100 * part) / whole}%`

function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const { nextElementSibling, previousElementSibling } = event.currentTarget
  const next = { ArrowDown: nextElementSibling, ArrowUp: previousElementSibling }[event.key]
  if (!(next instanceof HTMLButtonElement)) return
  event.preventDefault()
  next.focus()
}

/** Draws the page as long as it is near: a hundred pages are a million letters. */
function useDrawing(page: SetPage): RefObject<SVGSVGElement | null> {
  const picture = useRef<SVGSVGElement>(null)
  const isNear = useNear(picture)
  const { marks, glyphs } = page
  useLayoutEffect(() => {
    if (picture.current !== null) draw(picture.current, isNear ? shapesOf({ marks, glyphs }) : [])
  }, [marks, glyphs, isNear])
  return picture
}
