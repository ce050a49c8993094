import { memo } from 'react'
import type { Span } from '../../../../shared/clip/graphemes'
import { paragraphAt } from '../../../../shared/clip/place'
import type { Reliability } from '../../../../shared/model/grading'
import type { SourceText } from '../../../../shared/model/source-text'
import type { Chunk } from './chunks'
import { Paragraph } from './paragraph'
import { TableRows } from './table-rows'
import type { Table } from './tables'
import type { ReaderClip } from '../use-reader-clips'

/** What each paragraph shows: clips and names by the index of their block. */
export interface ByBlock {
  readonly clips: ReadonlyMap<number, readonly ReaderClip[]>
  readonly names: ReadonlyMap<number, readonly Span[]>
}

interface TextChunkProps extends ByBlock {
  readonly chunk: Chunk
  /** Whether it has come near the eye; until then it only keeps its place. */
  readonly drawn: boolean
  readonly text: SourceText
  /** The tables of the text under the indexes of their rows. */
  readonly tables: ReadonlyMap<number, Table>
  readonly reliability: Reliability | null
  readonly chosenId: string | null
  /** Block the analyst stands in. */
  readonly currentBlock: number | null
}

/** Some paragraphs of a text, or the room they will take. */
export const TextChunk = memo(function TextChunk(props: TextChunkProps) {
  const { chunk, text, tables, clips, names, chosenId, currentBlock } = props
  if (!props.drawn)
    return <div className="rd-chunk" data-chunk={chunk.first} style={{ height: chunk.estimate }} />
  const indexes = Array.from({ length: chunk.end - chunk.first }, (_, index) => chunk.first + index)
  return (
    <div
      className="rd-chunk"
      data-chunk={chunk.first}
      style={{ containIntrinsicBlockSize: `auto ${chunk.estimate}px` }}
    >
      {indexes.map((index) => {
        const own = clips.get(index) ?? NONE
        const table = tables.get(index)
        if (table !== undefined) {
          // The first row that stands here draws those behind it too.
          if (index !== Math.max(table.first, chunk.first)) return null
          const to = Math.min(table.end, chunk.end)
          return <TableRows key={index} {...props} table={table} from={index} to={to} />
        }
        return (
          <Paragraph
            key={index}
            text={text}
            index={index}
            clips={own}
            names={names.get(index) ?? NONE}
            reliability={props.reliability}
            chosenId={own.some(({ id }) => id === chosenId) ? chosenId : null}
            current={index === currentBlock}
          />
        )
      })}
    </div>
  )
})

// One array for all, so that paragraphs without clips are not drawn again.
const NONE: readonly never[] = []

/** Spans by the index of each block they touch. */
export function byBlock<Place extends Span>(
  text: SourceText,
  places: readonly Place[],
): Map<number, Place[]> {
  const found = new Map<number, Place[]>()
  for (const place of places) {
    const last = paragraphAt(text, place.end - 1) - 1
    for (let index = paragraphAt(text, place.start) - 1; index <= last; index++) {
      const known = found.get(index)
      if (known === undefined) found.set(index, [place])
      else known.push(place)
    }
  }
  return found
}
