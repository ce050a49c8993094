const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A full stop after these ends a word, not a sentence, whatever follows. */
const ABBREVIATION = new RegExp(
  `(?:^|[\\s(“"])(?:${[
    '[A-Z]',
    '(?:[A-Z]\\.)+[A-Z]?',
    'M(?:r|s|rs)|Dr|Prof|Gen|Col|Sen|Rep|Lt|St',
    'No|Nos|Art|Para|Sec|Fig|[Vv]s?|[Cc]f|e\\.g|i\\.e|pp?|paras?',
    'Inc|Ltd|Corp|Co|Dept',
    'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec',
  ].join('|')})\\.\\s*$`,
)

/**
 * Where the sentences of a paragraph end: UTF-16 offsets, white space behind a sentence included, the
 * last one the end of the text. Breaks follow Unicode Standard Annex 29, mended after common
 * abbreviations and initials, and before a small letter: “Who?” she asked.
 */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = []
  let start = 0
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length
    if (end < text.length && goesOn(text.slice(start, end), text.slice(end))) continue
    ends.push(end)
    start = end
  }
  return ends
}

const goesOn = (before: string, after: string) =>
  ABBREVIATION.test(before) || /^\p{Ll}/u.test(after)
