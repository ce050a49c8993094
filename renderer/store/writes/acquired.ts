/** Where a file was found that came within another. */
export interface FoundIn {
  /** Name of the file it was found in. */
  readonly from: string
  /** The source that carried it, `null` where what carried it is none, as a ZIP. */
  readonly sourceId: string | null
  /** Address and time of its capture, where an archive says so. */
  readonly url: string | null
  readonly captured: string | null
  /** What was undone to get it out, where its bytes do not stand there as they are. */
  readonly rebuilt?: string | undefined
}

/** How a source came into the case, in words. */
export function acquiredHow(origin: FoundIn | undefined): string {
  if (origin === undefined) return 'imported from a file'
  const { from, captured } = origin
  return captured === null ? `from ${from}` : `from ${from}, captured ${captured}`
}
