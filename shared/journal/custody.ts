import type { Case } from '../model/case'
import { reliabilityWords } from '../model/grading'
import {
  type DocumentMarking,
  documentMarking,
  highestMarking,
  markingWords,
  schemeOf,
} from '../model/marking'
import type { MarkingScheme } from '../model/marking-scheme'
import type { Instant } from '../model/moment'
import { currentReliability, type FoundAgain, type Source } from '../model/source'
import { fromHex } from '../text/bytes'
import { dateWords } from '../text/date-words'
import { inGroupsOfFour } from '../text/hash-words'
import { countWords, sizeWords } from '../text/size-words'
import type { Act } from './entry'
import { fingerprintWords } from './fingerprint-words'

/*
 * The custody annex: where each original came from, what was done with it since, and who signed for
 * that. The press prints it as it stands; all times are UTC, since several clocks may have written
 * them.
 */

/** A journal entry as far as custody is concerned. */
export interface CustodyEntry {
  readonly seq: number
  readonly at: Instant
  readonly analyst: string
  readonly command: string
  readonly act?: Act | undefined
  /** Ids of the records it changed or tells of. */
  readonly objects: readonly string[]
  /** Chain value after its frame, hexadecimal. */
  readonly chain: string
}

export interface CustodyInput {
  readonly case: Case
  readonly sources: readonly HeldSource[]
  /** Every act, and every entry that touched one of the sources. */
  readonly entries: readonly CustodyEntry[]
  /** Fingerprint in words of the key that signed, by the number of the checkpoint's entry. */
  readonly signedBy: ReadonlyMap<number, string>
  readonly journal: {
    /** Number, moment and chain value of the last entry. */
    readonly entry: number
    readonly at: Instant
    readonly head: string
    /** Hexadecimal. */
    readonly fileId: string
  }
  /** Fingerprint in words of the key that signs on this computer. */
  readonly keyWords: string
  /** Who exports the annex, and when. */
  readonly analyst: string
  readonly now: Instant
}

interface HeldSource {
  readonly source: Source
  /** Whether it was taken out of the case since; its original stays in the file. */
  readonly removed: boolean
}

/** One line of a table: everything printed as it is. */
interface CustodyEvent {
  readonly entry: number
  /** In UTC, which the table says once. */
  readonly at: string
  readonly who: string
  readonly what: string
  /** The first 16 digits of the chain value after the entry. */
  readonly fingerprint: string
}

interface CustodySource {
  /** "S3". */
  readonly name: string
  readonly title: string
  readonly facts: readonly Fact[]
  readonly events: readonly CustodyEvent[]
}

type Fact = readonly [name: string, value: string]

export interface CustodyDocument {
  readonly title: string
  readonly date: string
  /** The head and foot of a page are those of a briefing. */
  readonly unit: string
  readonly reference: string
  readonly caseTitle: string
  readonly informationUpTo: string
  readonly marking: DocumentMarking
  readonly preparedBy: string
  readonly facts: readonly Fact[]
  readonly shows: readonly string[]
  readonly doesNotShow: readonly string[]
  readonly sources: readonly CustodySource[]
  readonly checkpoints: readonly (Omit<CustodyEvent, 'what' | 'fingerprint'> & {
    /** The chain value after the entry in eight words. */
    readonly words: string
    readonly key: string
  })[]
  /** What was done with the case as a whole. */
  readonly acts: readonly CustodyEvent[]
  readonly journal: { readonly entry: number; readonly head: string; readonly words: string }
}

/** The printed form of a case's custody. The same input gives the same document. */
export function composeCustody(input: CustodyInput): CustodyDocument {
  const { sources, entries, journal, analyst, now } = input
  const scheme = schemeOf(input.case)
  const marking = highestMarking(
    scheme,
    sources.map(({ source }) => source.marking),
    input.case.marking,
  )
  const checkpoints = entries.filter((entry) => entry.act === 'checkpoint')
  return {
    title: `Custody of ${input.case.title}`,
    date: utcWords(now),
    unit: 'Custody annex',
    reference: 'Custody annex',
    caseTitle: input.case.title,
    informationUpTo: '',
    marking: documentMarking(scheme, marking),
    preparedBy: analyst,
    facts: caseFacts(input, checkpoints),
    shows,
    doesNotShow,
    sources: sources.map((held) => custodyOf(scheme, held, entries)),
    checkpoints: checkpoints.map(({ seq, at, analyst: who, chain }) => ({
      entry: seq,
      at: momentWords(at),
      who,
      words: wordsOf(chain),
      key: input.signedBy.get(seq) ?? 'not known',
    })),
    acts: entries
      .filter(({ act }) => act !== undefined && !ofSources.has(act) && act !== 'checkpoint')
      .map(eventOf),
    journal: {
      entry: journal.entry,
      head: inGroupsOfFour(journal.head),
      words: wordsOf(journal.head),
    },
  }
}

