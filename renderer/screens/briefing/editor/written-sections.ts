import { Extension } from '@tiptap/core'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { placeBlocks } from '../../../../shared/briefing/placing'
import { blocksOf } from './blocks-of'

const key = new PluginKey<DecorationSet>('writtenSections')

/** Marks the headings of sections without lines: they are not printed, so they are not numbered. */
export const WrittenSections = Extension.create({
  name: 'writtenSections',
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: (_, { doc }) => unwrittenIn(doc),
        apply: ({ docChanged, doc }, marks) => (docChanged ? unwrittenIn(doc) : marks),
      },
      props: { decorations: (state: EditorState) => key.getState(state) },
    }),
  ],
})

function unwrittenIn(doc: ProseMirrorNode): DecorationSet {
  const sections = placeBlocks(blocksOf(doc))
  const unwritten = new Set(sections.flatMap(({ id, written }) => (written ? [] : [id])))
  const marks: Decoration[] = []
  doc.forEach((node, start) => {
    if (node.type.name === 'heading' && unwritten.has(node.attrs.id as string))
      marks.push(Decoration.node(start, start + node.nodeSize, { class: 'is-unwritten' }))
  })
  return DecorationSet.create(doc, marks)
}
