import { Node } from '@tiptap/core'
import type { Attrs } from '@tiptap/pm/model'
import { bandOfRun } from '../../../../shared/briefing/inlines'
import type { Run } from '../../../../shared/model/briefing'
import type { LikelihoodTerm, ScaleName } from '../../../../shared/model/likelihood'
import type { CitedClips } from './cited-clips'

const atom = { group: 'inline', inline: true, atom: true, selectable: true } as const

/** A likelihood term with the scale it was taken from. */
export type StatedTerm = Omit<Extract<Run, { kind: 'likelihood' }>, 'kind'>

/** What a node stands for; no scale is the first row of ICD 203. */
export const statedTerm = ({ term, scale }: Attrs): StatedTerm => ({
  term: term as LikelihoodTerm,
  ...(typeof scale === 'string' && { scale: scale as ScaleName }),
})

/** The likelihood term with its range: "very likely (80–95 %)". */
export const LikelihoodNode = Node.create({
  name: 'likelihood',
  ...atom,
  addAttributes: () => ({
    term: {
      default: 'likely',
      parseHTML: (element) => element.dataset.term ?? 'likely',
      renderHTML: ({ term }) => ({ 'data-term': term as string }),
    },
    scale: {
      default: null,
      parseHTML: (element) => element.dataset.scale ?? null,
      renderHTML: ({ scale }) => (scale === null ? {} : { 'data-scale': scale as string }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-term]' }],
  renderHTML: ({ HTMLAttributes, node }) => {
    const { term, range } = bandOfRun(statedTerm(node.attrs))
    return ['span', { ...HTMLAttributes, class: 'lk' }, term, ['span', {}, ` (${range})`]]
  },
  renderText: ({ node }) => {
    const { term, range } = bandOfRun(statedTerm(node.attrs))
    return `${term} (${range})`
  },
})

/** A note at the foot of the page; the text shows as its tip and in its own field. */
export const FootnoteNode = Node.create({
  name: 'footnote',
  ...atom,
  addAttributes: () => ({
    text: {
      default: '',
      parseHTML: (element) => element.dataset.footnote ?? '',
      renderHTML: ({ text }) => ({ 'data-footnote': text as string, title: text as string }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'br-footnote' }, 'note'],
})

/**
 * A citation: shows the source and the place of the clip, or that there is no source behind it.
 * A plain DOM view: one drawn by React would be drawn anew at each change of the selection.
 */
export const citationNode = (cited: CitedClips) =>
  Node.create({
    name: 'citation',
    ...atom,
    addAttributes: () => ({
      clipId: {
        default: null,
        parseHTML: (element) => element.dataset.clip ?? null,
        renderHTML: ({ clipId }) => ({ 'data-clip': clipId as string }),
      },
    }),
    parseHTML: () => [{ tag: 'span[data-clip]' }],
    renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'cite' }],
    renderText: ({ node }) => `[${cited.find(node.attrs.clipId as string)?.text ?? 'no source'}]`,
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement('span')
        const clipId = node.attrs.clipId as string
        dom.dataset.clip = clipId
        const show = () => {
          const label = cited.find(clipId)
          dom.className = label === undefined ? 'cite miss' : 'cite'
          dom.textContent = label?.text ?? 'no source'
          dom.title = label?.title ?? 'The clip cited here is no longer in the case.'
        }
        show()
        const stop = cited.subscribe(show)
        return { dom, ignoreMutation: () => true, destroy: stop }
      },
  })
