/**
 * How many clips each source has; the head counts the records of each table from here on, and an
 * older projection does not open and is rebuilt from the journal.
 */
export const version = 70

export const stores = {
  tallies: 'id',
} as const
