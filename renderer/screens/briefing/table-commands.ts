import type { Editor } from '@tiptap/core'
import { apply, type Edit } from './editor/apply'
import { insertTable, removeTable } from './editor/form-edits'
import { addColumn, addRow, removeColumn, removeRow } from './editor/grid-edits'

/** One thing that can be done with a table: `[name, label, keys, edit]`. */
type TableCommand = readonly [string, string, readonly string[], Edit]

const tableEdits: readonly TableCommand[] = [
  ['table', 'Insert a table', ['Ctrl+Shift+T'], insertTable],
  ['row-below', 'Add a row below', ['Alt+Shift+ArrowDown'], addRow(1)],
  ['row-above', 'Add a row above', ['Alt+Shift+ArrowUp'], addRow(-1)],
  ['column-right', 'Add a column to the right', ['Alt+Shift+ArrowRight'], addColumn(1)],
  ['column-left', 'Add a column to the left', ['Alt+Shift+ArrowLeft'], addColumn(-1)],
  ['row-remove', 'Remove the row', ['Alt+Shift+Backspace'], removeRow],
  ['column-remove', 'Remove the column', ['Alt+Shift+Delete'], removeColumn],
  ['table-remove', 'Remove the table, keep its caption', [], removeTable],
]

/** What can be done with tables, as `[name, label, keys, run]`; nothing happens outside a table. */
export const tableCommands = (editor: Editor) =>
  tableEdits.map(
    ([name, label, keys, edit]) => [name, label, keys, () => void apply(editor, edit)] as const,
  )
