import type { BriefingDocument } from '../../model/briefing-document'
import { type FormBlock, headingOf, table } from './form-block'

/** What the terms and grades of the document mean. */
export function scaleBlocks(document: BriefingDocument): FormBlock[] {
  const steps = (scale: readonly { readonly grade: string | number; readonly words: string }[]) =>
    scale.map(({ grade, words }) => `${grade} ${words}`).join(', ')
  const span = (scale: readonly { readonly grade: string | number }[]) =>
    `${scale[0]?.grade}–${scale.at(-1)?.grade}`
  const { scale, likelihoodScale, reliabilityScale, credibilityScale, confidenceScale } = document
  return [
    ...headingOf(1, `Likelihood: ${scale.title}`),
    table(
      ['Term', 'Range'],
      likelihoodScale.map(({ term, range }) => [term, range]),
    ),
    ...(scale.disclaimer === '' ? [] : [{ kind: 'remark', text: scale.disclaimer } as const]),
    ...headingOf(1, 'Grades and confidence'),
    table(
      ['Grade', 'Meaning'],
      [
        [span(reliabilityScale), `reliability of the source: ${steps(reliabilityScale)}`],
        [span(credibilityScale), `credibility of the passage: ${steps(credibilityScale)}`],
        [
          'Confidence',
          `how well the judgement is founded: ${confidenceScale.join(', ')}; never a degree of likelihood`,
        ],
      ],
    ),
  ]
}
