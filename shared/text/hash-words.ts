/** A digest as a person compares it, whole, in groups of four: `7c19 e4b2`. */
export const inGroupsOfFour = (hex: string): string => hex.replace(/(.{4})(?=.)/g, '$1 ')
