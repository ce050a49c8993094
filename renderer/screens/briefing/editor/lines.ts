import type { Node as ProseMirrorNode, ResolvedPos } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'

/** A heading or line of the document and where it starts. */
export interface PlacedBlock {
  readonly node: ProseMirrorNode
  /** Position before the block. */
  readonly start: number
  /** Its index in the document. */
  readonly index: number
}

/** The block at a position; null between blocks. */
export function blockAt(position: ResolvedPos): PlacedBlock | null {
  if (position.depth === 0) return null
  return { node: position.node(1), start: position.before(1), index: position.index(0) }
}

/** The block the caret is in. */
export const currentBlock = (state: EditorState): PlacedBlock | null =>
  blockAt(state.selection.$from)

/** The line the caret is in, also when it stands in the confidence beneath. */
export function currentLine(state: EditorState): PlacedBlock | null {
  const block = currentBlock(state)
  return block?.node.type.name === 'line' ? block : null
}

/** Id of the heading of the section the caret is in; null before the first heading. */
export function currentSection(state: EditorState): string | null {
  for (let index = currentBlock(state)?.index ?? -1; index >= 0; index--) {
    const { type, attrs } = state.doc.child(index)
    if (type.name === 'heading') return attrs.id as string
  }
  return null
}

/** All lines the selection touches. */
export function selectedLines(state: EditorState): PlacedBlock[] {
  const { from, to } = state.selection
  const lines: PlacedBlock[] = []
  state.doc.nodesBetween(from, to, (node, start, _parent, index) => {
    if (node.type.name === 'line') lines.push({ node, start, index })
    return false
  })
  return lines
}

/** The block with this id, null when the document has none. */
export function blockById(doc: ProseMirrorNode, id: string): PlacedBlock | null {
  let found: PlacedBlock | null = null
  doc.forEach((node, start, index) => {
    if (node.attrs.id === id) found = { node, start, index }
  })
  return found
}

/** The block at an index of the document. */
export function blockByIndex(doc: ProseMirrorNode, index: number): PlacedBlock | null {
  const node = doc.maybeChild(index)
  if (node === null) return null
  let start = 0
  for (let before = 0; before < index; before++) start += doc.child(before).nodeSize
  return { node, start, index }
}

/** Position of the first character of a block's text. */
export const textStart = ({ node, start }: PlacedBlock): number =>
  node.type.name === 'line' ? start + 2 : start + 1

/** Position after the last character of a block's sentence or heading. */
export const textEnd = (block: PlacedBlock): number => {
  const text = block.node.type.name === 'line' ? block.node.child(0) : block.node
  return textStart(block) + text.content.size
}
