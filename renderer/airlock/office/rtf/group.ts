import type { Waiting } from './open-text'

/** Where the text of a group goes. */
export type Destination =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'created'
  | 'revised'
  | 'aside'
  | 'label'
  | 'header'

/** What holds between two braces (RTF 1.9.1, "Groups"). */
export interface Group {
  destination: Destination
  /** The word that began it and what its text says, where the destination collects it. */
  said: string
  /** Characters that stand behind a Unicode one for readers that do not know it. */
  unicodeSkip: number
  charset: string
  hidden: boolean
  deleted: boolean
  isNote: boolean
  /** Where the words of a link begin in the text, in the group that holds them. */
  linkFrom: number | null
  /** Where the Unicode form of its text goes, when the form before it is skipped. */
  unicodeGoes: Destination | null
  /** Paragraph that goes on behind a note, a header or the label of a list item. */
  waiting: Waiting | null
}

const LONGEST_ASIDE = 1000

/** Destinations that hold no text of the document; those behind `\*` are skipped unless known. */
const SKIPPED =
  /^(abiframeprops|colortbl|pict|fldinst|xe|tc|txe|rxe|private|revtbl|filetbl|shprslt|sp|nonshppict|nonesttables|pn|bkmkstart|bkmkend|listtable|listoverridetable|ftnsep|ftnsepc|ftncn|aftnsep|aftnsepc|aftncn|buptim|printim)$/
/** Known behind `\*`. */
const KNOWN = /^(shpinst|shptxt|shppict|fldrslt|template|objclass|footnote)$/
const INFO = /^(title|author|operator|company|subject)$/
const HEADER = /^(header|footer)[lrf]?$/
const LABEL = /^(listtext|pntext)$/
const HAS_LABELS: ReadonlySet<Destination> = new Set(['text', 'label'])
const DESTINATIONS: ReadonlyMap<string, Destination> = new Map([
  ['fldinst', 'aside'],
  ['template', 'aside'],
  ['objclass', 'aside'],
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['info', 'info'],
  ['creatim', 'created'],
  ['revtim', 'revised'],
])

/**
 * Where a word sends the text of its group, `null` when it says nothing about it.
 * @param starred whether it stands behind `\*`: "skip it if you do not know it"
 */
export function destinationOf(word: string, starred: boolean, group: Group): Destination | null {
  const known = DESTINATIONS.get(word)
  if (SKIPPED.test(word) || (starred && !KNOWN.test(word))) {
    return word === 'fldinst' ? 'aside' : 'skip'
  }
  if (known !== undefined) return known
  if (HEADER.test(word)) return 'header'
  if (LABEL.test(word)) return HAS_LABELS.has(group.destination) ? 'label' : 'skip'
  return INFO.test(word) && group.destination === 'info' ? 'info' : null
}

/** Whether a group that ended is a value of the information group, by its first word. */
export const isInfo = ({ destination }: Group, kind: string): boolean =>
  destination === 'info' && INFO.test(kind)

export const newGroup = (): Group => ({
  destination: 'text',
  said: '',
  unicodeSkip: 1,
  charset: '',
  hidden: false,
  deleted: false,
  isNote: false,
  linkFrom: null,
  unicodeGoes: null,
  waiting: null,
})

/** The group that begins in another: it has its looks, not its own matters. */
export function groupIn(outer: Group): Group {
  const { destination, said } = outer
  const collects = destination === 'styles' || destination === 'info'
  return {
    ...outer,
    isNote: false,
    linkFrom: null,
    waiting: null,
    said: collects ? '' : said,
  }
}

/** Adds to what the text of a group says. */
export function say(group: Group, more: string): void {
  group.said = (group.said + more).slice(0, LONGEST_ASIDE)
}
