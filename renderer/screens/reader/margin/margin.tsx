import { useLayoutEffect, useRef, useState } from 'react'
import type { Reliability } from '../../../../shared/model/grading'
import { ClipCard } from './clip-card'
import { marginTops } from './margin-tops'
import type { ReaderClip } from '../use-reader-clips'

interface MarginProps {
  readonly clips: readonly ReaderClip[]
  readonly chosenId: string | null
  readonly reliability: Reliability | null
}

/** Least distance between two cards, pixels. */
const GAP = 8

/** The cards of a paragraph's clips, each beside the line where its passage begins. */
export function Margin({ clips, chosenId, reliability }: MarginProps) {
  const margin = useRef<HTMLDivElement>(null)
  const [tops, setTops] = useState<readonly number[]>([])
  useLayoutEffect(() => {
    const element = margin.current as HTMLElement
    const place = () => setTops((known) => sameOr(known, measure(element, clips)))
    place()
    const observer = new ResizeObserver(place)
    observer.observe(element.parentElement as HTMLElement)
    for (const card of element.children) observer.observe(card)
    return () => observer.disconnect()
  }, [clips])
  return (
    <div className="mg" ref={margin} role="group" aria-label="Clips of this paragraph">
      {clips.map((clip, index) => (
        <div key={clip.id} style={{ marginTop: tops[index] ?? 0 }}>
          <ClipCard clip={clip} chosen={clip.id === chosenId} reliability={reliability} />
        </div>
      ))}
    </div>
  )
}

/** Margins above each card, so that the column itself is as tall as its cards need. */
function measure(element: HTMLElement, clips: readonly ReaderClip[]): number[] {
  const paragraph = element.parentElement as HTMLElement
  const top = element.getBoundingClientRect().top
  const cards = clips.map((clip, index) => {
    const piece = paragraph.querySelector(`[data-start="${clip.start}"]`)
    const line = piece?.getClientRects()[0]?.top ?? top
    const height = element.children[index]?.firstElementChild?.getBoundingClientRect().height ?? 0
    return { wanted: Math.max(0, line - top), height }
  })
  let bottom = 0
  return marginTops(cards, GAP).map((cardTop, index) => {
    const margin = cardTop - bottom
    bottom = cardTop + (cards[index]?.height ?? 0)
    return margin
  })
}

const sameOr = (known: readonly number[], found: readonly number[]): readonly number[] =>
  known.length === found.length &&
  known.every((top, index) => Math.abs(top - (found[index] ?? 0)) < 1)
    ? known
    : found
