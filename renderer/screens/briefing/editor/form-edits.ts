import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { LineForm, SentenceType, Shown } from '../../../../shared/model/briefing'
import type { Edit } from './apply'
import { gridOfCells } from './grid-edits'
import { gridIn } from './line-parts'
import { blockByIndex, currentBlock, currentLine, selectedLines, textEnd } from './lines'

/** Forms that a line's own words can take. */
export type WordForm = 'paragraph' | 'bullet' | 'numbered' | 'quotation'

/** Gives all selected lines a form. Tables stay tables: their cells would be lost. */
export const setForm =
  (form: WordForm): Edit =>
  (state) => {
    const { tr } = state
    const value: LineForm | null = form === 'paragraph' ? null : { kind: form }
    for (const { node, start } of selectedLines(state))
      if (gridIn(node) === null) tr.setNodeAttribute(start, 'form', value)
    return tr.docChanged ? tr : null
  }

/** The form of the line the caret is in. */
export function formAtCaret(state: EditorState): LineForm['kind'] | 'paragraph' {
  const line = currentLine(state)?.node
  if (line === undefined) return 'paragraph'
  if (gridIn(line) !== null) return 'table'
  return (line.attrs.form as LineForm | null)?.kind ?? 'paragraph'
}

/** Puts an empty table of three columns behind the caret's line; an empty line becomes the table. */
export const insertTable: Edit = (state) => {
  const { schema } = state
  return insertLine(state, {}, [gridOfCells(schema, [['', '', ''], [], []])])
}

/** Puts a figure behind the caret's line; an empty line, or a figure, becomes it. */
export const insertFigure =
  (shows: Shown): Edit =>
  (state) => {
    const form: LineForm = { kind: 'figure', shows }
    const line = currentLine(state)
    if (line !== null && formAtCaret(state) === 'figure')
      return state.tr.setNodeAttribute(line.start, 'form', form)
    // What a figure shows has its sources; its caption leads the reader to it.
    return insertLine(state, { form, type: 'framing' }, [])
  }

/** A new line with the caret in its caption. */
function insertLine(
  state: EditorState,
  given: { readonly form?: LineForm; readonly type?: SentenceType },
  parts: readonly ProseMirrorNode[],
): Transaction {
  const { schema, doc, tr } = state
  const block = currentBlock(state) ?? blockByIndex(doc, doc.childCount - 1)
  const { id = null, type = 'reported-fact', marking = null } = block?.node.attrs ?? {}
  const isBlank = block?.node.type.name === 'line' && isBare(block.node)
  const attrs = { id: isBlank ? id : null, type, marking, form: null, ...given }
  const line = schema.node('line', attrs, [schema.node('sentence'), ...parts])
  const start = block === null ? 0 : isBlank ? block.start : block.start + block.node.nodeSize
  tr.replaceWith(start, isBlank && block !== null ? start + block.node.nodeSize : start, line)
  return tr.setSelection(TextSelection.create(tr.doc, start + 2))
}

const isBare = (line: ProseMirrorNode): boolean =>
  line.childCount === 1 && line.child(0).childCount === 0 && line.attrs.form === null

/** Takes the table away; its caption stays as a paragraph. */
export const removeTable: Edit = (state) => {
  const line = currentLine(state)
  const grid = line === null ? null : gridIn(line.node)
  if (line === null || grid === null) return null
  const start = line.start + 1 + line.node.child(0).nodeSize
  const tr = state.tr.delete(start, start + grid.nodeSize)
  return tr.setSelection(TextSelection.create(tr.doc, textEnd(line)))
}
