import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  normalised,
  toBlocks,
  toDocument,
} from '../../../../renderer/screens/briefing/document-mapping'
import { CitedClips } from '../../../../renderer/screens/briefing/editor/cited-clips'
import { briefingExtensions } from '../../../../renderer/screens/briefing/editor/extensions'
import { Briefing } from '../../../../shared/model/briefing'
import { anyBlocks } from './briefing-arbitrary'

const schema = getSchema(
  briefingExtensions({
    cited: new CitedClips(),
    defaultMarking: () => 'TLP:AMBER',
    askForClip: () => {},
  }),
)

describe('blocks and the editor’s document', () => {
  test('come back unchanged through the editor’s own schema', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const node = schema.nodeFromJSON(toDocument(blocks))
        node.check()
        expect(toBlocks(node.toJSON())).toEqual(normalised(blocks))
      }),
    )
  })

  test('what comes back is valid in the model', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const node = schema.nodeFromJSON(toDocument(blocks))
        expect(Briefing.shape.blocks.parse(toBlocks(node.toJSON()))).toEqual(normalised(blocks))
      }),
    )
  })

  test('normalising twice changes nothing more and loses no words', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const once = normalised(blocks)
        expect(normalised(once)).toEqual(once)
        expect(words(once)).toBe(words(blocks))
      }),
    )
  })
})

const words = (blocks: Briefing['blocks']): string =>
  blocks
    .flatMap((block): readonly object[] => (block.kind === 'heading' ? [block] : block.runs))
    .map((piece) => ('text' in piece ? piece.text : ''))
    .join('')
