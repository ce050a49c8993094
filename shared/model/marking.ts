import { z } from 'zod'
import { JOINT, type MarkingCaveat, type MarkingColour, type MarkingScheme } from './marking-scheme'
import { tlp } from './tlp'

/**
 * What an object is marked, as records hold it: the label of a level, then those of its caveats, as
 * in `SECRET//NOFORN`. What it means the scheme of the case says.
 */
export const Marking = z
  .string()
  .min(1)
  .max(400)
  .regex(/^[^\p{C}]*$/u)
export type Marking = z.infer<typeof Marking>

/** The scheme a case is marked by: the Traffic Light Protocol where it names no other. */
export const schemeOf = (about: { readonly scheme?: MarkingScheme | undefined }): MarkingScheme =>
  about.scheme ?? tlp

/** What may mean any marking counts as: the highest level, with every caveat that restricts. */
export const strictestMarking = (scheme: MarkingScheme): Marking =>
  written(scheme, strictest(scheme), 'label')

/** A marking taken apart. */
interface Parts {
  /** Place of its level in the scheme. */
  readonly level: number
  /** In the order of the scheme. */
  readonly caveats: readonly MarkingCaveat[]
}

type Way = 'label' | 'portion' | 'banner'

const known = new WeakMap<MarkingScheme, Map<Marking, Parts>>()

/** A marking that the scheme does not have counts as the strictest: it may mean any. */
function partsOf(scheme: MarkingScheme, marking: Marking): Parts {
  const read = known.get(scheme) ?? new Map<Marking, Parts>()
  known.set(scheme, read)
  const parts =
    read.get(marking) ??
    takeApart(scheme, marking, 'label') ??
    takeApart(scheme, equivalentOf(scheme, marking), 'label') ??
    strictest(scheme)
  read.set(marking, parts)
  return parts
}

/** What a marking of another scheme means in this one; empty where the scheme does not say. */
function equivalentOf({ equivalents = {} }: MarkingScheme, marking: Marking): Marking {
  return (Object.hasOwn(equivalents, marking) && equivalents[marking]) || ''
}

function takeApart(scheme: MarkingScheme, words: string, way: Way): Parts | null {
  const [first, ...others] = words.split(JOINT)
  const level = scheme.levels.findIndex((known) => known[way] === first)
  const caveats = scheme.caveats.filter((caveat) => others.includes(caveat[way]))
  const isLawful =
    level >= 0 &&
    caveats.length === others.length &&
    caveats.every((caveat) => mayStandOn(scheme, caveat, level) && !isExcluded(caveat, caveats))
  return isLawful ? { level, caveats } : null
}

const strictest = ({ levels, caveats }: MarkingScheme): Parts => ({
  level: levels.length - 1,
  caveats: caveats.filter(({ effect }) => effect === 'restricts'),
})

const mayStandOn = ({ levels }: MarkingScheme, { from }: MarkingCaveat, level: number): boolean =>
  from === undefined || levels.findIndex(({ label }) => label === from) <= level

const isExcluded = (caveat: MarkingCaveat, others: readonly MarkingCaveat[]): boolean =>
  others.some(
    (other) =>
      other !== caveat &&
      (caveat.notWith?.includes(other.label) || other.notWith?.includes(caveat.label)),
  )

const written = ({ levels }: MarkingScheme, { level, caveats }: Parts, way: Way): string =>
  [levels[level] as MarkingScheme['levels'][number], ...caveats]
    .map((part) => part[way])
    .join(JOINT)

/**
 * The marking of a whole: the highest level of its portions, every caveat that restricts one of
 * them, and of those that release it what all portions bear that are high enough to need it.
 * @param atLeast another portion, which a whole without any is marked by; absent: the lowest level
 */
export function highestMarking(
  scheme: MarkingScheme,
  markings: Iterable<Marking>,
  atLeast?: Marking,
): Marking {
  const portions = [...new Set(atLeast === undefined ? markings : [atLeast, ...markings])].map(
    (marking) => partsOf(scheme, marking),
  )
  const bears = (caveat: MarkingCaveat) => (portion: Parts) => portion.caveats.includes(caveat)
  const restricting = scheme.caveats.filter(
    (caveat) => caveat.effect === 'restricts' && portions.some(bears(caveat)),
  )
  const releasing = scheme.caveats.filter(
    (caveat) =>
      caveat.effect === 'releases' &&
      portions.some(bears(caveat)) &&
      portions.every(
        (portion) => bears(caveat)(portion) || !mayStandOn(scheme, caveat, portion.level),
      ) &&
      !isExcluded(caveat, restricting),
  )
  const whole = {
    level: Math.max(0, ...portions.map(({ level }) => level)),
    caveats: scheme.caveats.filter(
      (caveat) => restricting.includes(caveat) || releasing.includes(caveat),
    ),
  }
  return written(scheme, whole, 'label')
}

/** Whether what is so marked may be read by everybody who may read what is marked `audience`. */
export const isWithin = (scheme: MarkingScheme, marking: Marking, audience: Marking): boolean =>
  highestMarking(scheme, [marking, audience]) === highestMarking(scheme, [audience])

/** Whether it is of the lowest level, without caveats. */
export const isUnrestricted = (scheme: MarkingScheme, marking: Marking): boolean =>
  highestMarking(scheme, [marking]) === highestMarking(scheme, [])

/** A number that grows with the level, then with the number of caveats: for sorting only. */
export function markingOrder(scheme: MarkingScheme, marking: Marking): number {
  const { level, caveats } = partsOf(scheme, marking)
  return level * (scheme.caveats.length + 1) + caveats.length
}

/** How a marking is shown. */
export interface MarkingWords {
  /** As in pickers: "TLP:AMBER". */
  readonly label: Marking
  /** Before a line: "AMBER". */
  readonly portion: string
  /** On pages and at the edges of the window. */
  readonly banner: string
  /** Who may read it. */
  readonly audience: string
  readonly colour: MarkingColour
}

/** The words and the colour of a marking. */
export function markingWords(scheme: MarkingScheme, marking: Marking): MarkingWords {
  const parts = partsOf(scheme, marking)
  const level = scheme.levels[parts.level] as MarkingScheme['levels'][number]
  return {
    label: written(scheme, parts, 'label'),
    portion: written(scheme, parts, 'portion'),
    banner: written(scheme, parts, 'banner'),
    audience: [level, ...parts.caveats]
      .map(({ audience }) => audience)
      .filter(Boolean)
      .join('; '),
    colour: level.colour,
  }
}

/** What a document says of its marking as a whole. */
export interface DocumentMarking {
  /** Banner of every page: "TLP:AMBER". */
  readonly label: string
  /** Before a paragraph that speaks of the whole: "AMBER". */
  readonly portion: string
  readonly audience: string
  readonly colour: MarkingColour
  /** Where the banner stands. */
  readonly place: MarkingScheme['place']
}

/** The same as documents carry it at head and foot of their pages. */
export function documentMarking(scheme: MarkingScheme, marking: Marking): DocumentMarking {
  const { banner: label, portion, audience, colour } = markingWords(scheme, marking)
  return { label, portion, audience, colour, place: scheme.place }
}

/** The portion marking printed before a line. */
export const portionOf = (scheme: MarkingScheme, marking: Marking): string =>
  markingWords(scheme, marking).portion

/** The marking that words on a page stand for; `null` when the scheme does not write any so. */
export function readMarking(scheme: MarkingScheme, words: string, way: Way): Marking | null {
  const parts = takeApart(scheme, words, way)
  return parts && written(scheme, parts, 'label')
}
