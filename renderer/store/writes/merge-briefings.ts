import { canonicalJson } from '../../../shared/journal/canonical-json'
import type { Briefing, BriefingBlock, Line, Run } from '../../../shared/model/briefing'

/**
 * Two changes of one briefing made into one: what an analyst wrote, and what the case was given
 * meanwhile. Where only one of them changed a member or a block, that change holds. Where both changed
 * a line the written one holds, with the passages that the other cites besides; a block that was
 * removed by either and changed by the other stays.
 * @param base the record that both began from
 */
export function mergeBriefings(base: Briefing, written: Briefing, held: Briefing): Briefing {
  if (same(base, held)) return written
  const names = Object.keys({ ...held, ...written }) as (keyof Briefing)[]
  const members = names.flatMap((name) => {
    const value = same(written[name], base[name]) ? held[name] : written[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  const blocks = mergeBlocks(base.blocks, written.blocks, held.blocks)
  return { ...(Object.fromEntries(members) as Briefing), blocks }
}

type Blocks = Briefing['blocks']

function mergeBlocks(base: Blocks, written: Blocks, held: Blocks): Blocks {
  const [inBase, inWritten, inHeld] = [base, written, held].map(byId) as [ById, ById, ById]
  const kept = written.flatMap((block): Blocks => {
    const [was, now] = [inBase.get(block.id), inHeld.get(block.id)]
    if (was === undefined) return [block]
    if (now === undefined) return same(block, was) ? [] : [block]
    return [mergeBlock(was, block, now)]
  })
  // Each that only the case has comes in behind the nearest block that it stands behind there.
  for (const [at, block] of held.entries()) {
    if (inWritten.has(block.id)) continue
    const was = inBase.get(block.id)
    if (was !== undefined && same(was, block)) continue
    const places = held.slice(0, at).map(({ id }) => kept.findIndex((other) => other.id === id))
    kept.splice(1 + (places.findLast((place) => place >= 0) ?? -1), 0, block)
  }
  return kept
}

function mergeBlock(base: BriefingBlock, written: BriefingBlock, held: BriefingBlock) {
  if (same(written, base)) return held
  if (base.kind !== 'line' || written.kind !== 'line' || held.kind !== 'line') return written
  const added = citations(held).filter(
    ({ clipId }) => !cites(base, clipId) && !cites(written, clipId),
  )
  return added.length === 0 ? written : { ...written, runs: [...written.runs, ...added] }
}

type Citation = Extract<Run, { kind: 'citation' }>
const citations = ({ runs }: Line) => runs.filter((run): run is Citation => run.kind === 'citation')
const cites = (line: Line, clip: string) => citations(line).some(({ clipId }) => clipId === clip)

type ById = ReadonlyMap<string, BriefingBlock>
const byId = (blocks: Blocks): ById => new Map(blocks.map((block) => [block.id, block]))

/** Members in the same order, as nearly always, are compared at a fraction of the cost. */
const same = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other) || canonicalJson(one) === canonicalJson(other)
