import { listed } from '../printed'
import { passagesOf, type LintContext } from './context'
import { datesIn, isBorneOut } from './dates'
import type { Hit, Span } from './finding'
import { hasInitials, isNamed, namesIn } from './names'
import { overlap } from './marks'
import { numbersIn } from './numbers'
import type { ReadClip } from './read-clip'
import type { ReadLine } from './read-line'
import type { Rule } from './rule'

const written = {
  why: 'What a sentence adds to its passages has no source, however likely it seems.',
  source: 'ICD 203, standard 3; ICD 206',
}

const notIn = ({ text }: ReadLine, span: Span, passages: readonly ReadClip[]): Hit => {
  const names = listed(passages.map(({ clip }) => `c${clip.number}`))
  const verb = passages.length === 1 ? 'does' : 'do'
  const message = `“${text.slice(span.start, span.end)}” is not in what it cites: ${names} ${verb} not say it.`
  return { span: { start: span.start, end: span.end }, message }
}

/** The passages that what a line says must stand in; none for what is the analyst's own. */
const support = (read: ReadLine, context: LintContext): readonly ReadClip[] =>
  read.line.type === 'reported-fact' || read.line.type === 'judgement'
    ? passagesOf(read, context)
    : []

/** Quotations have a rule of their own. */
const isQuoted = ({ quotes }: ReadLine, span: Span): boolean =>
  quotes.some((quote) => overlap(quote, span))

export const unsupportedNumber: Rule = {
  ...written,
  name: 'unsupported-number',
  severity: 'error',
  title: 'Number not in its passages',
  check: (read, context) => {
    const passages = support(read, context)
    if (passages.length === 0) return []
    const dates = datesIn(read.text)
    return numbersIn(withoutRanges(read.text))
      .filter((span) => !dates.some((date) => overlap(date, span)) && !isQuoted(read, span))
      .filter(({ value }) => !passages.some(({ numbers }) => numbers.has(value)))
      .map((span) => notIn(read, span, passages))
  },
}

/** The range of a likelihood is the analyst's: blanked out, so that places stay as they are. */
const withoutRanges = (text: string): string =>
  text.replace(
    /(?:\(\s*)?\d{1,3}(?:\s*[-–—]\s*\d{1,3})?\s*(?:%|per\s?cent)(?=\s*\)|\s+(?:probability|chance|likelihood))/g,
    (range) => ' '.repeat(range.length),
  )

export const unsupportedDate: Rule = {
  ...written,
  name: 'unsupported-date',
  severity: 'error',
  title: 'Date not in its passages',
  check: (read, context) => {
    const passages = support(read, context)
    if (passages.length === 0) return []
    const known = passages.flatMap(({ dates }) => dates)
    return datesIn(read.text)
      .filter((span) => !isQuoted(read, span) && !isBorneOut(span.date, known))
      .map((span) => notIn(read, span, passages))
  },
}

export const unsupportedName: Rule = {
  ...written,
  name: 'unsupported-name',
  severity: 'warning',
  title: 'Name not in its passages',
  check: (read, context) => {
    // A judgement may name what its passages do not: it says what follows from them.
    if (read.line.type !== 'reported-fact') return []
    const passages = support(read, context)
    if (passages.length === 0) return []
    return read.sentences.flatMap(({ start, end }) =>
      namesIn(read.text.slice(start, end))
        .map((name) => ({ ...name, start: name.start + start, end: name.end + start }))
        .filter((name) => !isQuoted(read, name))
        .filter(({ words }) => !passages.some(({ names }) => hasInitials(words, names)))
        .filter(({ words }) =>
          words.some((word) => !passages.some(({ names }) => isNamed(word, names))),
        )
        .map((name) => notIn(read, name, passages)),
    )
  },
}
