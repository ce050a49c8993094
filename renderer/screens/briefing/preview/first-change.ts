import type { Briefing } from '../../../../shared/model/briefing'
import type { PrintRequest } from './printed'

/**
 * Ids of the blocks before the first that is another, in their order: of all where none is; `null` when
 * the pages differ by more than what is written in blocks.
 */
export function unchangedBlocks(before: PrintRequest, now: PrintRequest): readonly string[] | null {
  const isSameElse =
    sameBut('briefing', before, now) && sameBut('blocks', before.briefing, now.briefing)
  if (!isSameElse) return null
  const blocks = now.briefing.blocks
  const at = blocks.findIndex((block, index) => !isSame(block, before.briefing.blocks[index]))
  return blocks.slice(0, at < 0 ? undefined : at).map(({ id }) => id)
}

const sameBut = <T extends object>(name: keyof T, one: T, other: T): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (key) => key === name || one[key as keyof T] === other[key as keyof T],
  )

/** A block that was not touched is mostly the same value; one that was read anew says the same. */
const isSame = (one: Block, other: Block | undefined): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

type Block = Briefing['blocks'][number]
