/** Hexadecimal digits in groups of four: `7c19 e4b2`. */
export const inGroups = (hex: string): string => hex.replace(/(.{4})(?=.)/g, '$1 ')

/** A digest that can be read aloud and compared by eye. It is never shortened. */
export const Hash = ({ hex }: { readonly hex: string }) => (
  <span className="hash">{inGroups(hex)}</span>
)
