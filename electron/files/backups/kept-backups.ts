const RECENT = 3
const DAILY = 7
const WEEKLY = 4

/**
 * Which backups stay: the 3 newest, the newest of each of the last 7 days that have one, and of each
 * of the last 4 weeks that have one. Days and weeks (from Monday) are those of the local calendar.
 * Times are milliseconds since 1970. A backup from the future was made while the clock was wrong: it
 * stays, and takes no other's place.
 */
export function keptBackups(madeTimes: readonly number[], now: number): Set<number> {
  const past = madeTimes.filter((made) => made <= now).toSorted((a, b) => b - a)
  return new Set([
    ...madeTimes.filter((made) => made > now),
    ...past.slice(0, RECENT),
    ...newestOfEach(past, dayOf).slice(0, DAILY),
    ...newestOfEach(past, weekOf).slice(0, WEEKLY),
  ])
}

/** The first of each period, of times from the newest to the oldest. */
const newestOfEach = (times: readonly number[], periodOf: (time: number) => number): number[] =>
  times.filter(
    (time, index) => index === 0 || periodOf(time) !== periodOf(times[index - 1] ?? time),
  )

function dayOf(time: number): number {
  const date = new Date(time)
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000
}

/** 1970 began on a Thursday. */
const weekOf = (time: number): number => Math.floor((dayOf(time) + 3) / 7)
