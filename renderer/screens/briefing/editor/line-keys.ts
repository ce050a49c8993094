import { Extension } from '@tiptap/core'
import type { Fragment } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { LineForm } from '../../../../shared/model/briefing'
import { apply, type Edit } from './apply'
import { cellBelow, moveRow, stepCell } from './grid-edits'
import { cellAt, currentCell } from './grid-places'
import { gridIn } from './line-parts'
import { blockAt, blockByIndex, currentBlock, type PlacedBlock, textEnd } from './lines'

/** Enter, Backspace and Delete on lines: one line is one numbered unit that keeps its id. */
export const LineKeys = Extension.create({
  name: 'lineKeys',
  priority: 1000,
  addKeyboardShortcuts() {
    const key = (edit: Edit) => () => apply(this.editor, edit)
    return {
      // Enter never falls through: the schema has no other way to split.
      Enter: () => apply(this.editor, enter) || true,
      'Shift-Enter': () => apply(this.editor, enter) || true,
      Backspace: key(backspace),
      Delete: key(deleteForward),
      Tab: key(stepCell(1)),
      'Shift-Tab': key(stepCell(-1)),
    }
  },
})

/** A new line from the caret on; at the start of a sentence the new, empty one comes before it. */
export const enter: Edit = (state) => {
  const tr = state.tr.deleteSelection()
  const block = blockAt(tr.selection.$from)
  if (block === null) return null
  if (cellAt(tr.selection.$from) !== null) return cellBelow(state)
  const { $from } = tr.selection
  if (isItem(block) && isEmpty(block)) return tr.setNodeAttribute(block.start, 'form', null)
  if ($from.parent.type.name === 'confidence') return insertLine(tr, after(block), block)
  const atStart = $from.parentOffset === 0 && $from.parent.content.size > 0
  if (atStart && block.node.type.name === 'line') {
    // The text keeps its line and id; the caret stays with the text.
    return tr.insert(block.start, emptyLine(tr, block))
  }
  const tail = $from.parent.content.cut($from.parentOffset)
  tr.delete($from.pos, textEnd(block))
  const shrunk = { ...block, node: tr.doc.child(block.index) }
  return insertLine(tr, after(shrunk), block, tail)
}

const after = ({ node, start }: PlacedBlock) => start + node.nodeSize

function insertLine(
  tr: Transaction,
  at: number,
  like: PlacedBlock,
  content?: Fragment,
): Transaction {
  tr.insert(at, emptyLine(tr, like, content))
  return tr.setSelection(TextSelection.create(tr.doc, at + 2))
}

function emptyLine(tr: Transaction, like: PlacedBlock, content?: Fragment) {
  const { line, sentence } = tr.doc.type.schema.nodes
  if (line === undefined || sentence === undefined) throw new Error('The schema has no lines.')
  const { type, marking, form } = like.node.attrs
  // The id is given by the document when it takes the line in, see line-ids.ts.
  return line.create(
    {
      type: type ?? 'reported-fact',
      marking: marking ?? null,
      form: isItem(like) ? form : null,
    },
    sentence.create(null, content),
  )
}

/** Whether the line is an item of a list: the next line is one too. */
const isItem = ({ node }: PlacedBlock): boolean =>
  ['bullet', 'numbered'].includes((node.attrs.form as LineForm | null)?.kind ?? '')

/**
 * At the start of a sentence: makes a paragraph of it, or else joins it to the line before; an empty
 * block goes.
 */
export const backspace: Edit = (state) => {
  const { selection } = state
  const { $from } = selection
  const block = currentBlock(state)
  if (!selection.empty || $from.parentOffset > 0 || block === null) return null
  if ($from.parent.type.name === 'confidence') return leaveConfidence(state, block)
  if (cellAt($from) !== null) return state.tr
  if ((block.node.attrs.form ?? null) !== null)
    return state.tr.setNodeAttribute(block.start, 'form', null)
  const before = blockByIndex(state.doc, block.index - 1)
  if (before === null || isEmpty(block)) return removeEmpty(state, block, before)
  return joinLines(state, before, block)
}

