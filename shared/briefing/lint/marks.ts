import type { ConfidenceLevel } from '../../model/likelihood'
import type { Span } from './finding'
import { type LikelihoodForm, likelihoodForms } from './scales'

/** Words that say how sure somebody is. */
export type Mark = Span & { readonly words: string } & (
    | { readonly kind: 'likelihood'; readonly form: LikelihoodForm }
    /** `level` is `null` where it is none of the three. */
    | { readonly kind: 'confidence'; readonly level: ConfidenceLevel | null }
    /** Says that what follows is somebody's assessment: we judge. */
    | { readonly kind: 'assessing' }
    /** Doubt without a degree: may, seems, is believed to. */
    | { readonly kind: 'hedge' }
    | { readonly kind: 'certainty' }
  )

/** A mark that says how likely something is. */
export type Likelihood = Mark & { readonly kind: 'likelihood' }

export const isLikelihood = (mark: Mark): mark is Likelihood => mark.kind === 'likelihood'

const formsByWords = new Map(likelihoodForms.map((form) => [form.words, form]))

const anyOf = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((each) => each.replaceAll(' ', '\\s+'))
    .join('|')

const likelihood = new RegExp(
  `(?<!\\b(?:more|less)\\s)\\b(?:${anyOf(formsByWords.keys())})\\b`,
  'gi',
)

const confidence =
  /\b(?:(very high|high|moderate|medium|low|some|full|great)\s+(?:degree\s+of\s+|level\s+of\s+)?confidence|confidence\s+(?:level\s+)?(?:is|was)\s+(high|moderate|medium|low)|(?:highly|moderately|fairly|very)\s+confident)\b/gi

const assessing =
  /\b(?:[Ww]e|I|[Rr]esearchers?|[Aa]nalysts?|[A-Z][\w-]*(?:\s+\d+)?)\s+(?:(?:also|further|therefore)\s+)?(?:assess|judge|believe|expect|estimate|conclude|attribute|think|feel)(?:e?s)?\b/g

const certainty =
  /\b(?:(?:am|is|are|be|being)\s+(?:absolutely\s+)?(?:certain|sure)|(?<!almost\s)(?<!nearly\s)certainly|undoubtedly|unquestionably|without\s+(?:a\s+|any\s+)?doubt)\b/gi

const hedge = new RegExp(
  [
    '(?:believed|thought|presumed|assumed|rumou?red|understood|alleged|said)\\s+to\\s+(?:be|have)',
    '(?:(?:is|are|was|were|been)\\s+(?:\\w+ly\\s+)?)(?:believed|thought|suspected|presumed|alleged)\\s+(?:to|of|by|that)',
    'believed\\s+to',
    'suspected',
    'presumably|supposedly|apparently|seemingly|possibly|potentially|perhaps|maybe|conceivably|arguably',
    'seem(?:s|ed)?',
    'appear(?:s|ed)?\\s+(?:to|that)',
    "(?<!\\b(?:is|was|are|it's|it’s|become|became)\\s)apparent(?!\\s+(?:that|from|in|to)\\b)",
    'suggest(?:s|ed)?',
    '(?<=\\b(?:this|that|which|it|data|evidence)\\s)indicat(?:e|es|ed)',
    '(?<!\\b(?:if|as|where|when|whenever|wherever|not|far as|much as|soon as)\\s)possible(?!\\s+to\\b)',
    'possibility',
    'might',
    'may',
    'could(?!\\s+(?:not|only|be\\s+(?:seen|reached|found|accessed|read|observed|viewed|opened|downloaded|obtained))\\b)',
  ]
    .map((pattern) => `\\b(?:${pattern})\\b`)
    .join('|'),
  'gi',
)

/** The marks of a text in its order. Where two would share words the first of the table counts. */
export function marksIn(text: string): readonly Mark[] {
  const marks = [
    ...found(likelihood, text, ({ words }) => ({
      kind: 'likelihood' as const,
      form: formsByWords.get(words) as LikelihoodForm,
    })),
    ...found(confidence, text, ({ groups }) => ({
      kind: 'confidence' as const,
      level: levelOf(groups),
    })),
    ...found(certainty, text, () => ({ kind: 'certainty' as const })),
    ...found(hedge, text, () => ({ kind: 'hedge' as const })).filter(
      // The month, or the verb at the start of a question.
      ({ start }) => !text.startsWith('May', start),
    ),
    ...found(assessing, text, () => ({ kind: 'assessing' as const })),
  ]
  const kept: Mark[] = []
  for (const mark of marks) if (!kept.some((other) => overlap(mark, other))) kept.push(mark)
  return kept.sort((a, b) => a.start - b.start)
}

/** Whether two spans share a place. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function found<T extends object>(
  pattern: RegExp,
  text: string,
  more: (match: { words: string; groups: readonly (string | undefined)[] }) => T,
): (Span & { words: string } & T)[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const words = match[0].toLowerCase().replace(/\s+/g, ' ')
    const span = { start: match.index, end: match.index + match[0].length }
    return { ...span, words, ...more({ words, groups: match.slice(1) }) }
  })
}

function levelOf(groups: readonly (string | undefined)[]): ConfidenceLevel | null {
  const said = groups.find((group) => group !== undefined)?.toLowerCase()
  if (said === 'medium') return 'moderate'
  return said === 'low' || said === 'moderate' || said === 'high' ? said : null
}
