import { type Editor, Extension } from '@tiptap/core'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Severity } from '../../../../shared/briefing/lint/finding'
import type { PlacedFinding } from '../../../../shared/briefing/lint/lint'
import { lineText, positionsOf } from './line-text'
import type { PlacedBlock } from './lines'

const key = new PluginKey<DecorationSet>('findingMarks')

/** Marks in the text what the linter found; the marks move with the text until it has looked again. */
export const FindingMarks = Extension.create({
  name: 'findingMarks',
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, marks) => {
          const found = transaction.getMeta(key) as readonly PlacedFinding[] | undefined
          return found === undefined
            ? marks.map(transaction.mapping, transaction.doc)
            : marksOf(transaction.doc, found)
        },
      },
      props: { decorations: (state: EditorState) => key.getState(state) },
    }),
  ],
})

/** Shows these findings in the text in place of those before; the caret stays where it is. */
export function markFindings({ view }: Editor, findings: readonly PlacedFinding[]): void {
  view.dispatch(view.state.tr.setMeta(key, findings).setMeta('addToHistory', false))
}

function marksOf(doc: ProseMirrorNode, findings: readonly PlacedFinding[]): DecorationSet {
  const byLine = byLineId(findings)
  const marks: Decoration[] = []
  doc.forEach((node, start, index) => {
    const found = byLine.get(node.attrs.id as string)
    if (found !== undefined && node.type.name === 'line')
      marks.push(...marksOfLine({ node, start, index }, found))
  })
  return DecorationSet.create(doc, marks)
}

function byLineId(findings: readonly PlacedFinding[]): ReadonlyMap<string, PlacedFinding[]> {
  const byLine = new Map<string, PlacedFinding[]>()
  for (const finding of findings) {
    const found = byLine.get(finding.line.id)
    if (found) found.push(finding)
    else byLine.set(finding.line.id, [finding])
  }
  return byLine
}

const gravity: readonly Severity[] = ['stop', 'error', 'warning', 'note']

function marksOfLine(line: PlacedBlock, findings: readonly PlacedFinding[]): Decoration[] {
  const { node, start } = line
  const text = lineText(line)
  const gravest = gravity.find((severity) =>
    findings.some(({ rule }) => rule.severity === severity),
  )
  const isUnsourced = findings.some(({ rule }) => rule.name === 'unsourced')
  return [
    Decoration.node(start, start + node.nodeSize, {
      'data-finding': gravest ?? 'note',
      ...(isUnsourced && { 'data-unsourced': '' }),
    }),
    // A line that was changed since is marked when it has been read again.
    ...findings.flatMap((finding) => {
      if (finding.span === null || finding.text !== text) return []
      const [from, to] = positionsOf(line, finding.span)
      const { rule, message } = finding
      const title = `${rule.title}. ${message}`
      return Decoration.inline(from, to, { class: `br-found is-${rule.severity}`, title })
    }),
  ]
}
