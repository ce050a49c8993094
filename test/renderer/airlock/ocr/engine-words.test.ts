import { describe, expect, it } from 'vitest'
import { recognisedPage } from '../../../../renderer/airlock/ocr/engine-words'

type Drawn = readonly [text: string, confidence: number]

/** Words of 40 by 20 pixels, side by side; each line is a list, each paragraph a list of lines. */
const answer = (...paragraphs: (readonly (readonly Drawn[])[])[]) => ({
  blocks: [
    {
      paragraphs: paragraphs.map((lines) => ({
        lines: lines.map((words, row) => ({
          words: words.map(([text, confidence], column) => ({
            text,
            confidence,
            bbox: { x0: column * 50, y0: row * 30, x1: column * 50 + 40, y1: row * 30 + 20 },
          })),
        })),
      })),
    },
  ],
})

describe('what the engine found on a page', () => {
  it('is paragraphs of lines, placed in points', () => {
    const found = answer(
      [
        [
          ['The', 90],
          ['quay', 96],
        ],
        [['closed.', 88]],
      ],
      [[['Again.', 91]]],
    )
    expect(recognisedPage(3, found, 2)).toEqual({
      number: 3,
      confidence: 91,
      paragraphs: [
        [
          { text: 'The quay', x: 0, y: 0, width: 45, height: 10 },
          { text: 'closed.', x: 0, y: 15, width: 20, height: 10 },
        ],
        [{ text: 'Again.', x: 0, y: 0, width: 20, height: 10 }],
      ],
    })
  })

  it('is without what the engine itself does not believe', () => {
    const found = answer([
      [
        ['The', 90],
        ['~\\', 12],
        ['quay', 96],
      ],
      [['|', 80]],
      [['Xyq', 35]],
    ])
    expect(
      recognisedPage(1, found, 1)
        .paragraphs.flat()
        .map(({ text }) => text),
    ).toEqual(['The quay'])
  })

  it.each([
    [
      'a photograph',
      answer([
        [
          ['ae', 52],
          ['Yj', 55],
          ['oe', 51],
        ],
      ]),
    ],
    ['a mark', answer([[['A', 95]]])],
    ['nothing', { blocks: [] }],
  ])('is no words in %s', (_what, found) => {
    expect(recognisedPage(1, found, 1)).toEqual({ number: 1, confidence: 0, paragraphs: [] })
  })
})
