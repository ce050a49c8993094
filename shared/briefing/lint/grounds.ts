import { longDateWords } from '../../text/date-words'
import type { Source } from '../../model/source'
import { passagesOf } from './context'
import { wholeLine } from './finding'
import type { Rule } from './rule'

/* What a line must be told about the passages it rests on. */

export const confirmedByNobody: Rule = {
  name: 'confirmed-by-nobody',
  severity: 'warning',
  title: 'Graded as confirmed, by one origin',
  why: 'Only what certainly comes from elsewhere confirms; a copy of the same report does not.',
  source: 'STANAG 2511, credibility 1',
  check: (read, context) => {
    const passages = passagesOf(read, context)
    const origins = new Set(passages.map(({ source }) => context.origins.get(source.id)))
    return origins.size > 1
      ? []
      : passages
          .filter(({ clip }) => clip.credibility === 1)
          .map(({ clip }) =>
            wholeLine(
              `c${clip.number} is graded 1, confirmed by other sources, and nothing of another origin is cited.`,
            ),
          )
  },
}

export const ageNotDescribed: Rule = {
  name: 'age-not-described',
  severity: 'warning',
  title: 'Older than its publication',
  why: 'A reader takes what was published last week for news of last week.',
  source: 'ICD 206, source descriptors',
  check: (read, context) =>
    [...new Set(passagesOf(read, context).map(({ source }) => source))].flatMap((source) =>
      /\S/.test(source.descriptor) || !isOfAnotherTime(source)
        ? []
        : wholeLine(
            `S${source.number} tells of ${longDateWords(source.informationDate ?? '')} and was published ${longDateWords(source.published ?? '')}; no descriptor says what that means.`,
          ),
    ),
}

/** Whether what is told and its publication lie in different months, as far as both are known. */
function isOfAnotherTime({ informationDate, published }: Source): boolean {
  if (informationDate === null || published === null) return false
  const known = Math.min(informationDate.length, published.length, '2021-07'.length)
  return informationDate.slice(0, known) !== published.slice(0, known)
}
