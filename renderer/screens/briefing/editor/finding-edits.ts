import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Fix } from '../../../../shared/briefing/lint/finding'
import type { Finding } from '../../../../shared/briefing/lint/lint'
import type { Edit } from './apply'
import { insertCitation, setConfidence, termAttributes } from './line-edits'
import { confidenceIn } from './line-parts'
import { lineText, positionsOf } from './line-text'
import { blockById, type PlacedBlock, textEnd } from './lines'

/** Selects the words of a finding; without words of its own the caret goes to the end of its line. */
export const goToFinding =
  ({ line: { id }, span, text }: Finding): Edit =>
  ({ doc, tr }) => {
    const line = blockById(doc, id)
    if (line === null) return null
    const isThere = span !== null && lineText(line) === text
    const [from, to] = isThere ? positionsOf(line, span) : [textEnd(line), textEnd(line)]
    return tr.setSelection(TextSelection.create(doc, from, to))
  }

/** Mends a finding; nothing to do when its line was changed meanwhile, or only the analyst can. */
export const mend =
  ({ line: { id }, text, fix }: Finding): Edit =>
  (state) => {
    const line = blockById(state.doc, id)
    return line === null || fix === undefined || lineText(line) !== text
      ? null
      : mendLine(state, line, fix)
  }

function mendLine(state: EditorState, line: PlacedBlock, fix: Fix): Transaction | null {
  const { tr, schema } = state
  switch (fix.kind) {
    case 'replace':
      return tr.insertText(fix.words, ...positionsOf(line, fix.span))
    case 'likelihood':
      return tr.replaceWith(
        ...positionsOf(line, fix.span),
        schema.node('likelihood', termAttributes(fix)),
      )
    case 'confidence':
      // It stands behind the sentence, so the places in the sentence stay as they are.
      if (confidenceIn(line.node) === null) setConfidence(tr, line, { level: fix.level, basis: '' })
      return tr.delete(...positionsOf(line, fix.span))
    case 'cite':
      return insertCitation(fix.clipId, textEnd(line))(state)
    case 'marking':
      return tr.setNodeAttribute(line.start, 'marking', fix.marking)
    case 'type':
      return tr.setNodeAttribute(line.start, 'type', fix.type)
    case 'ask-judgement':
    case 'ask-assumption':
      return null
  }
}
