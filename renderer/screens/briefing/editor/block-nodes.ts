import { Mark, Node } from '@tiptap/core'
import { ConfidenceLevel } from '../../../../shared/model/likelihood'

/** The whole text: headings and lines in one row, as the briefing keeps them. */
export const DocumentNode = Node.create({
  name: 'doc',
  topNode: true,
  content: '(heading | line)*',
})

export const TextNode = Node.create({ name: 'text', group: 'inline' })

/** Heading of a section; its number is counted by the style sheet. */
export const HeadingNode = Node.create({
  name: 'heading',
  content: 'text*',
  marks: '',
  defining: true,
  addAttributes: () => ({
    id: { default: null, rendered: false },
    role: {
      default: 'section',
      parseHTML: (element) => element.dataset.role ?? 'section',
      renderHTML: ({ role }) => ({ 'data-role': role as string }),
    },
    off: { default: null, rendered: false },
  }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
  renderHTML: ({ HTMLAttributes, node }) => [
    node.attrs.role === 'subsection' ? 'h3' : 'h2',
    { ...HTMLAttributes, class: 'br-heading' },
    0,
  ],
})

/** The numbered sentence of a line. */
export const SentenceNode = Node.create({
  name: 'sentence',
  content: 'inline*',
  marks: 'emphasis',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', { class: 'br-sentence' }, 0],
})

/** Confidence and what it rests on: a line of its own beneath the judgement. */
export const ConfidenceNode = Node.create({
  name: 'confidence',
  content: 'text*',
  marks: '',
  addAttributes: () => ({
    level: {
      default: 'low',
      parseHTML: (element) => element.dataset.level ?? 'low',
      renderHTML: ({ level }) => ({ 'data-level': level as string }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-level]', contentElement: 'p' }],
  renderHTML: ({ HTMLAttributes, node }) => {
    const level = node.attrs.level as ConfidenceLevel
    const reached = ConfidenceLevel.options.indexOf(level)
    return [
      'div',
      { ...HTMLAttributes, class: 'br-confidence' },
      [
        'span',
        { class: 'conf', contenteditable: 'false' },
        [
          'span',
          { class: 'squares' },
          ...ConfidenceLevel.options.map((_, step) => [
            'i',
            { class: step <= reached ? 'on' : '' },
          ]),
        ],
        ['span', {}, level],
      ],
      ['p', {}, 0],
    ]
  },
})

/** Emphasis: set in italics. */
export const EmphasisMark = Mark.create({
  name: 'emphasis',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
})
