import type { Extraction } from '../../shared/model/source-text'

/** The blocks of a text as lines such as "heading 2: Scope". */
export const linesOf = ({ text: { text, blocks } }: Extraction): string[] =>
  blocks.map(
    ({ kind, level, start, end }) =>
      `${level === undefined ? kind : `${kind} ${level}`}: ${text.slice(start, end)}`,
  )
