/** A name for a case file that says nothing of the case: `case-2026-11-23`, by the local calendar. */
export const neutralFileName = (day: Date): string =>
  ['case', day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
