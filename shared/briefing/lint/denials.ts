import { passageWords } from './clip-words'
import type { LintContext } from './context'
import type { ReadLine } from './read-line'
import type { WholeHit, WholeRule } from './whole-rule'

export const denialNotMentioned: WholeRule = {
  name: 'denial-not-mentioned',
  severity: 'warning',
  title: 'Denial on file and not mentioned',
  why: 'A reader who is told who is blamed must be told that it was denied.',
  source: 'ICD 203, based on all available sources; standard 4',
  check: ({ lines }, context) =>
    uncitedDenials(
      lines.map(({ read }) => read),
      context,
    ),
}

/**
 * The denials of the case that no line cites, one for each origin none of whose denials is cited. They
 * show at the first line that rests on an attribution, else at the first judgement; without either
 * there is nothing to deny.
 */
function uncitedDenials(lines: readonly ReadLine[], context: LintContext): WholeHit[] {
  const { clips, sources } = context.holdings
  const read =
    lines.find(attributes(context)) ?? lines.find(({ line }) => line.type === 'judgement')
  if (read === undefined) return []
  const originOf = (sourceId: string) => context.origins.get(sourceId) ?? sourceId
  const denials = [...clips.values()].filter(
    ({ code, sourceId }) => code === 'denial' && sources.has(sourceId),
  )
  const cited = new Set(lines.flatMap(({ clipIds }) => clipIds))
  const told = new Set(
    denials.filter(({ id }) => cited.has(id)).map(({ sourceId }) => originOf(sourceId)),
  )
  const untold = denials.filter(({ sourceId }) => !told.has(originOf(sourceId)))
  const firstOfOrigin = new Map(untold.toReversed().map((clip) => [originOf(clip.sourceId), clip]))
  return [...firstOfOrigin.values()].toReversed().map((clip) => ({
    read,
    subject: `c${clip.number}`,
    span: null,
    message: `c${clip.number} (${passageWords(clip, context)}) is a denial, and no line cites it.`,
  }))
}

const attributes =
  ({ holdings }: LintContext) =>
  ({ clipIds }: ReadLine): boolean =>
    clipIds.some((clipId) => holdings.clips.get(clipId)?.code === 'attribution')
