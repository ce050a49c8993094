import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Confidence, Indicator, Line } from '../../../../shared/model/briefing'
import { DEFAULT_SCALE } from '../../../../shared/model/likelihood'
import type { Marking } from '../../../../shared/model/marking'
import type { Edit } from './apply'
import type { StatedTerm } from './inline-nodes'
import { confidenceIn } from './line-parts'
import { blockAt, currentLine, type PlacedBlock, selectedLines, textEnd, textStart } from './lines'

/** What a judgement states: how likely, and how well founded. Either may be unset. */
export interface JudgementTerms {
  readonly term: StatedTerm | null
  readonly confidence: Confidence | null
  /** What would change it. */
  readonly indicators: readonly Indicator[]
}

/** Gives all selected lines a type. A judgement keeps its terms in the text when it becomes another type. */
export const setType =
  (type: Line['type']): Edit =>
  (state) =>
    onSelectedLines(state, 'type', type)

/** Gives all selected lines a portion marking. */
export const setMarking =
  (marking: Marking): Edit =>
  (state) =>
    onSelectedLines(state, 'marking', marking)

function onSelectedLines(state: EditorState, name: 'type' | 'marking', value: string): Transaction {
  const { tr } = state
  for (const { start } of selectedLines(state)) tr.setNodeAttribute(start, name, value)
  return tr
}

/**
 * Cites a clip where the caret is, or at the end of the line when it stands outside the sentence.
 * @param at document position to take instead of the caret
 */
export const insertCitation =
  (clipId: string, at?: number): Edit =>
  (state) =>
    insertInline(state, insertApart, state.schema.node('citation', { clipId }), at)

/** Puts a footnote where the caret is. */
export const insertFootnote =
  (text: string): Edit =>
  (state) =>
    insertInline(state, insertClose, state.schema.node('footnote', { text }))

/** Inserts a node and answers the position behind it. */
type Insert = (tr: Transaction, position: number, node: ProseMirrorNode) => number

function insertInline(
  state: EditorState,
  insert: Insert,
  node: ProseMirrorNode,
  at?: number,
): Transaction | null {
  const position = inSentence(state, at ?? state.selection.to)
  if (position === null) return null
  const { tr } = state
  const end = insert(tr, position, node)
  return tr.setSelection(TextSelection.create(tr.doc, end))
}

const insertClose: Insert = (tr, position, node) => {
  tr.insert(position, node)
  return position + node.nodeSize
}

/** After a space, unless there is one or nothing before. */
const insertApart: Insert = (tr, position, node) => {
  const before = tr.doc.resolve(position).nodeBefore
  const apart = before === null || /\s$/.test(before.text ?? '')
  const gap = apart ? [] : [tr.doc.type.schema.text(' ')]
  tr.insert(position, [...gap, node])
  return position + gap.length + node.nodeSize
}

/** The position itself inside a sentence; the end of the sentence from elsewhere in its line. */
function inSentence({ doc }: EditorState, position: number): number | null {
  const $position = doc.resolve(Math.min(position, doc.content.size))
  if ($position.parent.type.name === 'sentence') return $position.pos
  const block = blockAt($position)
  return block?.node.type.name === 'line' ? textEnd(block) : null
}

/** Changes the words of the footnote that is selected. */
export const setFootnote =
  (text: string): Edit =>
  (state) =>
    state.tr.setNodeAttribute(state.selection.from, 'text', text)

/** The words of the selected footnote; null when none is selected. */
export function selectedFootnote({ selection }: EditorState): string | null {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'footnote') return null
  return selection.node.attrs.text as string
}

/** The clip of the selected citation, or of the one right before the caret. */
export function citationAtCaret({ selection }: EditorState): string | null {
  const node = selection instanceof NodeSelection ? selection.node : selection.$from.nodeBefore
  return node?.type.name === 'citation' ? (node.attrs.clipId as string) : null
}

/** Makes the line a judgement with these terms; the likelihood goes to the caret if the line has none. */
export const setJudgement =
  ({ term, confidence, indicators }: JudgementTerms): Edit =>
  (state) => {
    const line = currentLine(state)
    if (line === null) return null
    const tr = state.tr.setNodeAttribute(line.start, 'type', 'judgement')
    tr.setNodeAttribute(line.start, 'indicators', indicators.length === 0 ? null : indicators)
    setConfidence(tr, line, confidence)
    if (term !== null) setTerm(tr, line, term, state.selection.from)
    return tr
  }

/** Makes the line an assumption that says what follows if it is wrong; empty for nothing. */
export const setAssumption =
  (ifWrong: string): Edit =>
  (state) => {
    const line = currentLine(state)
    if (line === null) return null
    const tr = state.tr.setNodeAttribute(line.start, 'type', 'assumption')
    return tr.setNodeAttribute(line.start, 'ifWrong', ifWrong === '' ? null : ifWrong)
  }

/** The attributes of the node of a term; the first row of ICD 203 is not named. */
export const termAttributes = ({ term, scale }: StatedTerm) => ({
  term,
  scale: scale === DEFAULT_SCALE ? null : (scale ?? null),
})

function setTerm(tr: Transaction, line: PlacedBlock, term: StatedTerm, caret: number): void {
  const known = termPosition(line)
  if (known !== null) {
    tr.setNodeMarkup(known, null, termAttributes(term))
    return
  }
  const end = textEnd(line)
  const at = caret >= textStart(line) && caret <= end ? caret : end
  const { schema } = tr.doc.type
  const behind = insertApart(tr, at, schema.node('likelihood', termAttributes(term)))
  // The sentence begins with it: the words follow.
  if (line.node.child(0).content.size === 0) tr.insert(behind, schema.text(' '))
}

function termPosition(line: PlacedBlock): number | null {
  let found: number | null = null
  line.node.child(0).forEach((child, offset) => {
    if (child.type.name === 'likelihood') found ??= textStart(line) + offset
  })
  return found
}

/** Puts the confidence beneath a line, or takes it away. */
export function setConfidence(
  tr: Transaction,
  line: PlacedBlock,
  confidence: Confidence | null,
): void {
  const end = line.start + line.node.nodeSize - 1
  const start = end - (confidenceIn(line.node)?.nodeSize ?? 0)
  const { schema } = tr.doc.type
  if (confidence === null) tr.delete(start, end)
  else {
    const basis = confidence.basis === '' ? [] : [schema.text(confidence.basis)]
    tr.replaceWith(start, end, schema.node('confidence', { level: confidence.level }, basis))
  }
}
