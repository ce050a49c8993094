import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunkOfBlock, chunksOf } from '../../../../../renderer/screens/reader/text/chunks'
import { sourceText } from '../../../../shared/clip/source-text'

describe('chunks of a long text', () => {
  it('hold every block once, in order, and no more than can be drawn in a frame', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3000 }), { maxLength: 200 }), (lengths) => {
        const { blocks } = sourceText(lengths.map((length) => 'x'.repeat(length)))
        const chunks = chunksOf(blocks)
        expect(chunks.flatMap(({ first, end }) => blocks.slice(first, end))).toEqual(blocks)
        for (const { first, end, estimate } of chunks) {
          expect(end).toBeGreaterThan(first)
          expect(end - first).toBeLessThanOrEqual(40)
          expect(estimate).toBeGreaterThan(0)
        }
        blocks.forEach((_, index) => {
          const chunk = chunks[chunkOfBlock(chunks, index)]
          expect(chunk && index >= chunk.first && index < chunk.end).toBe(true)
        })
      }),
    )
  })
})