/** At the end of a sentence without confidence: draws the next line up. */
export const deleteForward: Edit = (state) => {
  const { selection } = state
  const block = currentBlock(state)
  if (!selection.empty || block === null || selection.from !== textEnd(block)) return null
  const next = blockByIndex(state.doc, block.index + 1)
  if (next === null || block.node.childCount > 1) return state.tr
  if (isEmpty(next)) return state.tr.delete(next.start, after(next))
  return joinLines(state, block, next)
}

function leaveConfidence(state: EditorState, block: PlacedBlock): Transaction {
  const { $from } = state.selection
  const tr = state.tr
  if ($from.parent.content.size === 0) tr.delete($from.before(), $from.after())
  return tr.setSelection(TextSelection.create(tr.doc, textEnd(block)))
}

const isEmpty = ({ node }: PlacedBlock) =>
  node.type.name === 'heading'
    ? node.content.size === 0
    : node.childCount === 1 && node.child(0).content.size === 0 && !isFigure(node)

const isFigure = ({ attrs }: PlacedBlock['node']): boolean =>
  (attrs.form as LineForm | null)?.kind === 'figure'

/** A line that words can be joined to: they would be lost among those of a table or a figure. */
const isProse = ({ node }: PlacedBlock): boolean =>
  node.type.name === 'line' && gridIn(node) === null && !isFigure(node)

function removeEmpty(
  state: EditorState,
  block: PlacedBlock,
  before: PlacedBlock | null,
): Transaction {
  const tr = state.tr
  if (!isEmpty(block) || (before === null && state.doc.childCount === 1)) return tr
  tr.delete(block.start, after(block))
  const caret = before === null ? 0 : textEnd(before)
  return tr.setSelection(TextSelection.near(tr.doc.resolve(caret), before === null ? 1 : -1))
}

/**
 * The first line keeps id, type and marking. What the second states besides its sentence goes along
 * where the first states nothing of the kind.
 */
function joinLines(state: EditorState, first: PlacedBlock, second: PlacedBlock): Transaction {
  const tr = state.tr
  if (!isProse(first) || !isProse(second)) return tr
  const seam = textEnd(first)
  const [, firstConfidence] = first.node.children
  const [moved, secondConfidence] = second.node.children
  const confidence = firstConfidence ?? secondConfidence
  const sentence = first.node.child(0)
  const { indicators, ifWrong } = second.node.attrs
  const attrs = {
    ...first.node.attrs,
    indicators: first.node.attrs.indicators ?? indicators,
    ifWrong: first.node.attrs.ifWrong ?? ifWrong,
  }
  const joined = first.node.type.create(attrs, [
    sentence.copy(sentence.content.append(moved?.content ?? sentence.content)),
    ...(confidence === undefined ? [] : [confidence]),
  ])
  tr.replaceWith(first.start, after(second), joined)
  return tr.setSelection(TextSelection.create(tr.doc, seam))
}

/** Changes places with the block above (-1) or below (1); in a table the row does. */
export const moveBlock =
  (step: -1 | 1): Edit =>
  (state) => {
    if (currentCell(state) !== null) return moveRow(step)(state)
    const block = currentBlock(state)
    const other = block === null ? null : blockByIndex(state.doc, block.index + step)
    if (block === null || other === null) return null
    const [first, second] = step === 1 ? [block, other] : [other, block]
    const tr = state.tr.replaceWith(first.start, after(second), [second.node, first.node])
    const shift = step === 1 ? other.node.nodeSize : -other.node.nodeSize
    const caret = Math.min(state.selection.from, after(block) - 1)
    return tr.setSelection(TextSelection.create(tr.doc, caret + shift))
  }
