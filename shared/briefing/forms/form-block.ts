import type { Span } from './spans'
import { writable } from './writable'

/*
 * A composed briefing as the blocks that every form of it has, in reading order: each form only says
 * how a block is written. Text in them can be written as it stands.
 */

/** How a line is set apart. */
export type LineLook =
  | 'paragraph'
  | 'bottom-line'
  | 'key-judgement'
  | 'bullet'
  | 'numbered'
  | 'quotation'
  | 'caption'

export type FormBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | {
      readonly kind: 'line'
      readonly look: LineLook
      /** Name of its place, for links; absent where none leads here. */
      readonly anchor?: string
      /** Printed in the margin; `null` for a passage that has none. */
      readonly number: number | null
      /** "KJ 1", "Table 2.", "3.", "¶4" or nothing. */
      readonly key: string
      readonly portion: string
      readonly spans: readonly Span[]
    }
  | { readonly kind: 'confidence'; readonly number: number; readonly spans: readonly Span[] }
  | {
      readonly kind: 'table'
      readonly header: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** A source that is a picture; `words` stand where no picture can be. */
  | { readonly kind: 'picture'; readonly sourceId: string; readonly words: string }
  | {
      readonly kind: 'source'
      readonly number: number
      /** Name of its place; `null` where it is named again. */
      readonly anchor: string | null
      readonly spans: readonly Span[]
      /** Reliability of the source, that it is not rated, or nothing where it is named again. */
      readonly grade: string
      readonly digest: string
    }
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'closing'; readonly text: string; readonly digest: string }

/** Words that stand side by side; those that are not there leave no gap. */
export const inWords = (...parts: readonly string[]): string =>
  writable(parts.filter(Boolean).join(' '))

/** No heading where there are no words for it. */
export const headingOf = (level: 1 | 2, words: string): FormBlock[] =>
  words === '' ? [] : [{ kind: 'heading', level, text: writable(words) }]

export const table = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
): FormBlock & { readonly kind: 'table' } => ({
  kind: 'table',
  header: header.map(writable),
  rows: rows.map((cells) => cells.map(writable)),
})

/** The footnotes of the blocks, in the order of their numbers. */
export const notesIn = (blocks: readonly FormBlock[]): (Span & { readonly kind: 'note' })[] =>
  blocks.flatMap((block) =>
    'spans' in block ? block.spans.filter((span) => span.kind === 'note') : [],
  )
