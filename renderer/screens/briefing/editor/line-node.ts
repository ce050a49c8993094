import { Node } from '@tiptap/core'
import type { CitedClips } from './cited-clips'
import { LineView } from './line-view'

/** A line of the briefing: its sentence, its table if it is one, and the confidence beneath if it is stated. */
export const lineNode = (cited: CitedClips) =>
  Node.create({
    name: 'line',
    content: 'sentence grid? confidence?',
    defining: true,
    addAttributes: () => ({
      id: { default: null, rendered: false },
      type: {
        default: 'reported-fact',
        parseHTML: (element) => element.dataset.type ?? 'reported-fact',
        renderHTML: ({ type }) => ({ 'data-type': type as string }),
      },
      marking: {
        default: null,
        parseHTML: (element) => element.dataset.marking ?? null,
        renderHTML: ({ marking }) => ({ 'data-marking': marking as string }),
      },
      /** A `LineForm`; that of a table is its grid. */
      form: { default: null, rendered: false },
      // They belong to this line alone: a copy of its words does not take them along.
      indicators: { default: null, rendered: false },
      ifWrong: { default: null, rendered: false },
    }),
    parseHTML: () => [{ tag: 'div[data-type]' }],
    renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes, 0],
    addNodeView:
      () =>
      ({ node }) =>
        new LineView(node, cited),
  })
