import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { SectionRole } from '../../../../shared/model/briefing'
import type { Edit } from './apply'
import { blockById, blockByIndex, currentBlock } from './lines'

/** Adds a heading with one empty line after the section the caret is in; the caret goes to the heading. */
export const addSection =
  (role: SectionRole, text = ''): Edit =>
  (state) => {
    const { schema, doc, tr } = state
    const block = currentBlock(state)
    const at = endOfSection(doc, block?.index ?? doc.childCount - 1)
    const heading = schema.node('heading', { role }, text === '' ? [] : [schema.text(text)])
    const marking = block?.node.attrs.marking ?? null
    const line = schema.node('line', { marking }, [schema.node('sentence')])
    tr.insert(at, [heading, line])
    return tr.setSelection(TextSelection.create(tr.doc, at + 1 + text.length))
  }

/** Removes a section: its heading and its lines, and those of its subsections. */
export const removeSection =
  (id: string): Edit =>
  ({ doc, tr }) => {
    const span = sectionSpan(doc, id)
    return span === null ? null : tr.delete(span.from, span.to)
  }

/** Leaves a section out of the printed briefing, or takes it in again; its words stay. */
export const toggleSection =
  (id: string): Edit =>
  ({ doc, tr }) => {
    const heading = blockById(doc, id)
    if (heading === null || heading.node.type.name !== 'heading') return null
    return tr.setNodeAttribute(heading.start, 'off', heading.node.attrs.off === true ? null : true)
  }

/**
 * Moves a section before or after another. A section goes around whole sections, a subsection also
 * into another one: after the heading of a section it comes first in it.
 */
export const placeSection =
  (id: string, target: string, side: 'before' | 'after'): Edit =>
  ({ doc, tr }) => {
    const [span, other] = [sectionSpan(doc, id), sectionSpan(doc, target)]
    if (span === null || other === null) return null
    const at = placeAt(doc, span, other, side)
    if (at === null || (at >= span.from && at <= span.to)) return null
    const { content } = doc.slice(span.from, span.to)
    tr.delete(span.from, span.to)
    return tr.insert(tr.mapping.map(at), content)
  }

function placeAt(
  doc: ProseMirrorNode,
  { depth }: Span,
  other: Span,
  side: 'before' | 'after',
): number | null {
  const isInner = other.depth > depth
  const around = isInner ? sectionAround(doc, other) : other
  if (around === null) return null
  if (depth > other.depth) return side === 'before' ? null : endOfSection(doc, other.index)
  return side === 'before' ? around.from : around.to
}

/** The section that a subsection stands in; `null` when it stands before the first. */
function sectionAround(doc: ProseMirrorNode, { index }: Span): Span | null {
  for (let at = index - 1; at >= 0; at--) {
    const node = doc.child(at)
    if (node.type.name === 'heading' && depthOf(node) === 1)
      return sectionSpan(doc, node.attrs.id as string)
  }
  return null
}

/** Changes places with the section before (-1) or after (1). */
export const moveSection =
  (id: string, step: -1 | 1): Edit =>
  ({ doc, tr }) => {
    const span = sectionSpan(doc, id)
    if (span === null) return null
    const index = step === 1 ? span.end : sectionBefore(doc, span.index)
    const neighbour = index === null ? null : doc.maybeChild(index)
    const other = neighbour?.type.name === 'heading' ? sectionSpan(doc, neighbour.attrs.id) : null
    if (other === null || other.depth !== span.depth) return null
    const [first, second] = step === 1 ? [span, other] : [other, span]
    const content = (of: Span) => doc.slice(of.from, of.to).content
    return tr.replaceWith(first.from, second.to, content(second).append(content(first)))
  }

function endOfSection(doc: ProseMirrorNode, from: number): number {
  let index = from
  while (doc.maybeChild(index + 1)?.type.name === 'line') index += 1
  const last = blockByIndex(doc, index)
  return last === null ? doc.content.size : last.start + last.node.nodeSize
}

interface Span {
  /** 1 for a section, 2 for a subsection. */
  readonly depth: number
  /** Index of the heading and of the first block after the section. */
  readonly index: number
  readonly end: number
  /** Positions before the heading and after the last block. */
  readonly from: number
  readonly to: number
}

function sectionSpan(doc: ProseMirrorNode, id: string): Span | null {
  const heading = blockById(doc, id)
  if (heading === null) return null
  const depth = depthOf(heading.node)
  let end = heading.index + 1
  let to = heading.start + heading.node.nodeSize
  for (; end < doc.childCount; end++) {
    const node = doc.child(end)
    if (node.type.name === 'heading' && depthOf(node) <= depth) break
    to += node.nodeSize
  }
  return { depth, index: heading.index, end, from: heading.start, to }
}

/** Index of the heading that the section at `index` would change places with. */
function sectionBefore(doc: ProseMirrorNode, index: number): number | null {
  const depth = depthOf(doc.child(index))
  for (let at = index - 1; at >= 0; at--) {
    const node = doc.child(at)
    if (node.type.name === 'heading' && depthOf(node) <= depth) return at
  }
  return null
}

const depthOf = ({ attrs }: ProseMirrorNode): number => (attrs.role === 'subsection' ? 2 : 1)
