import type { Briefing } from '../../shared/model/briefing'
import type { Clip } from '../../shared/model/clip'
import type { Marking } from '../../shared/model/marking'
import type { TableName } from '../../shared/model/tables'
import type { Replacement } from './outcomes'

/** How many objects of the case bear each marking; a marking that none bears is left out. */
export type MarkingCounts = Readonly<Record<Marking, number>>

/** Whether records of the table bear markings: themselves, or in a briefing its lines. */
export const bearsMarkings = (table: TableName): boolean => marked.has(table)

const marked: ReadonlySet<TableName> = new Set(['cases', 'sources', 'clips', 'briefings'])

/** The counts after records took the place of others. */
export function recounted(
  counts: MarkingCounts,
  replacements: readonly Replacement[],
): MarkingCounts {
  const next = new Map(Object.entries(counts))
  const add = (markings: readonly Marking[], by: 1 | -1) => {
    for (const marking of markings) next.set(marking, (next.get(marking) ?? 0) + by)
  }
  for (const { table, before, after } of replacements) {
    add(markingsOf(table, before), -1)
    add(markingsOf(table, after), 1)
  }
  return Object.fromEntries([...next].filter(([, count]) => count > 0))
}

/** The markings that anything bears. */
export const borneMarkings = (counts: MarkingCounts): readonly Marking[] =>
  Object.keys(counts).filter((marking) => (counts[marking] ?? 0) > 0)

function markingsOf(table: TableName, records: readonly unknown[]): readonly Marking[] {
  if (!bearsMarkings(table)) return []
  const present = records.filter((record) => record !== undefined && record !== null)
  if (table !== 'briefings') return present.map((record) => (record as Clip).marking)
  const blocks = present.flatMap((record) => (record as Briefing).blocks)
  return blocks.flatMap((block) => (block.kind === 'line' ? [block.marking] : []))
}
