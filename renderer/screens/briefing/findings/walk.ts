import type { PlacedFinding } from '../../../../shared/briefing/lint/lint'

/** Tells a finding from all others of the briefing. */
export const findingKey = ({ line, rule, span, subject }: PlacedFinding): string =>
  [line.id, rule.name, span?.start ?? '', subject].join(' ')

/**
 * The finding to go to: the one beside the chosen one, round the end; without a chosen one the first
 * from the line of the caret on, or the last before it.
 * @param here index of the caret's line among `lineIds`; -1 when it is in none
 */
export function findingBeside(
  findings: readonly PlacedFinding[],
  chosen: string | null,
  step: 1 | -1,
  lineIds: readonly string[],
  here: number,
): PlacedFinding | undefined {
  const at = findings.findIndex((finding) => findingKey(finding) === chosen)
  if (at >= 0) return findings.at((at + step) % findings.length)
  const placeOf = ({ line }: PlacedFinding) => lineIds.indexOf(line.id)
  return step === 1
    ? (findings.find((finding) => placeOf(finding) >= here) ?? findings[0])
    : (findings.findLast((finding) => placeOf(finding) <= here) ?? findings.at(-1))
}
