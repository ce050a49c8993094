import type { Span } from './finding'

/**
 * A date as exactly as a text gives it: `2021-07-19`, `2021-07`, `2021`, or `--07-19` where the year
 * is left out (ISO 8601-1, 5.2.2.3 of 2000).
 */
export interface PlacedDate extends Span {
  readonly date: string
}

const names = [
  'Jan(?:uary)?',
  'Feb(?:ruary)?',
  'Mar(?:ch)?',
  'Apr(?:il)?',
  'May',
  'June?',
  'July?',
  'Aug(?:ust)?',
  'Sept?(?:ember)?',
  'Oct(?:ober)?',
  'Nov(?:ember)?',
  'Dec(?:ember)?',
]
const month = `(${names.join('|')})\\.?`
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const year = '((?:19|20)\\d{2})'

/** Which group of the pattern is the year, the month and the day. */
type Groups = readonly [year: number | null, month: number | null, day: number | null]

const patterns: readonly (readonly [RegExp, Groups])[] = [
  [new RegExp(`\\b${year}-(\\d{2})-(\\d{2})\\b`, 'g'), [1, 2, 3]],
  [new RegExp(`\\b${day} (?:of )?${month},? ${year}\\b`, 'g'), [3, 2, 1]],
  [new RegExp(`\\b${month} ${day},? ${year}\\b`, 'g'), [3, 1, 2]],
  [new RegExp(`\\b${month},? (?:of )?${year}\\b`, 'g'), [2, 1, null]],
  [new RegExp(`\\b${day} (?:of )?${month}(?![\\p{L}\\p{N}])`, 'gu'), [null, 2, 1]],
  [new RegExp(`\\b${month} ${day}\\b`, 'g'), [null, 1, 2]],
  [
    new RegExp(`(?<![\\p{L}\\p{N},./-])${year}(?![\\p{L}\\p{N}]|[-,.]\\d|[-/]\\p{L})`, 'gu'),
    [1, null, null],
  ],
  [new RegExp(`(?<=\\b${year}[-–—/])${year}(?![\\p{L}\\p{N}])`, 'gu'), [2, null, null]],
  [new RegExp(`\\b${year}(?=[-–—/](?:\\d{2}){1,2}\\b)`, 'g'), [1, null, null]],
]

/** The dates of an English text, in its order; the longest reading of a place counts. */
export function datesIn(text: string): PlacedDate[] {
  const dates: PlacedDate[] = []
  for (const [pattern, groups] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (dates.some(({ start, end }) => span.start < end && start < span.end)) continue
      dates.push({ ...span, date: dateOf(match, groups) })
    }
  }
  return dates.sort((a, b) => a.start - b.start)
}

function dateOf(match: RegExpMatchArray, [yearAt, monthAt, dayAt]: Groups): string {
  const parts = [yearAt === null ? '-' : match[yearAt]]
  if (monthAt !== null) parts.push(monthNumber(match[monthAt] ?? ''))
  if (dayAt !== null) parts.push((match[dayAt] ?? '').padStart(2, '0'))
  return parts.join('-')
}

function monthNumber(written: string): string {
  if (/^\d/.test(written)) return written
  const at = names.findIndex((name) => new RegExp(`^${name}$`).test(written))
  return String(at + 1).padStart(2, '0')
}

/**
 * Whether known dates bear out a date: one of them says the same at least as exactly. A day without
 * a year is borne out by that day of any year; with a year it needs one known date of that year.
 */
export function isBorneOut(date: string, known: readonly string[]): boolean {
  if (date.startsWith('--')) return known.some((other) => other.endsWith(date.slice(1)))
  if (known.some((other) => other === date || other.startsWith(`${date}-`))) return true
  const [written = ''] = date.split('-')
  const withoutYear = `-${date.slice(4)}`
  return (
    date.length === 10 &&
    known.includes(withoutYear) &&
    known.some((other) => other.startsWith(written))
  )
}
