import { z } from 'zod'

/** Traffic Light Protocol 2.0 labels (FIRST, August 2022), from the widest audience to the narrowest. */
export const tlpLabels = [
  'TLP:CLEAR',
  'TLP:GREEN',
  'TLP:AMBER',
  'TLP:AMBER+STRICT',
  'TLP:RED',
] as const

export const Marking = z.enum(tlpLabels)
export type Marking = z.infer<typeof Marking>

/** Who may read it, in the words of the protocol's own definitions, shortened. */
export const markingAudience: Readonly<Record<Marking, string>> = {
  'TLP:CLEAR': 'no limit on disclosure',
  'TLP:GREEN': 'the community, not public channels',
  'TLP:AMBER': 'recipients, their organisation and clients who need to know',
  'TLP:AMBER+STRICT': 'recipients and their organisation, need to know',
  'TLP:RED': 'named recipients only',
}

/** The strictest of the markings: the marking of a whole is the highest of its portions. */
export function highestMarking(
  markings: Iterable<Marking>,
  atLeast: Marking = 'TLP:CLEAR',
): Marking {
  let highest = tlpLabels.indexOf(atLeast)
  for (const marking of markings) highest = Math.max(highest, tlpLabels.indexOf(marking))
  return tlpLabels[highest] as Marking
}

/** The portion marking printed before a line: the label without its `TLP:` prefix. */
export const portionOf = (marking: Marking): string => marking.slice('TLP:'.length)
