const UNITS = [
  ['day', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
] as const

/** A length of time in its two largest units, milliseconds given: "2 days 3 h", "1 min 5 s", "0.4 s". */
export function durationWords(milliseconds: number): string {
  if (milliseconds < 10_000) return `${Number((milliseconds / 1000).toFixed(1))} s`
  const first = UNITS.findIndex(([, size]) => milliseconds >= size)
  let rest = milliseconds
  return UNITS.slice(first, first + 2)
    .flatMap(([unit, size]) => {
      const count = Math.floor(rest / size)
      rest -= count * size
      if (count === 0) return []
      return [`${count} ${unit === 'day' && count > 1 ? 'days' : unit}`]
    })
    .join(' ')
}
