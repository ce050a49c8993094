import { drawSource } from './records'
import { createHash } from 'node:crypto'
import type { ComposeInput } from '../../shared/briefing/compose'
import type {
  BriefingBlock,
  Line,
  LineForm,
  Run,
  SectionRole,
  SentenceType,
} from '../../shared/model/briefing'
import type { Clip } from '../../shared/model/clip'
import type { Reliability } from '../../shared/model/grading'
import { LikelihoodTerm } from '../../shared/model/likelihood'
import { tlp } from '../../shared/model/tlp'
import type { Source } from '../../shared/model/source'

/*
 * Builders for briefings. A line is drawn as text: `{very likely}` is a likelihood term, `[c3]` cites
 * clip 3, `^words^` is a footnote, `*words*` is emphasis.
 */

export const tlpLabels: readonly string[] = tlp.levels.map(({ label }) => label)

const noon = '2021-07-21T12:00:00.000Z'

/** A fixed id for each kind and number, so that the same fixture is the same bytes. */
export function fixedId(kind: string, number: number): string {
  const hex = createHash('sha256').update(`${kind} ${number}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** SHA-256 of the text, hexadecimal. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

export const aSource = (number: number, given: Partial<Source> = {}): Source =>
  drawSource({
    id: fixedId('source', number),
    number,
    fileName: `source-${number}.html`,
    mediaType: 'text/html',
    sha256: digest(`original ${number}`),
    title: 'statement',
    publisher: `Publisher ${number}`,
    firstHand: (given.derivedFrom ?? null) === null,
    ...given,
  })

/** The current rating of a source, for `aSource`. */
export const rated = (grade: Reliability): Pick<Source, 'ratings'> => ({
  ratings: [{ grade, reason: 'Rated for the test.', at: noon, by: 'A. Tremblay' }],
})

/** Clip `number` of source `of`: at a paragraph ("¶4") or on a page ("p. 2"). */
export function aClip(
  number: number,
  of: number,
  locator: string,
  given: Partial<Clip> = {},
): Clip {
  const [, sign, digits] = /^(¶|p\. )(\d+)$/.exec(locator) ?? []
  const place = Number(digits)
  return {
    id: fixedId('clip', number),
    number,
    sourceId: fixedId('source', of),
    anchor: {
      extractor: { id: 'html', version: 1 },
      sha256: digest(`original ${of}`),
      start: place * 100,
      end: place * 100 + 20,
      exact: `passage of source ${of}`,
      prefix: '',
      suffix: '',
      paragraph: sign === '¶' ? place : 1,
      page: sign === '¶' ? null : place,
    },
    code: 'attribution',
    credibility: null,
    note: '',
    marking: 'TLP:CLEAR',
    created: noon,
    ...given,
  }
}

export const aHeading = (number: number, role: SectionRole, text: string): BriefingBlock => ({
  kind: 'heading',
  id: fixedId('heading', number),
  role,
  text,
})

/** A line drawn as text; `portion` is a TLP label without its prefix. */
export function aLine(
  number: number,
  type: SentenceType,
  portion: string,
  drawn: string,
  confidence: Line['confidence'] = null,
): Line {
  const marking = tlpLabels.find((label) => label === `TLP:${portion}`)
  if (!marking) throw new Error(`No marking TLP:${portion}`)
  return {
    kind: 'line',
    id: fixedId('line', number),
    type,
    marking,
    runs: runsOf(drawn),
    confidence,
  }
}

/** The same line in another form. */
export const formed = (line: Line, form: LineForm): Line => ({ ...line, form })

/** The runs that a drawn line stands for. */
export const runsOf = (drawn: string): Run[] =>
  drawn.split(/(\{[^}]+\}|\[c\d+\]|\^[^^]+\^|\*[^*]+\*)/).flatMap((piece): Run[] => {
    if (piece === '') return []
    const inner = piece.slice(1, -1)
    if (/^\{.*\}$/s.test(piece)) return [{ kind: 'likelihood', term: LikelihoodTerm.parse(inner) }]
    if (/^\[c\d+\]$/.test(piece))
      return [{ kind: 'citation', clipId: fixedId('clip', Number(inner.slice(1))) }]
    if (/^\^.*\^$/s.test(piece)) return [{ kind: 'footnote', text: inner }]
    if (/^\*.*\*$/s.test(piece)) return [{ kind: 'text', text: inner, emphasis: true }]
    return [{ kind: 'text', text: piece }]
  })

/** A whole input around some blocks; everything else is plain. */
export const anInput = (
  blocks: readonly BriefingBlock[],
  given: Omit<Partial<ComposeInput>, 'briefing'> & {
    readonly briefing?: Partial<ComposeInput['briefing']>
  } = {},
): ComposeInput => ({
  case: {
    id: fixedId('case', 1),
    title: 'Exchange Server compromise, 2021',
    requirement: 'Who compromised the Exchange servers in early 2021, and who says so?',
    marking: 'TLP:CLEAR',
    created: noon,
  },
  sources: [],
  clips: [],
  journal: { entry: 214, head: digest('head') },
  now: '2026-05-12T09:30:00.000Z',
  ...given,
  briefing: {
    id: fixedId('briefing', 1),
    reference: 'AB 2026-014',
    title: 'Who compromised the Exchange servers in 2021',
    subtitle: 'Findings, reports and charges kept apart',
    unit: 'Assessment Unit',
    preparedBy: 'A. Tremblay',
    reviewedBy: 'J. Okafor',
    informationUpTo: '2021-07-31',
    sourceSummary: '',
    created: noon,
    blocks: [...blocks],
    ...given.briefing,
  },
})
