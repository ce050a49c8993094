import { Node } from '@tiptap/core'

/*
 * A table beneath its caption. The head is a kind of row of its own, so that every table has one and
 * a reader of the screen hears which column a cell stands in.
 */

/** The table of a line. */
export const GridNode = Node.create({
  name: 'grid',
  content: 'gridHead gridRow*',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', { class: 'br-grid' }, ['tbody', 0]],
})

export const GridHeadNode = Node.create({
  name: 'gridHead',
  content: 'headCell+',
  parseHTML: () => [{ tag: 'tr[data-head]' }],
  renderHTML: () => ['tr', { 'data-head': '' }, 0],
})

export const GridRowNode = Node.create({
  name: 'gridRow',
  content: 'cell+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const cell = { content: 'text*', marks: '', isolating: true } as const

export const HeadCellNode = Node.create({
  name: 'headCell',
  ...cell,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', { scope: 'col' }, 0],
})

export const CellNode = Node.create({
  name: 'cell',
  ...cell,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
})
