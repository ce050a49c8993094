import type { Briefing } from '../model/briefing'
import type { BriefingDocument } from '../model/briefing-document'

/** The words of a text, in small letters; numbers are words. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Every text within a value, names of members left out. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** The words that the templates print themselves, and those that every PDF of the press holds. */
const OWN_WORDS = `Briefing Prepared by Reviewed by Information up to Marking Contents Page of
  Assumptions and indicators What this briefing assumes would change its judgements
  Information as published up to Confidence Summary of sources Sources Cited in line lines SHA-256
  not rated Likelihood Term Range Grades and confidence reliability of the source credibility of the
  passage how well the judgement is founded never a degree of likelihood per cent to KJ p
  Each numbered line is bound to its passages in the case file Journal at entry head
  Typst Adobe Identity en page Note Footnote Evidence of each sentence signed casebook evidence json`

/**
 * The words that only what was left out of a document has: none of them may remain in it.
 * @param briefing what was written
 * @param document what was composed of it for its readers
 * @param beside what the document's evidence says besides it, see `besideDocument`
 */
export function droppedWords(
  briefing: Briefing,
  document: BriefingDocument,
  beside: readonly string[],
): ReadonlySet<string> {
  const kept = new Set(
    document.sections.flatMap(({ id, lines }) => [id, ...lines.map((line) => line.id)]),
  )
  const dropped = briefing.blocks.flatMap((block) => [
    ...(kept.has(block.id) ? [] : textsOfBlock(block)),
    ...listedTexts(block),
  ])
  const allowed = new Set([OWN_WORDS, ...textsIn(document), ...beside].flatMap(wordsIn))
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
