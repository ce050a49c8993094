import type { LintContext } from './context'
import { passagesOf } from './context'
import type { Span } from './finding'
import type { Mark } from './marks'
import type { ReadLine } from './read-line'

/** Says that somebody else says it. */
const reporting =
  /(?<!\b(?:[Ww]e|I)\s(?:\w+\s)?)\b(?:said|says|saying|stat(?:es?|ed|ing)|call(?:s|ed)|describ(?:es|ed)|declar(?:es|ed)|announc(?:es|ed)|assess(?:es|ed)|judg(?:es|ed)|believ(?:es|ed)|expect(?:s|ed)|conclud(?:es|ed)|attribut(?:es|ed)|report(?:s|ed)|accus(?:es|ed)|alleg(?:es|ed)|claim(?:s|ed)|named|wrote|writes|according to|its term|their term|view)\b/

/**
 * The marks by which the analyst herself says how sure she is: not those in quotation marks, and in a
 * reported fact not those of the one who is reported, whose words stand in the passage.
 */
export function ownMarks(read: ReadLine, context: LintContext): readonly Mark[] {
  const outside = read.marks.filter((mark) => !read.quotes.some((quote) => holds(quote, mark)))
  if (read.line.type !== 'reported-fact') return outside
  const passages = passagesOf(read, context).map(({ clip }) => clip.anchor.exact.toLowerCase())
  return outside.filter(
    (mark) =>
      !passages.some((passage) => passage.includes(mark.words)) &&
      !reporting.test(sentenceAround(read, mark)),
  )
}

const holds = (outer: Span, inner: Span) => inner.start >= outer.start && inner.end <= outer.end

const sentenceAround = ({ sentences, text }: ReadLine, mark: Span): string => {
  const sentence = sentences.find((span) => holds(span, mark))
  return sentence ? text.slice(sentence.start, sentence.end) : text
}
