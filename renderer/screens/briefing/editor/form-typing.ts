import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import type { LineForm } from '../../../../shared/model/briefing'
import { currentLine, textStart } from './lines'
import { gridIn } from './line-parts'

/** What a space behind these signs at the start of a paragraph makes of it. */
const signs: ReadonlyMap<string, LineForm> = new Map([
  ['-', { kind: 'bullet' }],
  ['*', { kind: 'bullet' }],
  ['1.', { kind: 'numbered' }],
  ['1)', { kind: 'numbered' }],
  ['>', { kind: 'quotation' }],
])

/** `- `, `1. ` and `> ` begin a list or a quotation, as in plain text; undo gives the signs back. */
export const FormTyping = Extension.create({
  name: 'formTyping',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput: (view, from, to, text) => {
          if (text !== ' ' || from !== to || formAfter(view.state, from) === null) return false
          view.dispatch(view.state.tr.insertText(text, from))
          const formed = formBySigns(view.state)
          if (formed !== null) view.dispatch(closeHistory(formed))
          return true
        },
      },
    }),
  ],
})

/** What the signs before the caret make of its paragraph; `null` when they are none. */
function formAfter(state: EditorState, end: number): LineForm | null {
  const line = currentLine(state)
  const { parent } = state.selection.$from
  const isParagraph = line?.node.attrs.form === null && gridIn(line.node) === null
  if (line === null || !isParagraph || parent.type.name !== 'sentence') return null
  return signs.get(state.doc.textBetween(textStart(line), end, undefined, ' ')) ?? null
}

/** The paragraph of the caret in the form that the signs before a typed space stand for. */
export function formBySigns(state: EditorState): Transaction | null {
  const caret = state.selection.from
  const form = formAfter(state, caret - 1)
  const line = currentLine(state)
  if (form === null || line === null) return null
  return state.tr.delete(textStart(line), caret).setNodeAttribute(line.start, 'form', form)
}
