import type { FailureKind } from './result'

/** `verify` found something, or a command met a case file that cannot be trusted. */
export const EXIT_DAMAGED = 4

/** Exit code of the command line for a failure; 0 is kept for success, 1 for everything unforeseen. */
export function exitCodeOf(kind: FailureKind): number {
  switch (kind) {
    case 'usage':
      return 2
    case 'refused':
    case 'not-found':
      return 3
    case 'damaged':
    case 'newer':
      return EXIT_DAMAGED
    default:
      return 1
  }
}
