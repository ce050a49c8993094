import { inGroupsOfFour } from '../../shared/text/hash-words'

/** A digest that can be read aloud and compared by eye. It is never shortened. */
export const Hash = ({ hex }: { readonly hex: string }) => (
  <span className="hash">{inGroupsOfFour(hex)}</span>
)
