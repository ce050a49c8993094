import type { Briefing } from '../model/briefing'
import type { BriefingDocument } from '../model/briefing-document'
import type { Clip } from '../model/clip'
import { citedClips, shownPicture } from '../model/line-evidence'
import type { Source } from '../model/source'

/** The words of a text, in small letters; numbers are words. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Every text within a value, names of members left out. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/**
 * The words that the templates print themselves, and those that every PDF of the press holds; `U` is
 * of characters without a letter form, which are printed as ‹U+1F600›.
 */
const OWN_WORDS = `Briefing Prepared by Reviewed by Information up to Marking Contents Page of
  Assumptions and indicators What this briefing assumes would change its judgements
  Information as published up to Confidence Summary of sources Sources Cited in line lines SHA-256
  not rated Likelihood Term Range Grades and confidence reliability of the source credibility of the
  passage how well the judgement is founded never a degree of likelihood per cent to KJ p
  Table Figure Grade Meaning Picture Date Notes Back to the text
  Evidence Each passage that is cited in its exact words with the reliability of its source and its
  credibility is not rated Line Table Figure Timeline Picture No source cited here is dated January
  February March April May June July August September October November December
  Each numbered line is bound to its passages in the case file Journal at entry head
  U Typst Adobe Identity Custom sRGB v4 Section without dates en page Note Footnote Evidence of each sentence signed casebook evidence json`

/**
 * What the attached evidence says. Its numbers are places and sizes, and its ids are of chance: any
 * might be the year that a line which was left out names.
 */
export const textsInEvidence = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value].filter((said) => !ID.test(said))
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsInEvidence)
      : []

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** The words of a document, of what its evidence says besides, and of the press. */
export const saidWords = (
  document: BriefingDocument,
  beside: readonly string[],
): ReadonlySet<string> => new Set([OWN_WORDS, ...textsIn(document), ...beside].flatMap(wordsIn))

/**
 * The words that only what was left out of a document has: none of them may remain in it.
 * @param briefing what was written
 * @param document what was composed of it for its readers
 * @param beside what the document's evidence says besides it, see `besideDocument`
 * @param withheld what the lines left out rest on, see `withheldTexts`
 */
export function droppedWords(
  briefing: Briefing,
  document: BriefingDocument,
  beside: readonly string[],
  withheld: readonly string[],
): ReadonlySet<string> {
  const kept = new Set(
    document.sections.flatMap(({ id, lines }) => [id, ...lines.map((line) => line.id)]),
  )
  const dropped = [
    briefing.sourceSummary,
    ...withheld,
    ...briefing.blocks.flatMap((block) => [
      ...(kept.has(block.id) ? [] : textsOfBlock(block)),
      ...listedTexts(block),
    ]),
  ]
  const allowed = saidWords(document, beside)
  return new Set(dropped.flatMap(wordsIn).filter((word) => !allowed.has(word)))
}

function textsOfBlock(block: Briefing['blocks'][number]): string[] {
  if (block.kind === 'heading') return [block.text]
  return [
    ...block.runs.flatMap((run) =>
      run.kind === 'text' || run.kind === 'footnote' ? [run.text] : [],
    ),
    block.confidence?.basis ?? '',
    ...(block.form?.kind === 'table' ? [block.form.header, ...block.form.rows].flat() : []),
  ]
}

/** What is listed at the end of a document, unless its line is left out or of another type now. */
const listedTexts = (block: Briefing['blocks'][number]): string[] =>
  block.kind === 'heading'
    ? []
    : [...(block.indicators ?? []).map(({ text }) => text), block.ifWrong ?? '']

/** A briefing with all that it may rest on. */
interface Written {
  readonly briefing: Briefing
  readonly clips: readonly Clip[]
  readonly sources: readonly Source[]
}

/**
 * What the lines that a document leaves out rest on: their passages, and what the list would say of
 * their sources.
 */
export function withheldTexts(
  { briefing, clips, sources }: Written,
  document: BriefingDocument,
): string[] {
  const kept = new Set(document.sections.flatMap((section) => section.lines.map(({ id }) => id)))
  const lines = briefing.blocks
    .filter((block) => block.kind === 'line')
    .filter(({ id }) => !kept.has(id))
  const ids = new Set(lines.flatMap(citedClips))
  const cited = clips.filter(({ id }) => ids.has(id))
  const pictures = lines.flatMap((line) => shownPicture(line) ?? [])
  const sourceIds = new Set([...pictures, ...cited.map(({ sourceId }) => sourceId)])
  return [
    ...cited.map(({ anchor }) => anchor.exact),
    ...sources
      .filter(({ id }) => sourceIds.has(id))
      .flatMap(({ title, publisher, authors, fileName, descriptor }) => [
        title,
        publisher,
        ...authors,
        fileName.replace(/\.\w+$/, ''),
        descriptor,
      ]),
  ]
}
