import { useLayoutEffect, useRef } from 'react'
import type { Page, TextBox } from '../../../../shared/model/source-text'
import { placeOn } from './page-place'

interface PageWordsProps {
  readonly page: Page
  readonly text: string
  readonly words: readonly TextBox[]
}

/**
 * The words of a page, unseen, where they stand in its picture: they can be selected there, and a
 * screen reader finds them. Each box is one piece of the text with its offset.
 */
export function PageWords({ page, text, words }: PageWordsProps) {
  const layer = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // Our letters are not those of the original: each box is stretched to its own width.
    const pieces = [...(layer.current?.children ?? [])] as HTMLElement[]
    const widths = pieces.map((piece) => [piece.offsetWidth, piece.firstElementChild] as const)
    const natural = widths.map(([, words]) => (words as HTMLElement).offsetWidth)
    widths.forEach(([wanted, words], index) => {
      ;(words as HTMLElement).style.transform =
        `scaleX(${wanted / Math.max(1, natural[index] ?? 1)})`
    })
  }, [text, words])
  return (
    <div className="pg-words" ref={layer}>
      {words.map((box) => (
        <span
          key={box.start}
          className="pg-line"
          style={{ ...placeOn(page, box), fontSize: `${(80 * box.height) / page.width}cqw` }}
        >
          <span data-start={box.start} dir="auto">
            {text.slice(box.start, box.end)}
          </span>
        </span>
      ))}
    </div>
  )
}
