import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble, type Piece } from '../../../shared/extract/assemble'

const pieces: fc.Arbitrary<Piece[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('paragraph', 'heading', 'table'),
    text: fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ' ')),
  }),
)

describe('pieces become one text', () => {
  it('joins the blocks by one line feed each and knows where each begins and ends', () => {
    fc.assert(
      fc.property(pieces, (given) => {
        const { text, blocks } = assemble('text', given)
        const full = given.filter((piece) => piece.text !== '')
        expect(blocks.map((block) => text.slice(block.start, block.end))).toEqual(
          full.map((piece) => piece.text),
        )
        expect(text).toBe(full.map((piece) => piece.text).join('\n'))
        expect(text === '' ? [] : text.split('\n')).toHaveLength(blocks.length)
      }),
    )
  })

  it('moves boxes along with their piece and spans each page from its first box to its last', () => {
    const box = { x: 1, y: 2, width: 3, height: 4 }
    const { boxes, pages, text } = assemble(
      'pdf',
      [
        { kind: 'title', text: 'Title', placed: [{ start: 0, end: 5, page: 1, ...box }] },
        {
          kind: 'paragraph',
          text: 'over two pages',
          placed: [
            { start: 0, end: 8, page: 1, ...box },
            { start: 9, end: 14, page: 3, ...box },
          ],
        },
      ],
      [1, 2, 3].map((number) => ({ number, width: 612, height: 792 })),
    )
    expect(boxes.map(({ start, end, page }) => [page, text.slice(start, end)])).toEqual([
      [1, 'Title'],
      [1, 'over two'],
      [3, 'pages'],
    ])
    expect(pages.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Title\nover two',
      '',
      'pages',
    ])
  })
})
