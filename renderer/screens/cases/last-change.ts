import type { Backup } from '../../../shared/ipc/contract'

const MINUTE_MS = 60_000

/**
 * Whether one of the copies was made after the last change of the case file. A copy is dated by the
 * minute it was made in. `modified` in milliseconds since 1970.
 */
export const holdsLastChange = (copies: readonly Backup[], modified: number): boolean =>
  copies.some(({ made }) => made >= Math.floor(modified / MINUTE_MS) * MINUTE_MS)
