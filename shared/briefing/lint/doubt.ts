import { marksIn } from './marks'

/** Words that hand on what somebody else says without standing for it. */
const distance =
  /\b(?:reportedly|allegedly|supposedly|purportedly|alleg(?:e|es|ed|ing)|allegations?|accus(?:e|es|ed|ing|ation|ations)|claim(?:s|ed|ing)?|unconfirmed|rumou?r(?:s|ed)?|suspect(?:s|ed)?|believ(?:e|es|ed)|as reported|is said to|are said to)\b/i

/** Plain *may*, *could* and *might* are too common in passages to count as doubt about a fact. */
const weak = new Set(['may', 'could', 'might', 'suggest', 'suggests', 'suggested', 'possible'])

/** The words by which a passage leaves open whether it is so; `null` when it states it. */
export function readDoubt(text: string): string | null {
  const mark = marksIn(text).find(
    ({ kind, words }) => (kind === 'hedge' && !weak.has(words)) || kind === 'likelihood',
  )
  return mark?.words ?? distance.exec(text)?.[0].toLowerCase() ?? null
}

/** Whether a sentence leaves open, in any words, what it says. */
export const leavesOpen = (text: string): boolean =>
  distance.test(text) ||
  marksIn(text).some(
    ({ kind }) => kind === 'hedge' || kind === 'likelihood' || kind === 'assessing',
  )
