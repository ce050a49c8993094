/** The head counts the markings; an older projection does not open and is rebuilt from the journal. */
export const version = 40

export const stores = {} as const
