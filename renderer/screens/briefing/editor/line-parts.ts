import type { Node as ProseMirrorNode } from '@tiptap/pm/model'

/** The confidence beneath a line; `null` when it states none. */
export const confidenceIn = (line: ProseMirrorNode): ProseMirrorNode | null =>
  partIn(line, 'confidence')

/** The table of a line; `null` when it has none. */
export const gridIn = (line: ProseMirrorNode): ProseMirrorNode | null => partIn(line, 'grid')

const partIn = (line: ProseMirrorNode, name: string): ProseMirrorNode | null =>
  line.children.find(({ type }) => type.name === name) ?? null
