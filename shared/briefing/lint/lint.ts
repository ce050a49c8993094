import type { BriefingBlock, Dismissal, Line } from '../../model/briefing'
import { DEFAULT_SCALE } from '../../model/likelihood'
import { schemeOf } from '../../model/marking'
import { type PlacedLine, placeBlocks } from '../placing'
import type { WrittenBriefing } from '../readership'
import { cellHits } from './cells'
import { type LintContext, lintContext } from './context'
import type { Hit } from './finding'
import { type ReadLine, readLine } from './read-line'
import type { Rule } from './rule'
import { lineRules, wholeRules } from './rules'
import type { ReadBriefing } from './whole-rule'

/** What a rule found, at its line. */
export interface Finding extends Hit {
  readonly rule: Omit<Rule, 'check'>
  readonly line: Line
  /** The text that its span is a place in. */
  readonly text: string
  /** The words or the passage it is about; empty when it is the whole line. */
  readonly subject: string
  /** The line as it reads, for {@link identityOf}. */
  readonly judged: string
}

/** A finding with the number of its line. */
export interface PlacedFinding extends Finding {
  readonly number: number
  /** With which reason it was set aside; `null` while it stands. */
  readonly dismissal: Dismissal | null
}

/** A line that was checked. */
export interface CheckedLine {
  readonly read: ReadLine
  readonly findings: readonly Finding[]
}

const known = new WeakMap<LintContext, WeakMap<Line, CheckedLine>>()

/** Checks one line. The same line in the same context is checked once. */
export function checkLine(line: Line, context: LintContext): CheckedLine {
  const lines = known.get(context) ?? new WeakMap<Line, CheckedLine>()
  known.set(context, lines)
  const checked = lines.get(line) ?? check(line, context)
  lines.set(line, checked)
  return checked
}

function check(line: Line, context: LintContext): CheckedLine {
  const read = readLine(line)
  const judged = judgedText(read, context)
  const findings = lineRules.flatMap((rule) =>
    rule.check(read, context).map((hit): Finding => {
      const subject = hit.span === null ? '' : read.text.slice(hit.span.start, hit.span.end)
      return { ...hit, rule, line, text: read.text, subject, judged }
    }),
  )
  const inCells = cellHits(read, context).map(({ cell, ...hit }): Finding => {
    return { ...hit, line, text: read.text, judged: `${judged} | ${cell}` }
  })
  return { read, findings: [...findings, ...inCells] }
}

/**
 * All findings of a briefing, by line and in a line the gravest first. Lines that are not printed
 * have none.
 */
export function lintBriefing(
  blocks: readonly BriefingBlock[],
  dismissals: readonly Dismissal[],
  context: LintContext,
): PlacedFinding[] {
  const sections = placeBlocks(blocks).filter(({ written }) => written)
  const placed = sections.flatMap(({ lines }) => lines)
  const checked = placed.map(({ line }) => checkLine(line, context))
  const whole = wholeFindings(
    {
      lines: placed.map(({ key }, at) => ({ read: (checked[at] as CheckedLine).read, key })),
      headings: sections.map(({ heading }) => heading),
    },
    context,
  )
  const dismissed = new Map(dismissals.map((dismissal) => [keyOf(dismissal), dismissal]))
  const rules = new Set(dismissals.map(({ rule }) => rule))
  const dismissalOf = (finding: Finding) =>
    rules.has(finding.rule.name) ? (dismissed.get(keyOf(identityOf(finding))) ?? null) : null
  return placed.flatMap(({ line, number }, at) =>
    [...(checked[at]?.findings ?? []), ...whole.filter((finding) => finding.line === line)].map(
      (finding) => ({
        ...finding,
        number,
        dismissal: dismissalOf(finding),
      }),
    ),
  )
}

/** The same of a briefing with all it may cite. */
export const findingsOf = ({ briefing, case: about, clips, sources }: WrittenBriefing) =>
  lintBriefing(
    briefing.blocks,
    briefing.dismissals ?? [],
    lintContext(clips, sources, briefing.scale ?? DEFAULT_SCALE, schemeOf(about)),
  )

const wholeFindings = (briefing: ReadBriefing, context: LintContext): Finding[] =>
  wholeRules.flatMap((rule) =>
    rule.check(briefing, context).map(({ read, ...hit }): Finding => {
      const judged = hit.subject === '' ? judgedText(read, context) : ''
      return { ...hit, rule, line: read.line, text: read.text, judged }
    }),
  )

/** The lines of a briefing that are printed, with their numbers. */
export const writtenLines = (blocks: readonly BriefingBlock[]): PlacedLine[] =>
  placeBlocks(blocks).flatMap(({ lines }) => lines)

type Identity = Pick<Dismissal, 'rule' | 'lineId' | 'subject' | 'judged'>

/** What a dismissal of the finding is known by. */
export const identityOf = ({ rule, line, subject, judged }: Finding): Identity => ({
  rule: rule.name,
  // A finding about the whole briefing may show at another line tomorrow.
  lineId: line.id,
  subject,
  judged,
})

const keyOf = ({ rule, lineId, subject, judged }: Identity): string =>
  JSON.stringify(judged === '' ? [rule, subject] : [rule, lineId, subject, judged])

/** The findings that stand: nobody set them aside. */
export const standing = (findings: readonly PlacedFinding[]): PlacedFinding[] =>
  findings.filter(({ dismissal }) => dismissal === null)

/** Those that hold the export back. */
export const stopping = (findings: readonly PlacedFinding[]): PlacedFinding[] =>
  standing(findings).filter(({ rule }) => rule.severity === 'stop')

/** The line with its terms, its type, its marking, its confidence and the numbers of the clips it cites. */
function judgedText({ line }: ReadLine, { holdings }: LintContext): string {
  const runs = line.runs.map((run) => {
    if (run.kind === 'text') return run.text
    if (run.kind === 'likelihood') return run.scale ? `${run.term} (${run.scale})` : run.term
    if (run.kind === 'footnote') return ''
    return `[c${holdings.clips.get(run.clipId)?.number ?? '?'}]`
  })
  const confidence = line.confidence && `(${line.confidence.level}: ${line.confidence.basis})`
  return [line.type, line.marking, runs.join('').replace(/\s+/g, ' ').trim(), confidence]
    .filter(Boolean)
    .join(' ')
}
