import type { PartialDate } from '../model/moment'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const YEAR = '((?:1[5-9]|20)\\d{2})'

type Reader = (match: RegExpMatchArray) => PartialDate | null

/** Tried in this order; the first that reads a possible date wins. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  // ISO 8601 and its compact form; a PDF date is the compact form behind "D:".
  [/(?:^|[^\d])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, (m) => day(m[1], m[2], m[3])],
  [/^(?:D:)?(\d{4})(\d{2})(\d{2})(?:\d{2,6}|T|$)/, (m) => day(m[1], m[2], m[3])],
  // 19 July 2021, 19th of July, 2021; also the middle of an RFC 5322 date.
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]+(?:of\\s+)?${MONTH}[\\s,.-]+${YEAR}\\b`, 'i'),
    (m) => day(m[3], monthNumber(m[2]), m[1]),
  ],
  // July 19, 2021
  [
    new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}\\b`, 'i'),
    (m) => day(m[3], monthNumber(m[1]), m[2]),
  ],
  [/\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/, (m) => dayOfUnknownOrder(m[3], m[1], m[2])],
  [
    new RegExp(`(?<!\\d\\s)\\b${MONTH}[\\s,]+${YEAR}\\b`, 'i'),
    (m) => month(m[2], monthNumber(m[1])),
  ],
  [/^(?:D:)?(\d{4})-?(\d{2})$/, (m) => month(m[1], m[2])],
  [/^(?:D:)?(\d{4})$/, (m) => m[1] ?? null],
]

/**
 * The date that a short text gives, as exactly as it gives it: `2021-07-19`, `2021-07`, `2021`.
 * Reads ISO 8601, PDF dates, RFC 5322 dates and English dates. `7/8/2021` could be two days, so it
 * is only a year. `null` when there is no date.
 */
export function readDate(text: string | null | undefined): PartialDate | null {
  const line = (text ?? '').trim()
  for (const [form, read] of FORMS) {
    const match = line.match(form)
    const date = match && read(match)
    if (date) return date
  }
  return null
}

const monthNumber = (name = ''): string =>
  String(MONTHS.findIndex((full) => full.startsWith(name.slice(0, 3).toLowerCase())) + 1)

function month(year = '', number = ''): PartialDate | null {
  const value = Number(number)
  return value >= 1 && value <= 12 ? `${year}-${number.padStart(2, '0')}` : null
}

function day(year = '', monthText = '', dayText = ''): PartialDate | null {
  const start = month(year, monthText)
  const days = new Date(Date.UTC(Number(year), Number(monthText), 0)).getUTCDate()
  const value = Number(dayText)
  return start && value >= 1 && value <= days ? `${start}-${dayText.padStart(2, '0')}` : null
}

/** `19/7/2021` is read only one way; `7/8/2021` is the seventh of August or the eighth of July. */
function dayOfUnknownOrder(year = '', first = '', second = ''): PartialDate | null {
  const dayFirst = day(year, second, first)
  const monthFirst = day(year, first, second)
  if (dayFirst && monthFirst) return dayFirst === monthFirst ? dayFirst : year
  return dayFirst ?? monthFirst
}
