import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import type { Briefing, BriefingBlock } from '../../../../shared/model/briefing'
import { toBlock } from '../document-mapping'

const known = new WeakMap<ProseMirrorNode, BriefingBlock>()

/** The block behind a heading or a line. A node never changes, so its block is made once. */
export function blockOf(node: ProseMirrorNode): BriefingBlock {
  const block = known.get(node) ?? toBlock(node.toJSON())
  known.set(node, block)
  return block
}

/** The blocks of the editor's document. A key stroke costs one line, not the 2,000 of the briefing. */
export const blocksOf = (doc: ProseMirrorNode): Briefing['blocks'] => doc.children.map(blockOf)
