import type { Instant, PartialDate } from '../model/moment'

/*
 * How dates, digests and counts are printed in a briefing. The same words on every machine: no
 * locale of the system is asked.
 */

const months = [
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

/** A date as exactly as it is known: "19 July 2021", "July 2021" or "2021". */
export function printedDate(date: PartialDate): string {
  const [year = '', month, day] = date.split('-')
  return [day && String(Number(day)), month && months[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ')
}

/** The day of an instant, in UTC. */
export const printedDay = (instant: Instant): string => printedDate(instant.slice(0, 10))

/** A digest in groups of four characters, as a person compares it. */
export const inGroupsOfFour = (digest: string): string => digest.replace(/(.{4})(?=.)/g, '$1 ')

/** "1 source", "3 sources". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** "a", "a and b", "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** Rising numbers with runs of three or more shortened: "1, 4–6 and 9". */
export function printedNumbers(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && number === run.last + 1) run.last = number
    else runs.push({ first: number, last: number })
  }
  return listed(
    runs.flatMap(({ first, last }) =>
      last - first > 1
        ? [`${first}–${last}`]
        : first === last
          ? [`${first}`]
          : [`${first}`, `${last}`],
    ),
  )
}

/**
 * One paragraph of plain text: line ends, tabs and runs of spaces become one space. No-break spaces
 * stay. Text that came from an original may hold any of them.
 */
export const onOneLine = (text: string): string => text.replace(/[\t\n\v\f\r\u2028\u2029 ]+/g, ' ')
