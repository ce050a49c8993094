import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import type { Stretch } from '../../../../shared/briefing/page-places'
import type { SetPage } from '../../../../shared/model/set-pages'

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
  const picture = usePicture(page.drawing)
  const { width, height } = page
  const size = large ? 'min(100%, 900px)' : `min(100cqw, ${(100 * width) / height}cqh)`
  const reached = stretches.find(({ id }) => id === current) ?? stretches[0]
  return (
    <div
      className="br-page"
      data-page={number}
      style={{ width: size, aspectRatio: `${width} / ${height}` }}
    >
      <img ref={picture} alt={`Page ${number} as it will print`} />
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

/** Shows the drawing; the one before it stays in sight until this one is there. */
function usePicture(drawing: Uint8Array): RefObject<HTMLImageElement | null> {
  const picture = useRef<HTMLImageElement>(null)
  useLayoutEffect(() => {
    let isWanted = true
    let url: string | undefined
    void inflated(drawing).then((svg) => {
      if (!isWanted || picture.current === null) return
      url = URL.createObjectURL(svg)
      // Past React: all around would be looked through once more for it.
      picture.current.src = url
    })
    return () => {
      isWanted = false
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [drawing])
  return picture
}

const inflated = (drawing: Uint8Array): Promise<Blob> =>
  new Response(
    new Blob([drawing as Uint8Array<ArrayBuffer>])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw')),
    { headers: { 'content-type': 'image/svg+xml' } },
  ).blob()
