import type { BriefingBlock } from '../../shared/model/briefing'
import { type Marking, tlpLabels } from '../../shared/model/marking'
import type { TableName } from '../../shared/model/tables'

/** How many objects of the case bear each marking; a marking that none bears is left out. */
export type MarkingCounts = Readonly<Partial<Record<Marking, number>>>

/** Whether records of the table bear markings: themselves, or in a briefing its lines. */
export const bearsMarkings = (table: TableName): boolean => marked.has(table)

const marked: ReadonlySet<TableName> = new Set(['cases', 'sources', 'clips', 'briefings'])

/**
 * The counts after records took the place of others.
 * @param before records of the table as they stood; `undefined` or `null` where there was none
 * @param after the same records as they stand now; `null` where one was removed
 */
export function recounted(
  counts: MarkingCounts,
  table: TableName,
  before: readonly unknown[],
  after: readonly unknown[],
): MarkingCounts {
  const next = new Map(Object.entries(counts) as [Marking, number][])
  const add = (records: readonly unknown[], by: 1 | -1) => {
    for (const marking of records.flatMap((record) => markingsOf(table, record)))
      next.set(marking, (next.get(marking) ?? 0) + by)
  }
  add(before, -1)
  add(after, 1)
  return Object.fromEntries([...next].filter(([, count]) => count > 0))
}

/** The markings that anything bears, the widest audience first. */
export const borneMarkings = (counts: MarkingCounts): readonly Marking[] =>
  tlpLabels.filter((label) => (counts[label] ?? 0) > 0)

function markingsOf(table: TableName, record: unknown): readonly Marking[] {
  if (record === undefined || record === null) return []
  if (table !== 'briefings') return [(record as { marking: Marking }).marking]
  const { blocks } = record as { blocks: readonly BriefingBlock[] }
  return blocks.flatMap((block) => (block.kind === 'line' ? [block.marking] : []))
}
