import { type MouseEvent, useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import type { Span } from '../../../../shared/clip/graphemes'
import { paragraphAt } from '../../../../shared/clip/place'
import type { Mention } from '../../../../shared/model/actor'
import type { Reliability } from '../../../../shared/model/grading'
import type { Source } from '../../../../shared/model/source'
import type { SourceText } from '../../../../shared/model/source-text'
import { classNames } from '../../../parts/class-names'
import { chunkOfBlock, chunksOf } from './chunks'
import { DocumentMap } from './document-map'
import { usePaintedPlaces } from './painted-ranges'
import { useEntryFocus } from '../entry-focus'
import { tablesOf } from './tables'
import { MailHeader } from './mail-header'
import { byBlock, TextChunk } from './text-chunk'
import { offsetOf, rangesOf, selectedPassage } from './text-places'
import { useDrawnChunks } from './use-drawn-chunks'
import type { ReaderClip } from '../use-reader-clips'

interface TextViewProps {
  readonly source: Source
  readonly text: SourceText
  readonly clips: readonly ReaderClip[]
  readonly mentions: readonly Mention[]
  readonly reliability: Reliability | null
  readonly chosenId: string | null
  /** The passage the analyst stands on; each new one is brought into sight. */
  readonly cursor: Span | null
  /** Places that were found. */
  readonly found: readonly Span[]
  /** Without margin, where there is no room for it. */
  readonly narrow: boolean
  readonly onSelect: (passage: Span) => void
  readonly onPoint: (offset: number) => void
  readonly onChoose: (clipId: string) => void
}

/** The text of a source with its clips painted: what is near the eye is drawn, the rest keeps its place. */
export function TextView(props: TextViewProps) {
  const { text, clips, mentions, cursor, chosenId, found } = props
  const scroller = useRef<HTMLDivElement>(null)
  useEntryFocus(scroller)
  const chunks = useMemo(() => chunksOf(text.blocks), [text])
  const tables = useMemo(() => tablesOf(text), [text])
  const { drawn, draw } = useDrawnChunks(scroller, chunks)
  const clipsByBlock = useMemo(() => byBlock(text, clips), [text, clips])
  const namesByBlock = useMemo(() => byBlock(text, mentions), [text, mentions])
  const chunkAt = (offset: number) => chunkOfBlock(chunks, paragraphAt(text, offset) - 1)
  const currentChunk = cursor === null ? -1 : chunkAt(cursor.start)
  const currentBlock = cursor === null ? null : paragraphAt(text, cursor.start) - 1
  useReveal(scroller, text, cursor, currentChunk, draw, drawn)

  const chosen = clips.find(({ id }) => id === chosenId)
  const [chosenFrom, chosenTo] =
    chosen === undefined ? [0, -1] : [chunkAt(chosen.start), chunkAt(chosen.end - 1)]
  const isClip = cursor?.start === chosen?.start && cursor?.end === chosen?.end
  const marked = useMemo(() => (cursor === null || isClip ? [] : [cursor]), [cursor, isClip])
  const drawing = useMemo(() => ({ drawn, clips, mentions }), [drawn, clips, mentions])
  usePaintedPlaces('reader-cursor', text, marked, drawing)
  usePaintedPlaces('reader-found', text, found, drawing)

  function press(event: MouseEvent) {
    const element = scroller.current as HTMLDivElement
    const passage = selectedPassage(element)
    if (passage !== null) return props.onSelect(passage)
    const target = event.target as HTMLElement
    const clipId = target.closest<HTMLElement>('[data-clip]')?.dataset['clip']
    if (clipId !== undefined) return props.onChoose(clipId)
    const caret = document.caretRangeFromPoint(event.clientX, event.clientY)
    const offset =
      caret === null || target.closest('.p-text') === null
        ? null
        : offsetOf(caret.startContainer, caret.startOffset)
    if (offset !== null) props.onPoint(offset)
  }

  return (
    <>
      <div
        className="rd-body scroll"
        ref={scroller}
        tabIndex={0}
        data-pane-start=""
        role="document"
        aria-label={`Text of S${props.source.number}`}
        onMouseUp={press}
      >
        <MailHeader source={props.source} text={text} />
        <article className={classNames('doc rd-text', props.narrow && 'narrow')} lang="">
          {chunks.map((chunk, index) => (
            <TextChunk
              key={chunk.first}
              chunk={chunk}
              drawn={drawn.has(index)}
              text={text}
              tables={tables}
              clips={clipsByBlock}
              names={namesByBlock}
              reliability={props.reliability}
              chosenId={index >= chosenFrom && index <= chosenTo ? chosenId : null}
              currentBlock={index === currentChunk ? currentBlock : null}
            />
          ))}
        </article>
      </div>
      <DocumentMap length={text.text.length} clips={clips} chosenId={chosenId} />
    </>
  )
}

/** Brings each new cursor into sight, once its chunk is drawn. */
function useReveal(
  scroller: { readonly current: HTMLElement | null },
  text: SourceText,
  cursor: Span | null,
  chunk: number,
  draw: (chunk: number) => void,
  drawn: ReadonlySet<number>,
): void {
  const revealed = useRef<Span | null>(null)
  const show = useCallback(
    (passage: Span) => {
      const element = scroller.current as HTMLElement
      const ranges = rangesOf(text, passage)
      const boxes = ranges.flatMap((range) => [...range.getClientRects()])
      const [first, last] = [boxes[0], boxes.at(-1)]
      if (first === undefined || last === undefined) return
      const pane = element.getBoundingClientRect()
      const isInSight = first.top >= pane.top && last.bottom <= pane.bottom
      if (!isInSight) element.scrollTop += first.top - pane.top - pane.height / 3
      const table = ranges[0]?.startContainer.parentElement?.closest('.tb-scroll')
      if (table) scrollSideways(table, first)
    },
    [scroller, text],
  )
  useLayoutEffect(() => {
    if (cursor === null || cursor === revealed.current) return
    if (!drawn.has(chunk)) return draw(chunk)
    revealed.current = cursor
    show(cursor)
  }, [cursor, chunk, draw, drawn, show])
}

/** Brings a cell into sight of its table. */
function scrollSideways(table: Element, { left, right }: DOMRect): void {
  const view = table.getBoundingClientRect()
  const rowNumbers = 52
  if (right > view.right || left < view.left + rowNumbers)
    table.scrollLeft += left - view.left - rowNumbers - 12
}
