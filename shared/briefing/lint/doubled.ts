import type { Fix, Hit } from './finding'
import { isLikelihood, type Likelihood, type Mark } from './marks'
import { ownMarks } from './own-words'
import { type ReadLine, within } from './read-line'
import type { Rule } from './rule'

/** The two marks of a sentence that cannot both hold; `null` when it has none. */
export function contradiction(marks: readonly Mark[]): readonly [Mark, Mark] | null {
  const degrees = marks.filter(isLikelihood)
  const [first] = degrees
  const other = degrees.find((mark) => first !== undefined && areApart(first, mark))
  if (first && other) return [first, other]
  const certain = marks.find(({ kind }) => kind === 'certainty')
  const doubt = marks.find(
    (mark) => mark.kind === 'hedge' || (isLikelihood(mark) && mark.form.band !== 6),
  )
  return certain && doubt ? [certain, doubt] : null
}

/** Whether the ranges of two terms do not even share a border. */
const areApart = ({ form: one }: Likelihood, { form: other }: Likelihood): boolean =>
  one.band !== null && other.band !== null && Math.abs(one.band - other.band) > 1

export const contradictoryTerms: Rule = {
  name: 'contradictory-terms',
  severity: 'warning',
  title: 'Two degrees in one sentence',
  why: 'The reader cannot tell which degree belongs to what, or which one holds.',
  source: 'ICD 203, standard 6',
  check: (read, context) =>
    read.sentences.flatMap((sentence): Hit[] => {
      const pair = contradiction(within(ownMarks(read, context), sentence))
      if (pair === null) return []
      const [one, other] = pair
      const message = `“${one.words}” and “${other.words}” do not go together. Write one judgement a sentence.`
      return [{ span: other, message }]
    }),
}

const weakAssessing = /\b(?:believe|think|feel)s?$/
const removable =
  /^(?:possibly|potentially|perhaps|maybe|probably|presumably|apparently|seemingly|conceivably|arguably)$/

/** Two doubts upon one another: near, and in one part of a sentence. */
export function stacks({ text, sentences }: ReadLine, own: readonly Mark[]): [Mark, Mark][] {
  const doubts = own.filter(
    ({ kind, words }) =>
      kind === 'hedge' ||
      kind === 'likelihood' ||
      (kind === 'assessing' && weakAssessing.test(words)),
  )
  return sentences.flatMap((sentence) => {
    const inIt = within(doubts, sentence)
    return inIt.flatMap((mark, at): [Mark, Mark][] => {
      const next = inIt[at + 1]
      return next && areNear(text.slice(mark.end, next.start)) ? [[mark, next]] : []
    })
  })
}

const areNear = (between: string): boolean =>
  !/[,;:.–—()]|\b(?:and|or|but|which|who|because)\b/.test(between) &&
  (between.match(/\S+/g) ?? []).length <= 4

export const stackedHedges: Rule = {
  name: 'stacked-hedges',
  severity: 'warning',
  title: 'Stacked hedges',
  why: 'Two doubts on one another say neither how likely something is nor who doubts.',
  source: 'ICD 203, standard 2',
  check: (read, context) =>
    stacks(read, ownMarks(read, context)).map(([one, other]) => {
      const fix = withoutOne(read, one, other)
      return {
        span: { start: one.start, end: other.end },
        message: `“${one.words}” and “${other.words}” doubt the same thing twice. Keep one.`,
        ...(fix && { fix }),
      }
    }),
}

function withoutOne({ text }: ReadLine, one: Mark, other: Mark): Fix | null {
  const extra = [one, other].find(({ words }) => removable.test(words))
  if (!extra || extra.start === 0) return null
  const end = extra.end + (/^\s+/.exec(text.slice(extra.end))?.[0].length ?? 0)
  return {
    kind: 'replace',
    span: { start: extra.start, end },
    words: '',
    label: `Take out “${extra.words}”`,
  }
}
