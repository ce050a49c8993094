import { leadsElsewhere } from '../../../../shared/extract/links'
import type { FoundDetail, FoundLink } from '../../../../shared/model/report'
import { type DateForm, dateWords } from '../../../../shared/text/date-words'
import { defanged } from '../../../../shared/text/defang'

/**
 * How much a finding matters: it could have acted, it hides words, or it is only no text or stands
 * outside the article.
 */
export type Weight = 'acts' | 'hides' | 'plain'

/** One thing that was found in a file, what it means and what was done about it. */
export interface Finding {
  readonly weight: Weight
  /** "2 scripts", "Dates disagree". */
  readonly what: string
  /** What it would do or is; '' where the words say all. */
  readonly meaning: string
  readonly done: string
}

type Meaning = Omit<Finding, 'what'>

const RUNS: Meaning = {
  weight: 'acts',
  meaning: 'Would run in a program that opens the file.',
  done: 'left out, never run',
}
const CALLS: Meaning = {
  weight: 'acts',
  meaning: 'Would fetch something from outside and so tell who opened the file.',
  done: 'left out, never loaded',
}
const SENDS: Meaning = {
  weight: 'acts',
  meaning: 'Would send what is typed into it.',
  done: 'left out',
}
const CARRIES: Meaning = {
  weight: 'acts',
  meaning: 'Something of its own within the file, which a program could open.',
  done: 'left out, not opened',
}
const HIDES: Meaning = {
  weight: 'hides',
  meaning: 'Words that the file holds and does not show as its text.',
  done: 'not in the text, kept in the original',
}
const UNREAD: Meaning = {
  weight: 'hides',
  meaning: 'Could not be read.',
  done: 'not in the text, kept in the original',
}
const TELLS: Meaning = {
  weight: 'hides',
  meaning: 'What a camera or a program wrote beside the picture.',
  done: 'listed at the right, not shown with it',
}
const OPENS: Meaning = {
  weight: 'acts',
  meaning: 'Would open something else in a program that shows the file.',
  done: 'left out, not opened',
}
const OUTSIDE: Meaning = {
  weight: 'plain',
  meaning:
    'Words of the page that were not taken for its article: menus, but perhaps a correction too.',
  done: 'not in the text; the reader takes the whole page on request',
}
const PLAIN: Meaning = { weight: 'plain', meaning: '', done: 'left out' }

/** What the words of the airlock's readers mean, up to a colon; the first that fits holds. */
const MEANINGS: readonly (readonly [RegExp, Meaning])[] = [
  [/, (in an unknown transfer encoding|which is empty)$/, UNREAD],
  [/\bstands? outside the article$/, OUTSIDE],
  [/\((Launch|GoToR|GoToE|ImportData)\)$/, OPENS],
  [/\(SubmitForm\)$/, SENDS],
  [/\bscript|javascript|\bmacro|\bcontrols?\b|dialog|field that loads or runs/i, RUNS],
  [
    /\bremote\b|references? to|redirection|\blinks? to (another|other)|\blinked\b|data connection|^template$|elsewhere/i,
    CALLS,
  ],
  [/\bforms?$/i, SENDS],
  [/\bembedded (file|object|page)/i, CARRIES],
  [/tracked deletion|deleted text|hidden|something else|\bcomments?\b/i, HIDES],
  [/damaged|not read|unknown|could be read/i, UNREAD],
  [/^exif data/i, TELLS],
]

const meaningOf = (words: string): Meaning =>
  // Behind a colon stands what the file itself says: a name, an address, a running line.
  MEANINGS.find(([pattern]) => pattern.test(words.replace(/:[^]*/, '')))?.[1] ?? PLAIN

/** What the airlock told of a file. */
interface Told {
  readonly dropped: readonly string[]
  readonly links?: readonly FoundLink[] | undefined
  readonly warnings: readonly string[]
  readonly found: readonly FoundDetail[]
}

/** What was left out of the text of a file. */
export const leftOut = (dropped: readonly string[]): readonly Finding[] =>
  dropped.map((what) => ({ ...meaningOf(what), what }))

const WEIGHTS: readonly Weight[] = ['acts', 'hides', 'plain']

/** What was found in a file, the gravest first; dates in the form in which they are shown. */
export function findingsOf(
  { dropped, warnings, found, links = [] }: Told,
  form: DateForm = 'day-first',
): readonly Finding[] {
  const findings = [
    ...leftOut(dropped),
    ...links.filter(leadsElsewhere).map(misleading),
    ...disagreements(found, form),
    ...warnings.map(
      (meaning): Finding => ({ weight: 'hides', what: 'Remark', meaning, done: 'noted' }),
    ),
  ]
  return findings.sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight))
}

/** A link that names one host and leads to another. */
const misleading = ({ text, target, page }: FoundLink): Finding => ({
  weight: 'hides',
  what: page === undefined ? 'Link elsewhere' : `Link elsewhere, page ${page}`,
  meaning: `“${defanged(text)}” leads to ${defanged(target)}`,
  done: 'not followed',
})

/** Dates that the file gives differently in two places, the first of which was taken. */
function disagreements(found: readonly FoundDetail[], form: DateForm): Finding[] {
  return (['published', 'modified'] as const).flatMap((detail) => {
    const [first, ...others] = found.filter((one) => one.detail === detail)
    const other = others.find(({ value }) => first !== undefined && contradicts(value, first.value))
    if (first === undefined || other === undefined) return []
    return [
      {
        weight: 'hides' as const,
        what: detail === 'published' ? 'Dates disagree' : 'Dates of change disagree',
        meaning: [first, other]
          .map(({ value, place }) => `${dateWords(value, form)} (${place})`)
          .join(', '),
        done: 'the first was taken',
      },
    ]
  })
}

/** A date that is only less exact says the same. */
const contradicts = (a: string, b: string): boolean => !a.startsWith(b) && !b.startsWith(a)
