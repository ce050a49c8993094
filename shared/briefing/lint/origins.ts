import { isOriginSet, type Source } from '../../model/source'
import { listed } from '../printed'
import { passagesOf } from './context'
import { type Hit, wholeLine } from './finding'
import type { Rule } from './rule'
import { needsSource } from './sourcing'

const manySources =
  /\b(?:multiple|several|various|numerous|many|independent|different)\s+(?:independent\s+)?(?:sources?|reports?|outlets?|accounts?|vendors?|governments?)\b|\bindependently\s+(?:confirmed|corroborated|verified)\b|\bcorroborated\b/i

const oneSource =
  /\b(?:all|each|both)\s+(?:of\s+(?:them|which)\s+)?(?:cite|cites|citing|quote|quotes|quoting|repeat|repeats|repeating|rely\s+on|relying\s+on|go\s+back\s+to|rest\s+on|trace\s+back\s+to)\s+(?:the\s+same|one|a\s+single)\b/i

export const singleOrigin: Rule = {
  name: 'single-origin',
  severity: 'warning',
  title: 'Single origin',
  why: 'Reports that repeat one another look like confirmation and count once.',
  source: 'ICS 206-01; STANAG 2511, credibility 1',
  check: (read, context) => {
    const { text, line } = read
    const claim = manySources.exec(text)
    if (claim && oneSource.test(text)) return [claimed(claim, 'they go back to one, as it says')]
    const sources = [...new Set(passagesOf(read, context).map(({ source }) => source))]
    const origins = new Set(sources.map(({ id }) => context.origins.get(id)))
    const unset = sources.filter((source) => !isOriginSet(source))
    const known = new Set(sources.filter(isOriginSet).map(({ id }) => context.origins.get(id)))
    if (claim && origins.size > 1 && known.size < 2 && unset.length > 0) {
      return [claimed(claim, `the origin of ${namesOf(unset)} is not set`)]
    }
    if (!needsSource(line.type) || origins.size !== 1) return []
    const names = namesOf(sources)
    if (sources.length > 1) return [wholeLine(`${names} go back to one origin: they count once.`)]
    if (claim) return [claimed(claim, `only ${names} is cited`)]
    return line.type === 'judgement'
      ? [wholeLine(`Only ${names} stands behind this judgement.`)]
      : []
  },
}

const namesOf = (sources: readonly Pick<Source, 'number'>[]): string =>
  listed(sources.map(({ number }) => `S${number}`))

const claimed = ({ 0: words, index }: RegExpExecArray, but: string): Hit => ({
  span: { start: index, end: index + words.length },
  message: `It speaks of “${words}”, but ${but}.`,
})
