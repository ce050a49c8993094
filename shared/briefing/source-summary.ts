import { longDateWords } from '../text/date-words'
import { countWords } from '../text/size-words'
import { listed, printedNumbers } from './printed'
import type { SourceFacts } from './source-facts'

/** The facts in sentences, as printed when the analyst has not written a summary. */
export function writeSourceSummary(facts: SourceFacts): string {
  if (facts.sources === 0) return 'This briefing cites no source.'
  return [
    `This briefing rests on ${countWords(facts.sources, 'source')} of ${originsWords(facts)}: ` +
      `${listed(facts.kinds.map(([kind, count]) => countWords(count, kind)))}.`,
    facts.unsetOrigins.length > 0 &&
      `The origin of ${namedAs('source', facts.unsetOrigins)} was never set.`,
    reliabilitySentence(facts),
    publishedSentence(facts.published),
    `${facts.languages.length === 1 ? 'Language' : 'Languages'}: ` +
      `${listed(facts.languages.map(([tag, count]) => `${languageName(tag)} (${count})`))}.`,
    singleOriginSentence(facts.singleOriginLines),
    facts.uncitedDenials > 0 &&
      `${countWords(facts.uncitedDenials, 'passage')} held and coded as denial ` +
        `${facts.uncitedDenials === 1 ? 'is' : 'are'} not cited.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Sources of which nobody said whom they repeat may be fewer origins than they seem. */
const originsWords = ({ origins, unsetOrigins }: SourceFacts): string =>
  `${unsetOrigins.length > 0 && origins > 1 ? 'at most ' : ''}${countWords(origins, 'origin')}`

/** "source [2]", "sources [2] and [3]". */
const namedAs = (word: string, numbers: readonly number[]): string =>
  `${word}${numbers.length === 1 ? '' : 's'} ${listed(numbers.map((n) => `[${n}]`))}`

function reliabilitySentence({ reliability, unrated }: SourceFacts): string {
  return [
    reliability.length > 0 &&
      `Reliability: ${listed(reliability.map(([grade, count]) => `${count} ${grade}`))}.`,
    unrated.length > 0 &&
      `${namedAs('Source', unrated)} ${unrated.length === 1 ? 'was' : 'were'} never rated.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function publishedSentence(published: SourceFacts['published']): string {
  if (published === null) return 'No date of publication is known.'
  const [oldest, newest] = [longDateWords(published.oldest), longDateWords(published.newest)]
  return oldest === newest ? `Published ${oldest}.` : `Published between ${oldest} and ${newest}.`
}

function singleOriginSentence(lines: readonly number[]): string {
  if (lines.length === 0) return 'No line rests on a single origin.'
  return lines.length === 1
    ? `Line ${lines[0]} rests on a single origin.`
    : `Lines ${printedNumbers(lines)} rest on a single origin.`
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })

/** "English"; a tag that is no language tag stands for itself, since it came from an original. */
function languageName(tag: string): string {
  if (tag === '') return 'not stated'
  try {
    return languageNames.of(tag) ?? tag
  } catch {
    return tag
  }
}
