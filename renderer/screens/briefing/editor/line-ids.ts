import { Extension } from '@tiptap/core'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { Marking } from '../../../../shared/model/marking'

/**
 * Gives every new block an id and every new line a marking. A split or pasted block arrives without
 * an id, or with that of the block it was copied from: the first one keeps it.
 */
export const lineIds = (defaultMarking: () => Marking) =>
  Extension.create({
    name: 'lineIds',
    addProseMirrorPlugins: () => [
      new Plugin({
        appendTransaction: (transactions, _before, { doc, tr }) => {
          if (!transactions.some((transaction) => transaction.docChanged)) return null
          for (const { position, name, value } of lackingAttributes(doc, defaultMarking)) {
            tr.setNodeAttribute(position, name, value)
          }
          return tr.docChanged ? tr : null
        },
      }),
    ],
  })

function* lackingAttributes(doc: ProseMirrorNode, defaultMarking: () => Marking) {
  const known = new Set<unknown>()
  let position = 0
  for (const node of doc.children) {
    const { id, marking } = node.attrs
    if (id === null || known.has(id)) yield { position, name: 'id', value: crypto.randomUUID() }
    known.add(id)
    if (marking === null) yield { position, name: 'marking', value: defaultMarking() }
    position += node.nodeSize
  }
}
