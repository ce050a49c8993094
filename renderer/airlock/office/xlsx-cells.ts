/** How the numbers of a workbook are written: by style, and by the day from which it counts. */
export interface NumberStyles {
  /** Number format by index of a cell's style. */
  readonly formats: readonly NumberFormat[]
  /** Whether days are counted from 1904 (ECMA-376-1, 18.2.28). */
  readonly from1904: boolean
}

export type NumberFormat =
  | ('plain' | 'percent' | 'date' | 'time' | 'date-time' | 'duration')
  /** So many digits at least: a postcode, a number of an account. */
  | `digits-${number}`

/** Formats that have no code in the file (ECMA-376-1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, NumberFormat>> = {
  9: 'percent',
  10: 'percent',
  14: 'date',
  15: 'date',
  16: 'date',
  17: 'date',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'date-time',
  45: 'time',
  46: 'duration',
  47: 'time',
}

/** Dates of East Asian workbooks (ECMA-376-1, 18.8.30); some of them are times in one language. */
const isEastAsianDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** What a format code makes of a number; text in quotes, brackets and behind backslashes aside. */
export function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return BUILT_IN[id] ?? (isEastAsianDate(id) ? 'date' : 'plain')
  const bare = code.slice(0, 255).replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (/\[(h+|m+|s+)\]/i.test(bare)) return 'duration'
  const [positive = ''] = bare.split(';', 1)
  const date = /[dy]/i.test(positive) || /^m+$/i.test(positive)
  const time = /[hs]/i.test(positive)
  if (date) return time ? 'date-time' : 'date'
  if (time) return 'time'
  if (/^0{2,}$/.test(positive)) return `digits-${positive.length}`
  return positive.includes('%') ? 'percent' : 'plain'
}

const DAY = 86_400_000
/** Day 60 of the count from 1900 is a 29 February that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/**
 * A number as a cell shows it, dates as ISO 8601.
 * @param value as stored
 */
export function numberText(value: string, format: NumberFormat, from1904: boolean): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  if (format === 'plain') return rounded(number)
  if (format.startsWith('digits-')) return padded(number, Number(format.slice(7)))
  if (format === 'percent') return `${rounded(number * 100)}%`
  if (format === 'duration') return durationText(number)
  const early = !from1904 && number >= 0 && number < 60 ? 1 : 0
  const moment = (from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round((number + early) * DAY)
  if (number < 0 || moment > Date.UTC(9999, 11, 31, 23, 59, 59)) return value
  const iso = new Date(moment).toISOString()
  if (format === 'time' && number < 1) return iso.slice(11, 19)
  const hasTime = format !== 'date' || !Number.isInteger(number)
  return hasTime ? `${iso.slice(0, 10)} ${iso.slice(11, 19)}` : iso.slice(0, 10)
}

/** Days as hours, minutes and seconds: 1.5 is 36:00:00. */
function durationText(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${days < 0 ? '-' : ''}${parts.map((part) => String(part).padStart(2, '0')).join(':')}`
}

const padded = (number: number, digits: number): string =>
  `${number < 0 ? '-' : ''}${String(Math.round(Math.abs(number))).padStart(digits, '0')}`

/** Spreadsheets show 15 digits: 0.1 + 0.2 is stored as 0.30000000000000004. */
const rounded = (number: number): string => String(Number(number.toPrecision(15)))

/** Column of a reference such as `AB12`, from 0; `null` without one or beyond XFD. */
export function columnOf(reference: string | null): number | null {
  const letters = reference?.match(/^\$?([A-Z]{1,3})(?:\$?\d|$)/i)?.[1]?.toUpperCase()
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column <= 16_384 ? column - 1 : null
}
