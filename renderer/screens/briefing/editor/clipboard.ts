import { Extension } from '@tiptap/core'
import { Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { fillCells, gridOfCells, longestOf } from './grid-edits'
import { currentCell } from './grid-places'

/** Type under which lines are kept in the clipboard with their citations and markings. */
const LINES = 'application/x-casebook-lines'

/**
 * Copy, cut, paste and drop. Lines of a briefing go along whole; what comes from elsewhere comes as text.
 * Markup is never read: the page lets no string become markup.
 */
export const Clipboard = Extension.create({
  name: 'clipboard',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          copy: (view, event) => copy(view, event),
          cut: (view, event) => copy(view, event) && removeSelected(view),
          paste,
          drop: dropText,
        },
        clipboardTextParser: (text, _context, _plain, { state }) => linesOf(state.schema, text),
      },
    }),
  ],
})

function copy(view: EditorView, event: ClipboardEvent): boolean {
  const { selection } = view.state
  if (selection.empty || event.clipboardData === null) return false
  const slice = selection.content()
  event.preventDefault()
  event.clipboardData.setData(LINES, JSON.stringify(slice.toJSON()))
  event.clipboardData.setData('text/plain', view.serializeForClipboard(slice).text)
  return true
}

function removeSelected({ state, dispatch }: EditorView): boolean {
  dispatch(state.tr.deleteSelection().scrollIntoView())
  return true
}

function paste(view: EditorView, event: ClipboardEvent): boolean {
  const data = event.clipboardData
  if (data === null) return false
  event.preventDefault()
  const { state } = view
  const text = data.getData('text/plain')
  const slice = keptLines(state.schema, data.getData(LINES))
  if (currentCell(state) !== null) {
    const filled = fillCells(rowsIn(text))(state)
    if (filled !== null) view.dispatch(filled.scrollIntoView())
  } else if (slice === null) view.pasteText(text, event)
  else view.dispatch(state.tr.replaceSelection(slice).scrollIntoView())
  return true
}

/** Words with markup that are dragged in from elsewhere come as text, too. */
function dropText(view: EditorView, event: DragEvent): boolean {
  const data = event.dataTransfer
  if (view.dragging !== null || data === null || !data.types.includes('text/html')) return false
  event.preventDefault()
  const target = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (target === null) return true
  const { doc, tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(target.pos))))
  view.pasteText(data.getData('text/plain'))
  return true
}

/** The lines of a briefing in the clipboard; `null` when it holds something else. */
export function keptLines(schema: Schema, kept: string): Slice | null {
  if (kept === '') return null
  try {
    const slice = Slice.fromJSON(schema, JSON.parse(kept))
    slice.content.forEach((node) => node.check())
    return slice
  } catch {
    // Any program may write to the clipboard under this name.
    return null
  }
}

/** Lines of a text from elsewhere; rows of cells with tabs between them become a table. */
export function linesOf(schema: Schema, text: string): Slice {
  const rows = rowsIn(text)
  if (rows.length > 1 && longestOf(rows) > 1) {
    const line = schema.node('line', null, [schema.node('sentence'), gridOfCells(schema, rows)])
    return new Slice(Fragment.from(line), 0, 0)
  }
  const sentences = text.split(/\s*\n\s*/).filter((sentence) => sentence !== '')
  const lines = sentences.map((sentence) =>
    schema.node('line', null, [schema.node('sentence', null, [schema.text(sentence)])]),
  )
  // Open on both sides: the first and last piece join the sentence they are pasted into.
  return new Slice(Fragment.from(lines), lines.length > 0 ? 2 : 0, lines.length > 0 ? 2 : 0)
}

/** The cells of a table as spreadsheets put it into the clipboard. */
const rowsIn = (text: string): string[][] =>
  text
    .replace(/\s+$/, '')
    .split(/\r?\n/)
    .map((row) => row.split('\t').map((cell) => cell.trim()))
