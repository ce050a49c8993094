import { findingsOf, type PlacedFinding, stopping } from '../../../shared/briefing/lint/lint'
import { stopWords } from '../../../shared/briefing/lint/stops'
import { exitCodeOf } from '../../../shared/errors/exit-code'
import { type Command, withCase } from './command'
import { writtenInCase } from './written-in-case'

/** `lint`: one answer per finding of the briefing, by line. */
export const lintCase: Command = (context) =>
  withCase(context, 'reads', async (opened) => {
    const findings = findingsOf(await writtenInCase(opened, new Date()))
    for (const finding of findings) await context.answer(readable(finding), described(finding))
    const stops = stopping(findings)
    if (stops.length === 0) return 0
    await context.progress(stopWords(stops))
    return exitCodeOf('refused')
  })

const readable = ({ number, rule, message, dismissal }: PlacedFinding): string =>
  [
    `L${number}`.padEnd(5),
    (dismissal === null ? rule.severity : 'dismissed').padEnd(9),
    `${rule.title}. ${message}`,
    ...(dismissal === null ? [] : [`Dismissed by ${dismissal.by}: ${dismissal.reason}`]),
  ].join('  ')

const described = ({ number, line, rule, subject, message, fix, dismissal }: PlacedFinding) => ({
  line: number,
  lineId: line.id,
  rule: rule.name,
  severity: rule.severity,
  title: rule.title,
  message,
  words: subject,
  why: rule.why,
  source: rule.source,
  fix: fix?.label ?? null,
  dismissed: dismissal && { reason: dismissal.reason, by: dismissal.by, at: dismissal.at },
})
