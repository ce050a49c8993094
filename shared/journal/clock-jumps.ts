/** What two clocks of one computer show at the same moment, in milliseconds. */
export interface ClockReading {
  /** The clock on the wall, since 1970; anybody may set it. */
  readonly wall: number
  /** A clock that only ever runs forwards, since the program began. */
  readonly mono: number
}

/** The two clocks drift apart a little by themselves, and network time is put right in small steps. */
const TOLERANCE_MS = 5_000

/**
 * How far the wall clock was moved between two readings, in milliseconds, forwards positive; `null`
 * when it was not. Found are a move of more than five seconds and any that leaves the wall clock
 * before the earlier reading. A computer that slept can look the same, where its second clock slept too.
 */
export function clockJump(previous: ClockReading, now: ClockReading): number | null {
  const moved = now.wall - previous.wall - (now.mono - previous.mono)
  return Math.abs(moved) > TOLERANCE_MS || now.wall < previous.wall ? moved : null
}
