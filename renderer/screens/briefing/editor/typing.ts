import { type Editor, Extension } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { apply } from './apply'
import { insertCitation } from './line-edits'
import { currentBlock, currentLine } from './lines'

/** Type under which a clip's id is dragged onto the text. */
export const CLIP_DRAG_TYPE = 'application/x-casebook-clip'

/** Undo and redo of the typing since the text was opened; saved changes are undone from the journal. */
export const TypingHistory = Extension.create({
  name: 'typingHistory',
  addProseMirrorPlugins: () => [
    // Before the history, which answers every such event of the text.
    new Plugin({ props: { handleDOMEvents: { beforeinput: refuseFromElsewhere } } }),
    history(),
  ],
  addKeyboardShortcuts() {
    const run = (step: typeof undo) => () => step(this.editor.state, this.editor.view.dispatch)
    return { 'Mod-z': run(undo), 'Mod-y': run(redo), 'Shift-Mod-z': run(redo) }
  },
})

/**
 * Chromium keeps one history of typing for the whole page: an undo in a field whose own typing is used
 * up goes on in the text. It is taken only while the caret is in the text.
 */
function refuseFromElsewhere(view: EditorView, event: InputEvent): boolean {
  const isHistory = event.inputType === 'historyUndo' || event.inputType === 'historyRedo'
  if (!isHistory || view.hasFocus()) return false
  event.preventDefault()
  return true
}

/** Marks the block the caret is in. */
export const CurrentLine = Extension.create({
  name: 'currentLine',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('currentLine'),
      props: {
        decorations: (state) => {
          const block = currentBlock(state)
          if (block === null) return null
          const { start, node } = block
          const mark = Decoration.node(start, start + node.nodeSize, { class: 'is-current' })
          return DecorationSet.create(state.doc, [mark])
        },
      },
    }),
  ],
})

/** `[[` asks for a clip; a dragged clip is cited where it is dropped. */
export const clipEntry = (ask: () => void) =>
  Extension.create({
    name: 'clipEntry',
    addProseMirrorPlugins() {
      const { editor } = this
      return [
        new Plugin({
          props: {
            handleTextInput: (view, from, to, text) => askForClip(view, from, to, text, ask),
            handleDrop: (view, event) => dropClip(editor, view, event),
          },
        }),
      ]
    },
  })

function askForClip(view: EditorView, from: number, to: number, text: string, ask: () => void) {
  if (text !== '[' || from === 0 || view.state.doc.textBetween(from - 1, from) !== '[') return false
  // A heading cites nothing.
  if (currentLine(view.state) === null) return false
  view.dispatch(view.state.tr.delete(from - 1, to))
  ask()
  return true
}

function dropClip(editor: Editor, view: EditorView, event: DragEvent): boolean {
  const clipId = event.dataTransfer?.getData(CLIP_DRAG_TYPE) ?? ''
  if (clipId === '') return false
  const target = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (target !== null) apply(editor, insertCitation(clipId, target.pos))
  event.preventDefault()
  return true
}
