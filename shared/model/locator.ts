import type { Anchor } from './clip'

/** Where in its source a passage stands, for a reader: `p. 2` where there are pages, else `¶4`. */
export const locatorOf = (anchor: Pick<Anchor, 'page' | 'paragraph'>): string =>
  anchor.page === null ? `¶${anchor.paragraph}` : `p. ${anchor.page}`
