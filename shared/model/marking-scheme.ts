import { z } from 'zod'
import './jitless'

/** Level and caveats of a marking are joined by this, wherever it is written. */
export const JOINT = '//'

/** Characters of the longest banner: half a line at the right, three lines in the middle. */
const LONGEST_BANNER = { right: 24, centre: 120 }

/**
 * What a marking is drawn in. "On black": coloured letters on a black plate, as TLP has it; the
 * others are filled plates. Screens and press have the values.
 */
const MarkingColour = z.enum([
  'white-on-black',
  'green-on-black',
  'amber-on-black',
  'red-on-black',
  'green',
  'purple',
  'blue',
  'red',
  'orange',
  'yellow',
])
export type MarkingColour = z.infer<typeof MarkingColour>

const Words = z
  .string()
  .max(40)
  .regex(/^(?=[^\s/])[\p{L}\p{N}\p{P}\p{S} ]*[^\s/]$/u, 'must be printable words')
  .refine((words) => !words.includes(JOINT), 'cannot hold //')

/** The three ways in which a level or a caveat is written. */
const written = {
  /** In records and pickers. */
  label: Words,
  /** Before a line. */
  portion: Words,
  /** On pages and at the edges of the window. */
  banner: Words,
  /** Who may read it, in a few words. */
  audience: z.string().min(1).max(200),
}

const Level = z.strictObject({ ...written, colour: MarkingColour })

const Caveat = z.strictObject({
  ...written,
  /** `restricts`: a whole bears it when one portion does. `releases`: only when all portions do. */
  effect: z.enum(['restricts', 'releases']),
  /** Label of the lowest level it may stand on; absent: on all. Below it no portion needs it. */
  from: Words.optional(),
  /** Labels of caveats that cannot stand beside it. */
  notWith: z.array(Words).optional(),
})
export type MarkingCaveat = z.infer<typeof Caveat>

const Scheme = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'must be small letters, digits and hyphens'),
  name: z.string().min(1).max(100),
  /** Where the banner stands on a page. */
  place: z.enum(['right', 'centre']),
  /** The title and the headings of a document bear portion markings too; absent: its lines alone. */
  marksHeadings: z.literal(true).optional(),
  /** From the widest audience to the narrowest. */
  levels: z.array(Level).min(1).max(20),
  caveats: z.array(Caveat).max(30),
  /** Label of the level a new case has. */
  usual: Words,
  /** What markings of another scheme mean in this one, where a case had another before. */
  equivalents: z.record(z.string().max(400), z.string().max(400)).optional(),
})

/** The words by which objects may be marked, and their order. */
export const MarkingScheme = Scheme.superRefine((scheme, context) => {
  for (const message of contradictions(scheme)) context.addIssue({ code: 'custom', message })
})
export type MarkingScheme = z.infer<typeof MarkingScheme>

/** What a scheme says that cannot hold. */
function* contradictions({
  levels,
  caveats,
  usual,
  place,
}: z.infer<typeof Scheme>): Generator<string> {
  for (const way of ['label', 'portion', 'banner'] as const) {
    const words = [...levels, ...caveats].map((part) => part[way])
    const twice = words.find((word, at) => words.indexOf(word) !== at)
    if (twice !== undefined) yield `the ${way} “${twice}” is there twice`
  }
  const isLevel = (label: string) => levels.some((level) => level.label === label)
  if (!isLevel(usual)) yield `the usual level “${usual}” is not one of its levels`
  for (const { label, from, effect, notWith = [] } of caveats) {
    if (from !== undefined && !isLevel(from)) {
      yield `the caveat “${label}” begins at “${from}”, which is not one of its levels`
    }
    for (const other of notWith) {
      const found = caveats.find((caveat) => caveat.label === other)
      if (found === undefined)
        yield `the caveat “${label}” excludes “${other}”, which is not one of its caveats`
      // Portions with one each make a whole with both.
      else if (effect === 'restricts' && found.effect === 'restricts')
        yield `the caveats “${label}” and “${other}” both restrict and so cannot exclude each other`
    }
  }
  const longest = Math.max(...levels.map(({ banner }) => banner.length))
  const all = caveats.reduce((sum, { banner }) => sum + JOINT.length + banner.length, longest)
  if (all > LONGEST_BANNER[place]) {
    yield `a banner with every caveat has ${all} characters; at the place “${place}” ${LONGEST_BANNER[place]} fit on a page`
  }
}
