import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Indicator } from '../../../../shared/model/briefing'

/*
 * Words that a node keeps and the caret does not walk: those of a footnote, what would change a
 * judgement, what follows if an assumption is wrong.
 */

interface LineWords {
  readonly indicators: readonly Indicator[] | null
  readonly ifWrong: string | null
}

/** The words that this node itself keeps. */
export function keptWords({ type, attrs }: ProseMirrorNode): readonly string[] {
  if (type.name === 'footnote') return [attrs.text as string]
  if (type.name !== 'line') return []
  const { indicators, ifWrong } = attrs as LineWords
  return [...(indicators ?? []).map(({ text }) => text), ifWrong ?? '']
}

/** Changes the words that the node at a position keeps; an indicator without words goes. */
export function changeKeptWords(
  tr: Transaction,
  position: number,
  change: (words: string) => string,
): Transaction {
  const node = tr.doc.nodeAt(position)
  if (node?.type.name === 'footnote')
    return tr.setNodeAttribute(position, 'text', change(node.attrs.text as string))
  const { indicators, ifWrong } = (node?.attrs ?? {}) as LineWords
  const changed = (indicators ?? [])
    .map((indicator) => ({ ...indicator, text: change(indicator.text).slice(0, 1000) }))
    .filter(({ text }) => text !== '')
  return tr
    .setNodeAttribute(position, 'indicators', changed.length === 0 ? null : changed)
    .setNodeAttribute(position, 'ifWrong', (ifWrong && change(ifWrong).slice(0, 2000)) || null)
}
