import type { Instant } from '../model/moment'
import { longDateWords } from '../text/date-words'

/*
 * How days, lists and numbers are printed in a briefing. The same words on every machine: no
 * locale of the system is asked.
 */

/** The day of an instant, in UTC. */
export const printedDay = (instant: Instant): string => longDateWords(instant.slice(0, 10))

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
