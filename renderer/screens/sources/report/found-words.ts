import type { Detail, FoundDetail } from '../../../../shared/model/report'
import { type DateForm, dateWords } from '../../../../shared/text/date-words'
import { defanged } from '../../../../shared/text/defang'
import { languageWords } from '../source-words'

export const detailWords: Readonly<Record<Detail, string>> = {
  title: 'Title',
  authors: 'Authors',
  publisher: 'Publisher',
  published: 'Published',
  modified: 'Modified',
  language: 'Language',
  url: 'Address',
  created: 'Created',
  charset: 'Charset',
}

/** What was found, as it is shown: a date in words, an address that leads nowhere. */
export function foundValueWords(
  { detail, value }: Pick<FoundDetail, 'detail' | 'value'>,
  form: DateForm = 'day-first',
): string {
  switch (detail) {
    case 'published':
    case 'modified':
    case 'created':
      return dateWords(value, form)
    case 'language':
      return languageWords(value)
    case 'url':
      return defanged(value)
    default:
      return value
  }
}

/**
 * Under a field: where its value is from, or what the file says where the analyst says otherwise.
 * `undefined` where the file says nothing.
 * @param saved as the source's record has it, names parted by "; "
 */
export function foundHelp(
  found: readonly FoundDetail[],
  detail: Detail,
  saved: string | null,
  form: DateForm = 'day-first',
): string | undefined {
  const first = found.find((one) => one.detail === detail)
  if (first === undefined) return undefined
  return first.value === (saved ?? '')
    ? `from ${first.place}`
    : `found: ${foundValueWords(first, form) || 'nothing'}, ${first.place}`
}

/** Under the date of publication of a file that names none: when it was made, which is no answer. */
export function createdHelp(found: readonly FoundDetail[], form: DateForm): string | undefined {
  const created = found.find(({ detail }) => detail === 'created')
  return created && `not said; created ${foundValueWords(created, form)}, ${created.place}`
}
