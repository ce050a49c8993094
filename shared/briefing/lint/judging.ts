import type { LintContext } from './context'
import { wholeLine } from './finding'
import type { Mark } from './marks'
import { ownMarks } from './own-words'
import { type ReadLine, says } from './read-line'
import type { Rule } from './rule'

/** The analyst alone can say how likely it is. */
export const askJudgement = { kind: 'ask-judgement', label: 'State the likelihood' } as const

export const makeJudgement = {
  kind: 'type',
  type: 'judgement',
  label: 'Make it a judgement',
} as const

/** The words by which a judgement hedges; `null` when it says a degree, or is none. */
function hedgeInstead(read: ReadLine, context: LintContext): Mark | null {
  const own = ownMarks(read, context)
  if (read.line.type !== 'judgement' || saysDegree(read, own)) return null
  return own.find(({ kind }) => kind === 'hedge') ?? null
}

const saysDegree = ({ text }: ReadLine, own: readonly Mark[]): boolean =>
  own.some(({ kind }) => kind === 'likelihood' || kind === 'certainty') ||
  /\d\s*(?:%|per\s?cent)/.test(text)

export const vagueHedge: Rule = {
  name: 'vague-hedge',
  severity: 'error',
  title: 'Hedge without a degree',
  why: 'Readers take “may” and “possibly” for anything from 5 to 95 per cent.',
  source: 'ICD 203, standard 2',
  check: (read, context) => {
    const hedge = hedgeInstead(read, context)
    if (hedge === null) return []
    const message = `“${hedge.words}” gives no degree. Say how likely it is.`
    return [{ span: hedge, message, fix: askJudgement }]
  },
}

export const withoutLikelihood: Rule = {
  name: 'judgement-without-likelihood',
  severity: 'error',
  title: 'Judgement without likelihood',
  why: 'A judgement that gives no likelihood is read as a fact.',
  source: 'ICD 203, D.6.e.(2)',
  check: (read, context) =>
    read.line.type !== 'judgement' ||
    !says(read) ||
    saysDegree(read, ownMarks(read, context)) ||
    hedgeInstead(read, context) !== null
      ? []
      : [wholeLine('Say how likely it is, in a term of the scale.', askJudgement)],
}

export const factWithJudgement: Rule = {
  name: 'fact-with-judgement',
  severity: 'error',
  title: 'Judgement in a reported fact',
  why: 'What is known and what is concluded from it must be told apart.',
  source: 'ICD 203, standard 3',
  check: (read, context) => {
    if (read.line.type !== 'reported-fact') return []
    const own = ownMarks(read, context)
    const judging = own.find(
      ({ kind, words }) =>
        kind === 'likelihood' || (kind === 'assessing' && /^(?:we|i)\b/.test(words)),
    )
    if (!judging) return []
    const message = `“${judging.words}” judges, and the line is a reported fact.`
    return [{ span: judging, message, fix: makeJudgement }]
  },
}

export const willInJudgement: Rule = {
  name: 'will-in-judgement',
  severity: 'warning',
  title: 'Certainty about the future',
  why: '“Will” leaves no room for the likelihood that the judgement states.',
  source: 'ICD 203, standard 2',
  check: (read, context) => {
    const { text, line, quotes } = read
    if (line.type !== 'judgement' || saysDegree(read, ownMarks(read, context))) return []
    return Array.from(text.matchAll(/\bwill(?:\s+not)?\b(?=\s+[a-z])/g), ({ 0: words, index }) => ({
      span: { start: index, end: index + words.length },
      message: `“${words}” says it is certain. Say how likely it is.`,
    })).filter(
      ({ span }) => !quotes.some(({ start, end }) => span.start >= start && span.end <= end),
    )
  },
}

export const severityAsLikelihood: Rule = {
  name: 'severity-as-likelihood',
  severity: 'warning',
  title: 'Severity in place of likelihood',
  why: '“High risk” can mean that something is likely or that it would be grave.',
  source: 'ICD 203, standard 2',
  check: ({ text, line }) =>
    line.type !== 'judgement'
      ? []
      : Array.from(
          text.matchAll(
            /\b(?:high|low|moderate|significant|serious|elevated|severe|considerable|grave)\s+(?:risk|threat|danger)\s+(?:of|that|to)\b/gi,
          ),
          ({ 0: words, index }) => ({
            span: { start: index, end: index + words.length },
            message: `“${words}” mixes how likely it is with how grave it would be. Say both.`,
          }),
        ),
}
