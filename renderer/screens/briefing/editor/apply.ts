import type { Editor } from '@tiptap/core'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { blockById, textEnd } from './lines'

/** A change of the text: what it would be; null when there is nothing to do. */
export type Edit = (state: EditorState) => Transaction | null

/** Carries out an edit, shows the caret and gives it the keys; false when there was nothing to do. */
export function apply(editor: Editor, edit: Edit): boolean {
  const transaction = edit(editor.state)
  if (transaction === null) return false
  editor.view.dispatch(transaction.scrollIntoView())
  editor.view.focus()
  return true
}

/** Carries out an edit; the keys stay where they are. False when there was nothing to do. */
export function change({ view }: Editor, edit: Edit): boolean {
  const transaction = edit(view.state)
  if (transaction === null) return false
  view.dispatch(transaction)
  return true
}

/** Puts the caret at the end of a block's sentence or heading. */
export const goToBlock =
  (id: string): Edit =>
  ({ doc, tr }) => {
    const block = blockById(doc, id)
    return block === null ? null : tr.setSelection(TextSelection.create(doc, textEnd(block)))
  }
