import type { Block } from '../../../../shared/model/source-text'

/** Neighbouring blocks that are drawn together, so that a long text is drawn only near the eye. */
export interface Chunk {
  /** Index of the first block. */
  readonly first: number
  /** Index after the last block. */
  readonly end: number
  /** Height it will have, pixels, as well as characters can tell. */
  readonly estimate: number
}

const MOST_BLOCKS = 40
const MOST_CHARACTERS = 5_000
const LINE_CHARACTERS = 72
const LINE_HEIGHT = 28
const GAP = 11

/** The blocks of a text in chunks of bounded size, in order. */
export function chunksOf(blocks: readonly Block[]): Chunk[] {
  const chunks: Chunk[] = []
  let first = 0
  let characters = 0
  let estimate = 0
  blocks.forEach((block, index) => {
    const length = block.end - block.start
    if (index > first && (index - first >= MOST_BLOCKS || characters + length > MOST_CHARACTERS)) {
      chunks.push({ first, end: index, estimate })
      first = index
      characters = 0
      estimate = 0
    }
    characters += length
    estimate += Math.max(1, Math.ceil(length / LINE_CHARACTERS)) * LINE_HEIGHT + GAP
  })
  if (blocks.length > 0) chunks.push({ first, end: blocks.length, estimate })
  return chunks
}

/** Index of the chunk that holds the block. */
export const chunkOfBlock = (chunks: readonly Chunk[], block: number): number =>
  chunks.findIndex(({ first, end }) => block >= first && block < end)
