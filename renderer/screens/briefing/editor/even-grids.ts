import { Extension } from '@tiptap/core'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { cellStart } from './grid-places'
import { gridIn } from './line-parts'

/**
 * Keeps as many cells in each row as in the longest one: a deletion across cells or a paste may leave
 * fewer.
 */
export const EvenGrids = Extension.create({
  name: 'evenGrids',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, { doc, tr }) =>
        transactions.some(({ docChanged }) => docChanged) && evened(tr, doc, before) ? tr : null,
    }),
  ],
})

function evened(tr: Transaction, doc: ProseMirrorNode, before: EditorState): boolean {
  const known = new Set(before.doc.children)
  doc.forEach((line, start) => {
    const grid = known.has(line) ? null : gridIn(line)
    if (grid !== null) fill(tr, grid, start + 1 + line.child(0).nodeSize)
  })
  return tr.docChanged
}

function fill(tr: Transaction, grid: ProseMirrorNode, gridStart: number): void {
  const { schema } = tr.doc.type
  const columns = Math.max(...grid.children.map(({ childCount }) => childCount))
  grid.children.forEach((row, index) => {
    const lacking = Array.from({ length: columns - row.childCount }, () =>
      schema.node(index === 0 ? 'headCell' : 'cell'),
    )
    if (lacking.length > 0)
      tr.insert(tr.mapping.map(cellStart(grid, gridStart, index, row.childCount)), lacking)
  })
}
