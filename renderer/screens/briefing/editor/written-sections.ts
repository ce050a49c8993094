import { Extension } from '@tiptap/core'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { placeBlocks } from '../../../../shared/briefing/placing'
import { blocksOf } from './blocks-of'

const key = new PluginKey<DecorationSet>('writtenSections')

/** Marks the headings of sections that are not printed, and all that a section left out holds. */
export const WrittenSections = Extension.create({
  name: 'writtenSections',
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: (_, { doc }) => unprintedIn(doc),
        apply: ({ docChanged, doc }, marks) => (docChanged ? unprintedIn(doc) : marks),
      },
      props: { decorations: (state: EditorState) => key.getState(state) },
    }),
  ],
})

function unprintedIn(doc: ProseMirrorNode): DecorationSet {
  const sections = new Map(placeBlocks(blocksOf(doc)).map((section) => [section.id, section]))
  const marks: Decoration[] = []
  let off = false
  doc.forEach((node, start) => {
    const isHeading = node.type.name === 'heading'
    const section = isHeading ? sections.get(node.attrs.id as string) : undefined
    if (isHeading) off = section?.off ?? false
    const signs = [section?.written === false && 'is-unwritten', off && 'is-off'].filter(Boolean)
    if (signs.length > 0)
      marks.push(Decoration.node(start, start + node.nodeSize, { class: signs.join(' ') }))
  })
  return DecorationSet.create(doc, marks)
}
