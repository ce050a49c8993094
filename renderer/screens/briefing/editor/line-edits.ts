import type { Editor } from '@tiptap/core'
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Confidence, Line } from '../../../../shared/model/briefing'
import type { LikelihoodTerm } from '../../../../shared/model/likelihood'
import type { Marking } from '../../../../shared/model/marking'
import { blockById, currentLine, type PlacedBlock, selectedLines, textEnd, textStart } from './lines'

/** What a judgement states: how likely, and how well founded. Either may be unset. */
export interface JudgementTerms {
  readonly term: LikelihoodTerm | null
  readonly confidence: Confidence | null
}

/** Gives all selected lines a type. A judgement keeps its terms in the text when it becomes another type. */
export const setType = (editor: Editor, type: Line['type']): void =>
  setOnSelection(editor, 'type', type)

/** Gives all selected lines a portion marking. */
export const setMarking = (editor: Editor, marking: Marking): void =>
  setOnSelection(editor, 'marking', marking)

function setOnSelection(editor: Editor, name: 'type' | 'marking', value: string): void {
  const tr = editor.state.tr
  for (const { start } of selectedLines(editor.state)) tr.setNodeAttribute(start, name, value)
  dispatch(editor, tr)
}

/**
 * Cites a clip at the caret, or at the end of the line when the caret stands elsewhere in it.
 * @param at document position; the caret without one
 */
export function insertCitation(editor: Editor, clipId: string, at?: number): void {
  insertInline(editor, editor.schema.node('citation', { clipId }), at)
}

/** Puts a footnote at the caret. */
export function insertFootnote(editor: Editor, text: string): void {
  insertInline(editor, editor.schema.node('footnote', { text }))
}

function insertInline(editor: Editor, node: ReturnType<Editor['schema']['node']>, at?: number): void {
  const { state } = editor
  const position = inSentence(state, at ?? state.selection.to)
  if (position === null) return
  const gap = needsGap(state, position) ? [editor.schema.text(' ')] : []
  const tr = state.tr.insert(position, [...gap, node])
  const caret = position + gap.length + node.nodeSize
  dispatch(editor, tr.setSelection(TextSelection.create(tr.doc, caret)))
}

/** A citation follows its words after a space; neighbouring citations stand together. */
function needsGap(state: EditorState, position: number): boolean {
  const before = state.doc.resolve(position).nodeBefore
  return before !== null && !/\s$/.test(before.text ?? '')
}

/** The position itself inside a sentence; the end of the sentence from elsewhere in a line. */
function inSentence(state: EditorState, position: number): number | null {
  const $position = state.doc.resolve(Math.min(position, state.doc.content.size))
  if ($position.parent.type.name === 'sentence') return position
  const line = $position.depth > 0 ? $position.node(1) : null
  if (line?.type.name !== 'line') return null
  return textEnd({ node: line, start: $position.before(1), index: $position.index(0) })
}

/** Changes the words of the footnote that is selected. */
export function setFootnote(editor: Editor, text: string): void {
  const { selection, tr } = editor.state
  dispatch(editor, tr.setNodeAttribute(selection.from, 'text', text))
}

/** The words of the selected footnote; null when none is selected. */
export function selectedFootnote(state: EditorState): string | null {
  const { selection } = state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'footnote') return null
  return selection.node.attrs.text as string
}

/** The clip of the selected citation, or of the one right before the caret. */
export function citationAtCaret(state: EditorState): string | null {
  const { selection } = state
  const node = selection instanceof NodeSelection ? selection.node : selection.$from.nodeBefore
  return node?.type.name === 'citation' ? (node.attrs.clipId as string) : null
}

/** Makes the line a judgement with these terms; the likelihood goes to the caret if the line has none. */
export function setJudgement(editor: Editor, { term, confidence }: JudgementTerms): void {
  const { state } = editor
  const line = currentLine(state)
  if (line === null) return
  const tr = state.tr.setNodeAttribute(line.start, 'type', 'judgement')
  setConfidence(tr, line, confidence)
  if (term !== null) setTerm(tr, line, term)
  dispatch(editor, tr)
}

function setTerm(tr: Transaction, line: PlacedBlock, term: LikelihoodTerm): void {
  const known = termPosition(line)
  if (known !== null) {
    tr.setNodeAttribute(known, 'term', term)
    return
  }
  const { from } = tr.selection
  const end = textEnd(line)
  const at = from >= textStart(line) && from <= end ? from : end
  const schema = tr.doc.type.schema
  const before = tr.doc.resolve(at).nodeBefore
  const gap = before === null || /\s$/.test(before.text ?? '') ? [] : [schema.text(' ')]
  tr.insert(at, [...gap, schema.node('likelihood', { term })])
}

function termPosition(line: PlacedBlock): number | null {
  let found: number | null = null
  line.node.child(0).forEach((child, offset) => {
    if (child.type.name === 'likelihood') found ??= textStart(line) + offset
  })
  return found
}

function setConfidence(tr: Transaction, line: PlacedBlock, confidence: Confidence | null): void {
  const start = line.start + 1 + line.node.child(0).nodeSize
  const end = line.start + line.node.nodeSize - 1
  const schema = tr.doc.type.schema
  if (confidence === null) tr.delete(start, end)
  else {
    const basis = confidence.basis === '' ? [] : [schema.text(confidence.basis)]
    const node = schema.node('confidence', { level: confidence.level }, basis)
    tr.replaceWith(start, end, node)
  }
}

/** Puts the caret at the end of a block's sentence or heading and shows it. */
export function goToBlock(editor: Editor, id: string): void {
  const block = blockById(editor.state.doc, id)
  if (block === null) return
  const selection = TextSelection.create(editor.state.doc, textEnd(block))
  editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView())
  editor.view.focus()
}

function dispatch(editor: Editor, tr: Transaction): void {
  editor.view.dispatch(tr.scrollIntoView())
  editor.view.focus()
}
