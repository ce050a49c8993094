const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/**
 * How dates stand on screen: "19 Jul 2021", "Jul 19, 2021" or "2021-07-19". There is none of figures
 * with slashes: 7/8/2021 is another day to readers of two countries.
 */
export const dateForms = ['day-first', 'month-first', 'iso'] as const
export type DateForm = (typeof dateForms)[number]

/** A partial date in words, as exact as it is: `2021-07-19` is "19 Jul 2021", `2021-07` "Jul 2021". */
export function dateWords(date: string, form: DateForm = 'day-first'): string {
  return inWords(date, form, (month) => month.slice(0, 3))
}

/** The same with the month in full, as a document prints it: "19 July 2021", "July 2021", "2021". */
export function longDateWords(date: string, form: DateForm = 'day-first'): string {
  return inWords(date, form, (month) => month)
}

function inWords(date: string, form: DateForm, name: (month: string) => string): string {
  if (form === 'iso') return date
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const named = name(NAMES[Number(month) - 1] ?? '')
  if (day === undefined) return `${named} ${year}`
  return form === 'month-first'
    ? `${named} ${Number(day)}, ${year}`
    : `${Number(day)} ${named} ${year}`
}

/** The day of a moment, of this one if none is given, on this computer's clock: "2021-07-19". */
export const dayHere = (moment = new Date()): string =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

/** What a person typed for a date: the partial date, nothing, or a sentence on what is wrong. */
export type ReadDate =
  | { readonly date: string | null; readonly error?: undefined }
  | { readonly error: string }

/**
 * Reads `2021`, `2021-07`, `2021-07-19`, "Jul 2021", "19 July 2021", "July 19, 2021"; empty means no
 * date.
 */
export function readDate(text: string): ReadDate {
  const typed = text.trim()
  if (typed === '') return { date: null }
  const parts = isoParts(typed) ?? wordParts(typed)
  if (parts === null) return { error: 'Write a date such as 19 Jul 2021, Jul 2021 or 2021.' }
  const { year, month, day } = parts
  if (month === null) return { date: pad(year, 4) }
  if (month < 1 || month > 12) return { error: 'A year has 12 months.' }
  if (day === null) return { date: `${pad(year, 4)}-${pad(month, 2)}` }
  const days = daysIn(year, month)
  if (day < 1 || day > days) return { error: `${NAMES[month - 1]} ${year} has ${days} days.` }
  return { date: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` }
}

interface Parts {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

function isoParts(text: string): Parts | null {
  const found = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text)
  if (found === null) return null
  const [, year, month, day] = found
  return { year: Number(year), month: numberOrNull(month), day: numberOrNull(day) }
}

function wordParts(text: string): Parts | null {
  const found =
    /^(?:(?<day>\d{1,2})\.?\s+)?(?<word>[a-z]{3,9})\.?,?\s+(?<year>\d{4})$/i.exec(text) ??
    /^(?<word>[a-z]{3,9})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})$/i.exec(text)
  if (found?.groups === undefined) return null
  const { day, word = '', year } = found.groups
  const month = NAMES.findIndex((name) => name.toLowerCase().startsWith(word.toLowerCase()))
  return month < 0 ? null : { year: Number(year), month: month + 1, day: numberOrNull(day) }
}

const numberOrNull = (digits: string | undefined) => (digits === undefined ? null : Number(digits))

const pad = (number: number, digits: number) => String(number).padStart(digits, '0')

const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysIn = (year: number, month: number) =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
