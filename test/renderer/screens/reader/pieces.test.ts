import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutIntoPieces, type PaintedClip } from '../../../../renderer/screens/reader/pieces'

const clip = (number: number, start: number, end: number): PaintedClip => ({
  id: `clip ${number}`,
  number,
  start,
  end,
  tint: 'attr',
})

/** The pieces as `0-4 c1 c2 ending c1`, which reads as it is painted. */
const drawn = (
  paragraph: { start: number; end: number },
  clips: PaintedClip[],
  names = [] as { start: number; end: number }[],
) =>
  cutIntoPieces(paragraph, clips, names, []).map((piece) =>
    [
      `${piece.start}-${piece.end}`,
      ...piece.clips.map(({ number }) => `c${number}`),
      ...(piece.ending.length > 0
        ? ['ending', ...piece.ending.map(({ number }) => `c${number}`)]
        : []),
      ...(piece.isName ? ['name'] : []),
    ].join(' '),
  )

describe('painting a paragraph', () => {
  it.each([
    ['nothing clipped', [], ['10-50']],
    ['one clip', [clip(1, 20, 30)], ['10-20', '20-30 c1 ending c1', '30-50']],
    ['a clip over the whole', [clip(1, 10, 50)], ['10-50 c1 ending c1']],
    ['a clip that goes on after the paragraph', [clip(1, 40, 90)], ['10-40', '40-50 c1']],
    [
      'two clips that overlap',
      [clip(1, 10, 30), clip(2, 20, 50)],
      ['10-20 c1', '20-30 c1 c2 ending c1', '30-50 c2 ending c2'],
    ],
    [
      'a clip within a clip',
      [clip(1, 10, 50), clip(2, 20, 30)],
      ['10-20 c1', '20-30 c2 c1 ending c2', '30-50 c1 ending c1'],
    ],
    [
      'two clips of one passage',
      [clip(1, 10, 20), clip(2, 10, 20)],
      ['10-20 c2 c1 ending c1 c2', '20-50'],
    ],
    ['a clip of another paragraph', [clip(1, 60, 70)], ['10-50']],
  ])('%s', (_, clips, pieces) => {
    expect(drawn({ start: 10, end: 50 }, clips)).toEqual(pieces)
  })

  it('shows names within clips', () => {
    expect(drawn({ start: 0, end: 9 }, [clip(1, 0, 6)], [{ start: 3, end: 6 }])).toEqual([
      '0-3 c1',
      '3-6 c1 ending c1 name',
      '6-9',
    ])
  })

  it('parts an address where it is written otherwise, within a clip too', () => {
    const fangs = [
      { start: 1, end: 3, kind: 'scheme' as const, written: 'x' },
      { start: 6, end: 7, kind: 'dot' as const, written: '[.]' },
    ]
    const pieces = cutIntoPieces({ start: 0, end: 9 }, [clip(1, 2, 8)], [], fangs)
    expect(
      pieces.map(({ start, clips, fang }) => [start, clips.length, fang?.kind ?? null]),
    ).toEqual([
      [0, 0, null],
      [1, 0, 'scheme'],
      [2, 1, 'scheme'],
      [3, 1, null],
      [6, 1, 'dot'],
      [7, 1, null],
      [8, 0, null],
    ])
  })

  it('covers the paragraph without gap, and each clip exactly', () => {
    const span = fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 30 }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const paragraph = { start: 10, end: 50 }
        const clips = spans.map(([start, size], index) => clip(index + 1, start, start + size))
        const pieces = cutIntoPieces(paragraph, clips, [], [])
        expect(pieces[0]?.start).toBe(10)
        expect(pieces.at(-1)?.end).toBe(50)
        pieces.slice(1).forEach((piece, index) => expect(piece.start).toBe(pieces[index]?.end))
        for (const { id, start, end } of clips) {
          const painted = pieces.filter((piece) => piece.clips.some((one) => one.id === id))
          const size = painted.reduce((sum, piece) => sum + piece.end - piece.start, 0)
          expect(size).toBe(Math.max(0, Math.min(end, 50) - Math.max(start, 10)))
        }
      }),
    )
  })
})
