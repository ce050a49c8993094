import type { Extraction } from '../../shared/model/source-text'
import type { Source } from '../../shared/model/source'

/** What became of one file: the value that `casebook import --json` prints. */
export interface ImportResult {
  /** Name of the file as it was offered. */
  readonly file: string
  readonly status: 'imported' | 'duplicate' | 'refused'
  /** One sentence for `duplicate` and `refused`; `null` for `imported`. */
  readonly reason: string | null
  /** The new source, or the one the file duplicates. */
  readonly sourceId: string | null
  /** `null` when the bytes were never read. */
  readonly sha256: string | null
  readonly title: string | null
  readonly published: string | null
  readonly language: string | null
  /** Length of the text in Unicode code points. */
  readonly characters: number | null
  readonly pages: number | null
  readonly blocks: number | null
}

const unread = {
  sourceId: null,
  sha256: null,
  title: null,
  published: null,
  language: null,
  characters: null,
  pages: null,
  blocks: null,
} as const

export const importedResult = (
  file: string,
  source: Source,
  { text }: Extraction,
): ImportResult => ({
  file,
  status: 'imported',
  reason: null,
  ...described(source),
  characters: countCodePoints(text.text),
  pages: text.pages.length,
  blocks: text.blocks.length,
})

export const duplicateResult = (file: string, original: Source): ImportResult => ({
  ...unread,
  file,
  status: 'duplicate',
  reason: `${file}: not imported. The case holds the same bytes as S${original.number} (${original.fileName}).`,
  ...described(original),
})

export const refusedResult = (
  file: string,
  reason: string,
  sha256: string | null,
): ImportResult => ({
  ...unread,
  file,
  status: 'refused',
  reason,
  sha256,
})

const described = (source: Source) => ({
  sourceId: source.id,
  sha256: source.sha256,
  title: source.title,
  published: source.published,
  language: source.language,
})

function countCodePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
