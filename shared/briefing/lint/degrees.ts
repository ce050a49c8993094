import type { LintContext } from './context'
import { contradiction, stacks } from './doubled'
import type { Fix, Hit, Span } from './finding'
import { isLikelihood, type Likelihood, overlap } from './marks'
import { ownMarks } from './own-words'
import { type ReadLine, within } from './read-line'
import type { Rule } from './rule'
import { formOf, termAt } from './scales'

/** Likelihood terms that no graver finding is about. */
export function plainTerms(read: ReadLine, context: LintContext): readonly Likelihood[] {
  const own = ownMarks(read, context)
  const taken: Span[] = [
    ...stacks(read, own).flat(),
    ...read.sentences.flatMap((sentence) => contradiction(within(own, sentence)) ?? []),
  ]
  return own.filter(isLikelihood).filter((mark) => !taken.some((span) => overlap(span, mark)))
}

/** The term of the briefing's scale for the same range. An adverb needs words, not a term. */
function inScale(read: ReadLine, mark: Likelihood, { scale }: LintContext): Fix | null {
  const { band, words } = mark.form
  const term = band === null ? null : formOf(scale, band)
  if (band === null || term === null) return null
  const span: Span = { start: mark.start, end: mark.end }
  const isAdverb = /(?:certainly|probably|improbably)$/.test(words)
  if (scale === 'icd-203' && !(isAdverb && band === 6))
    return { kind: 'likelihood', span, term: termAt(band), label: `Write “${term}”` }
  const adverb = band === 6 && isAdverb ? 'almost certainly' : term
  const first = read.text.slice(span.start, span.start + 1)
  const capital = first !== first.toLowerCase()
  const written = capital ? adverb.charAt(0).toUpperCase() + adverb.slice(1) : adverb
  return { kind: 'replace', span, words: written, label: `Write “${adverb}”` }
}

const isIcd = (name: string) => name.startsWith('icd-203')

/** Whether the form belongs to the other row of the table that the briefing uses. */
const ofOtherRow = ({ form: { scales } }: Likelihood, { scale }: LintContext): boolean =>
  isIcd(scale) && !scales.includes(scale) && scales.some(isIcd)

export const mixedRows: Rule = {
  name: 'mixed-rows',
  severity: 'warning',
  title: 'Terms of both rows',
  why: 'A product that mixes the two rows of the table must carry a disclaimer.',
  source: 'ICD 203, D.6.e.(2)',
  check: (read, context) =>
    plainTerms(read, context)
      .filter((mark) => ofOtherRow(mark, context))
      .map((mark) => offered(read, mark, context, 'is of the other row of the table')),
}

export const outsideScale: Rule = {
  name: 'outside-scale',
  severity: 'error',
  title: 'Term outside the scale',
  why: 'Only the terms of the scale have a range that the reader can look up.',
  source: 'ICD 203, D.6.e.(2)',
  check: (read, context) =>
    plainTerms(read, context)
      .filter((mark) => !mark.form.scales.includes(context.scale) && !ofOtherRow(mark, context))
      .map((mark) => offered(read, mark, context, 'is not a term of the scale')),
}

function offered(read: ReadLine, mark: Likelihood, context: LintContext, why: string): Hit {
  const fix = inScale(read, mark, context)
  return { span: mark, message: `“${mark.words}” ${why}.`, ...(fix && { fix }) }
}
