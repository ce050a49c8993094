/** A finished Word, HTML or Markdown file as a reader finds it that had no part in writing it. */
export interface FormReading {
  /** The paragraphs of each head that pages may have; a form without pages has one. */
  readonly heads: readonly (readonly string[])[]
  /** The same of their feet. */
  readonly feet: readonly (readonly string[])[]
  /** Headings, paragraphs, items and cells in reading order, footnotes behind them. */
  readonly texts: readonly string[]
  /** What is there and not seen, in words. */
  readonly hidden: readonly string[]
  /** What leads out of the document or acts by itself, in words. */
  readonly acting: readonly string[]
  /** What no form of ours holds, in words. */
  readonly foreign: readonly string[]
  /** What the file says of itself, by the names it has in it. */
  readonly metadata: Readonly<Record<string, string>>
  /** Words beside the text: comments, descriptions of pictures. */
  readonly unseen: readonly string[]
}
