/**
 * Where the originals stand in the case file. The rows of every table are sealed from here on; an
 * older projection does not open and is rebuilt from the journal.
 */
export const version = 30

export const stores = {
  originals: 'id',
} as const