/** Acts that stand with the sources they tell of. */
const ofSources: ReadonlySet<Act> = new Set(['view', 'met'])

const shows = [
  'Which bytes each source had when it was taken in: the original in the case file, and any copy from elsewhere, can be held against the SHA-256 printed here.',
  'That every entry up to a checkpoint stands as it stood when the checkpoint was signed: an entry that was changed, added, taken out or moved since would give other fingerprints and other words.',
  'Which key signed each checkpoint. Compare its words with those its owner keeps.',
]

const doesNotShow = [
  'That what a source or an entry says is true.',
  'Whose hands were at the keyboard: names and keys are those of an installation.',
  'That the clock was right. The order of entries rests on their numbers alone.',
  'That nothing follows the last entry known here. Whoever holds the key of the case can cut off its end, or write it anew with another key; words on paper, or an annex that somebody else keeps, show that.',
]

function caseFacts(
  { case: about, sources, entries: [first], journal, keyWords }: CustodyInput,
  checkpoints: readonly CustodyEntry[],
): Fact[] {
  const last = checkpoints.at(-1)
  const unsigned = journal.entry - (last?.seq ?? 0)
  return [
    ['Case', about.title],
    ['Begun', utcWords(about.created)],
    ['Case file', inGroupsOfFour(journal.fileId)],
    ['Sources', String(sources.length)],
    [
      'Journal',
      `${countWords(journal.entry, 'entry', 'entries')}, the last at ${utcWords(journal.at)}`,
    ],
    ...(first?.act === 'compact'
      ? [['Before that', `in a file of its own, kept beside this one. ${first.command}`] as const]
      : []),
    [
      'Signed',
      unsigned === 0
        ? `up to its last entry, ${journal.entry}`
        : `up to entry ${last?.seq ?? 0}; ${countWords(unsigned, 'entry is', 'entries are')} not signed yet`,
    ],
    ['Key of this computer', keyWords],
  ]
}

function custodyOf(
  scheme: MarkingScheme,
  { source, removed }: HeldSource,
  entries: readonly CustodyEntry[],
): CustodySource {
  const { alsoFound = [] } = source
  const { at, how, by } = source.acquired
  const grade = currentReliability(source)
  return {
    name: `S${source.number}`,
    title: source.title || source.fileName,
    facts: [
      ['File', `${source.fileName} (${source.mediaType})`],
      ['Size', exactSize(source.bytes)],
      ['SHA-256', inGroupsOfFour(source.sha256)],
      ['Acquired', `${utcWords(at)}, ${how}, by ${by}`],
      ...alsoFound.map((place) => ['Also found', placeWords(place)] as const),
      ...(source.url === null ? [] : [['Address', source.url] as const]),
      ['Marking', markingWords(scheme, source.marking).banner],
      ['Reliability', grade === null ? 'not rated' : `${grade}, ${reliabilityWords[grade]}`],
      ...(removed
        ? [['State', 'taken out of the case; the original stays in the file'] as const]
        : []),
    ],
    events: entries.filter(({ objects }) => objects.includes(source.id)).map(eventOf),
  }
}

/** One place where the same bytes were met again. */
const placeWords = ({ fileName, how, at, by }: FoundAgain): string =>
  `${utcWords(at)}, ${fileName}, ${how}, by ${by}`

const exactSize = (bytes: number): string =>
  bytes < 1024 ? sizeWords(bytes) : `${sizeWords(bytes)} (${countWords(bytes, 'byte')})`

const eventOf = ({ seq, at, analyst, command, chain }: CustodyEntry): CustodyEvent => ({
  entry: seq,
  at: momentWords(at),
  who: analyst,
  what: command.replace(/\b[0-9a-f]{64}\b/g, inGroupsOfFour),
  fingerprint: inGroupsOfFour(chain.slice(0, 16)),
})

const wordsOf = (chain: string): string => fingerprintWords(fromHex(chain)).join(' ')

/** "12 May 2026, 14:18:20", in UTC. */
const momentWords = (at: Instant): string => `${dateWords(at.slice(0, 10))}, ${at.slice(11, 19)}`

const utcWords = (at: Instant): string => `${momentWords(at)} UTC`
