import type {
  Briefing,
  BriefingBlock,
  Line,
  Run,
  SentenceType,
} from '../../../shared/model/briefing'
import type { Case } from '../../../shared/model/case'
import { type Clip, clipCodes } from '../../../shared/model/clip'
import type { Marking } from '../../../shared/model/marking'
import type { Instant } from '../../../shared/model/moment'
import type { Source } from '../../../shared/model/source'

export interface PlainBriefingInput {
  readonly case: Case
  readonly sources: readonly Source[]
  readonly clips: readonly Clip[]
  readonly analyst: string
  readonly now: Instant
}

/**
 * The briefing of a case for which nobody wrote one: every clip quoted and cited under its code.
 * It holds no judgement and says so; it is printed, never saved.
 */
export function plainBriefing(input: PlainBriefingInput): Briefing {
  const { clips, sources } = input
  const publishers = new Map(sources.map((source) => [source.id, source.publisher || source.title]))
  const sections = codesInOrder(clips).flatMap((code): BriefingBlock[] => [
    heading(code.charAt(0).toUpperCase() + code.slice(1)),
    ...clips
      .filter((clip) => clip.code === code)
      .map((clip) => quoteLine(clip, publishers.get(clip.sourceId) ?? '')),
  ])
  return {
    id: crypto.randomUUID(),
    reference: '',
    title: input.case.title,
    subtitle: input.case.requirement.slice(0, 300),
    unit: '',
    preparedBy: input.analyst,
    reviewedBy: '',
    informationUpTo: latest(sources),
    blocks: [
      heading('What this is'),
      line('framing', input.case.marking, [text(openingWords(clips.length))]),
      ...sections,
    ],
    sourceSummary: '',
    created: input.now,
  }
}

const openingWords = (clips: number): string =>
  clips === 0
    ? 'The case holds no clips yet, and nobody has written a briefing.'
    : 'The passages clipped in the case, in the order of their codes. Nobody has judged them here.'

/** The codes in use: those every case begins with first, then the analyst's own by name. */
function codesInOrder(clips: readonly Clip[]): string[] {
  const used = new Set(clips.map(({ code }) => code))
  const known = clipCodes.filter((code) => used.has(code))
  const own = [...used].filter((code) => !(clipCodes as readonly string[]).includes(code))
  return [...known, ...own.sort()]
}

const quoteLine = (clip: Clip, publisher: string): Line =>
  line('reported-fact', clip.marking, [
    text(`${publisher}: “${clip.anchor.exact.replace(/\s+/g, ' ')}” `),
    { kind: 'citation', clipId: clip.id },
  ])

const text = (words: string): Run => ({ kind: 'text', text: words })

const heading = (words: string): BriefingBlock => ({
  kind: 'heading',
  id: crypto.randomUUID(),
  role: 'section',
  text: words,
})

const line = (type: SentenceType, marking: Marking, runs: Run[]): Line => ({
  kind: 'line',
  id: crypto.randomUUID(),
  type,
  marking,
  runs,
  confidence: null,
})

const latest = (sources: readonly Source[]) =>
  sources
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1) ?? null
