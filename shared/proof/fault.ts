/** Why a finished PDF may not leave the case. */
export interface Fault {
  readonly kind:
    | 'pages'
    | 'banner'
    | 'portion'
    | 'hidden'
    | 'acting'
    | 'foreign'
    | 'file'
    | 'metadata'
    | 'dropped'
  /** What is wrong, to be read after "because". */
  readonly message: string
}

/** A fault is told of at most so many words or objects; one is enough to keep the file back. */
const MOST_TOLD = 5

/** The faults that the first of what was found are. */
export const told = <T>(found: readonly T[], fault: (one: T) => Fault): Fault[] =>
  found.slice(0, MOST_TOLD).map(fault)
