import type { Extraction } from '../../shared/model/source-text'
import type { FoundDetail, FoundLink } from '../../shared/model/report'
import type { Source } from '../../shared/model/source'

/** What became of one file: the value that `casebook import --json` prints. */
export interface ImportResult {
  /** Name of the file as it was offered. */
  readonly file: string
  readonly status: 'imported' | 'duplicate' | 'refused' | 'unpacked'
  /** One sentence for `duplicate` and `refused`; `null` for `imported` and `unpacked`. */
  readonly reason: string | null
  /** The new source, or the one the file duplicates. */
  readonly sourceId: string | null
  /** Number of that source. */
  readonly number: number | null
  /** `null` when the bytes were never read. */
  readonly sha256: string | null
  readonly title: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly language: string | null
  /** Length of the text in Unicode code points. */
  readonly characters: number | null
  readonly pages: number | null
  readonly blocks: number | null
  /** Files within it that are imported by themselves. An `unpacked` file is nothing but these. */
  readonly members: number
  /** What was found in it and left out, in words. */
  readonly dropped: readonly string[]
  /** What ought to be known about the reading, in sentences. */
  readonly warnings: readonly string[]
  /** Where its details were found; of each the first is the one that the source has. */
  readonly found: readonly FoundDetail[]
  /** Its links, those first that lead elsewhere than they say. */
  readonly links: readonly FoundLink[]
  /** Time that reading took, in ms; the waiting for files before it is not part of it. */
  readonly milliseconds: number
}

const unread = {
  sourceId: null,
  number: null,
  sha256: null,
  title: null,
  published: null,
  modified: null,
  language: null,
  characters: null,
  pages: null,
  blocks: null,
  members: 0,
  dropped: [],
  warnings: [],
  found: [],
  links: [],
} as const

export const importedResult = (
  file: string,
  source: Source,
  extraction: Extraction,
  milliseconds: number,
): ImportResult => ({
  file,
  status: 'imported',
  reason: null,
  ...described(source),
  characters: countCodePoints(extraction.text.text),
  pages: extraction.text.pages.length,
  blocks: extraction.text.blocks.length,
  ...reported(extraction),
  milliseconds,
})

/** A file that is no source: those in it are imported, each by itself. */
export const unpackedResult = (
  file: string,
  sha256: string,
  extraction: Extraction,
  milliseconds: number,
): ImportResult => ({
  ...unread,
  file,
  status: 'unpacked',
  reason: null,
  sha256,
  milliseconds,
  ...reported(extraction),
})

/** What ought to be known of the reading, in sentences; '' when nothing. */
export const remarksOf = ({
  dropped,
  warnings,
}: Pick<ImportResult, 'dropped' | 'warnings'>): string =>
  [...(dropped.length === 0 ? [] : [`Left out: ${dropped.join(', ')}.`]), ...warnings].join(' ')

/** @param warnings why it was not recorded that the source was found here too */
export const duplicateResult = (
  file: string,
  original: Source,
  milliseconds: number,
  warnings: readonly string[],
): ImportResult => ({
  ...unread,
  file,
  milliseconds,
  warnings,
  status: 'duplicate',
  reason: `${file}: not imported. The case holds the same bytes as S${original.number} (${original.fileName}).`,
  ...described(original),
})

export const refusedResult = (
  file: string,
  reason: string,
  sha256: string | null,
  milliseconds: number,
): ImportResult => ({
  ...unread,
  file,
  milliseconds,
  status: 'refused',
  reason,
  sha256,
})

const described = (source: Source) => ({
  sourceId: source.id,
  number: source.number,
  sha256: source.sha256,
  title: source.title,
  published: source.published,
  modified: source.modified ?? null,
  language: source.language,
})

const reported = ({
  members = [],
  dropped,
  warnings = [],
  found = [],
  links = [],
}: Extraction) => ({
  members: members.length,
  dropped,
  warnings,
  found,
  links,
})

const countCodePoints = (text: string): number =>
  text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)
