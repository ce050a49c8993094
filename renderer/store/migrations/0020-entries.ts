/** The journal's entries beside the records, so that the history can be read and taken back. */
export const version = 20

export const stores = {
  entries: 'seq, *objects',
} as const
