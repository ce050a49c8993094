import type { FailureKind } from './result'

/** `verify` found something, or a command met a case file that cannot be trusted. */
export const EXIT_DAMAGED = 4

/** Exit code of the command line for a failure; 0 is kept for success. docs/formats.md lists them. */
export const exitCodeOf = (kind: FailureKind): number => exitCodes[kind]

const exitCodes: Readonly<Record<FailureKind, number>> = {
  internal: 1,
  cancelled: 1,
  usage: 2,
  refused: 3,
  'not-found': 3,
  damaged: EXIT_DAMAGED,
  'wrong-passphrase': 5,
  busy: 6,
  denied: 7,
  newer: 8,
  'no-space': 9,
  unprojected: 9,
}
