import { likelihoodScales, type ScaleName } from '../../model/likelihood'
import type { LintContext } from './context'
import { contradiction, stacks } from './doubled'
import type { Fix, Hit, Span } from './finding'
import { isLikelihood, type Likelihood, overlap } from './marks'
import { ownMarks } from './own-words'
import { askJudgement } from './judging'
import { isTerm, type ReadLine, within } from './read-line'
import type { Rule } from './rule'
import { formAt, scaleOf, stepOf } from './scales'

/** Likelihood terms that no graver finding is about. */
export function plainTerms(read: ReadLine, context: LintContext): readonly Likelihood[] {
  const own = ownMarks(read, context)
  const taken: Span[] = [
    ...stacks(read, own).flat(),
    ...read.sentences.flatMap((sentence) => contradiction(within(own, sentence)) ?? []),
  ]
  return own.filter(isLikelihood).filter((mark) => !taken.some((span) => overlap(span, mark)))
}

/**
 * The term of the briefing's scale in the place of another. It is offered where it widens the range
 * and does not move it: bands of ICD 203 and of PHIA differ, and a judgement is not for us to change.
 */
function inScale(read: ReadLine, mark: Likelihood, { scale }: LintContext): Fix | null {
  const { form } = mark
  const step = stepOf(form, scale)
  if (form.band === null || step === null) return null
  const stood = form.scales.length === 0 ? null : stepOf(form, scaleOf(form, scale))
  if (stood !== null && (stood.low < step.low || stood.high > step.high)) return null
  const span: Span = { start: mark.start, end: mark.end }
  // An adverb, and a term that does not stand alone, need words.
  const isAdverb = form.band === 6 && form.words.endsWith('certainly')
  const words = isAdverb ? certainly[scale] : formAt(scale, form.band)
  const label = `Write “${words}”`
  if (words === step.term) return { kind: 'likelihood', span, term: step.term, scale, label }
  const first = read.text.slice(span.start, span.start + 1)
  const isCapital = first !== first.toLowerCase()
  const written = isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words
  return { kind: 'replace', span, words: written, label }
}

/** The adverb of the highest step. */
const certainly: Readonly<Record<ScaleName, string>> = {
  'icd-203': 'almost certainly',
  'icd-203-second-row': 'nearly certainly',
  phia: 'almost certainly',
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
      .map((mark) => offered(read, mark, context, whyOutside(mark, context))),
}

/** One word may stand in two scales, with another range in each. */
const whyOutside = ({ words, form }: Likelihood, { scale }: LintContext): string => {
  const isInBoth = likelihoodScales[scale].bands.some(({ term }) => term === words)
  const step = stepOf(form, scaleOf(form, scale))
  return isInBoth && step !== null
    ? `stands with the range of another scale, ${step.range}`
    : 'is not a term of the scale'
}

function offered(read: ReadLine, mark: Likelihood, context: LintContext, why: string): Hit {
  const fix = inScale(read, mark, context) ?? (isTerm(read, mark) ? askJudgement : null)
  return { span: mark, message: `“${mark.words}” ${why}.`, ...(fix && { fix }) }
}
