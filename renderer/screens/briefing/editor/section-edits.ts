import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { SectionRole } from '../../../../shared/model/briefing'
import { blockById, blockByIndex, currentBlock } from './lines'

/** Adds a heading with one empty line after the section the caret is in, and goes to the heading. */
export function addSection(editor: Editor, role: SectionRole, text = ''): void {
  const { state } = editor
  const { schema } = state
  const at = endOfSection(editor)
  const marking = currentBlock(state)?.node.attrs.marking ?? null
  const heading = schema.node('heading', { role }, text === '' ? [] : [schema.text(text)])
  const line = schema.node('line', { marking }, [schema.node('sentence')])
  const tr = state.tr.insert(at, [heading, line])
  tr.setSelection(TextSelection.create(tr.doc, at + 1 + text.length)).scrollIntoView()
  editor.view.dispatch(tr)
  editor.view.focus()
}

/** Removes a section: its heading and its lines, and those of its subsections. */
export function removeSection(editor: Editor, id: string): void {
  const span = sectionSpan(editor, id)
  if (span === null) return
  editor.view.dispatch(editor.state.tr.delete(span.from, span.to).scrollIntoView())
}

/** Changes places with the section before (-1) or after (1). */
export function moveSection(editor: Editor, id: string, step: -1 | 1): void {
  const span = sectionSpan(editor, id)
  if (span === null) return
  const { doc } = editor.state
  const otherIndex = step === 1 ? span.end : sectionBefore(editor, span.index)
  const other = otherIndex === null ? null : blockByIndex(doc, otherIndex)
  if (other === null || other.node.type.name !== 'heading') return
  const otherSpan = sectionSpan(editor, other.node.attrs.id as string)
  if (otherSpan === null) return
  const [first, second] = step === 1 ? [span, otherSpan] : [otherSpan, span]
  const moved = doc.slice(second.from, second.to).content.append(doc.slice(first.from, first.to).content)
  editor.view.dispatch(editor.state.tr.replaceWith(first.from, second.to, moved).scrollIntoView())
}

function endOfSection(editor: Editor): number {
  const { doc } = editor.state
  let index = currentBlock(editor.state)?.index ?? doc.childCount - 1
  while (index + 1 < doc.childCount && doc.child(index + 1).type.name !== 'heading') index += 1
  const last = blockByIndex(doc, index)
  return last === null ? doc.content.size : last.start + last.node.nodeSize
}

interface Span {
  /** Index of the heading and of the first block after the section. */
  readonly index: number
  readonly end: number
  /** Positions before the heading and after the last block. */
  readonly from: number
  readonly to: number
}

function sectionSpan(editor: Editor, id: string): Span | null {
  const { doc } = editor.state
  const heading = blockById(doc, id)
  if (heading === null) return null
  const depth = depthOf(heading.node.attrs.role as SectionRole)
  let end = heading.index + 1
  let to = heading.start + heading.node.nodeSize
  for (; end < doc.childCount; end++) {
    const { type, attrs, nodeSize } = doc.child(end)
    if (type.name === 'heading' && depthOf(attrs.role as SectionRole) <= depth) break
    to += nodeSize
  }
  return { index: heading.index, end, from: heading.start, to }
}

/** Index of the heading that the section at `index` would change places with. */
function sectionBefore(editor: Editor, index: number): number | null {
  const { doc } = editor.state
  const depth = depthOf(doc.child(index).attrs.role as SectionRole)
  for (let at = index - 1; at >= 0; at--) {
    const { type, attrs } = doc.child(at)
    if (type.name !== 'heading') continue
    const found = depthOf(attrs.role as SectionRole)
    if (found === depth) return at
    if (found < depth) return null
  }
  return null
}

const depthOf = (role: SectionRole): number => (role === 'subsection' ? 2 : 1)
