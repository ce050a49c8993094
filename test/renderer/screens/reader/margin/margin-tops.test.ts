import { expect, it } from 'vitest'
import { marginTops } from '../../../../../renderer/screens/reader/margin/margin-tops'

it.each([
  [
    'stand beside their passages where there is room',
    [
      [0, 36],
      [84, 36],
    ],
    [0, 84],
  ],
  [
    'make way for the card before',
    [
      [0, 36],
      [28, 36],
    ],
    [0, 44],
  ],
  [
    'push one another on',
    [
      [10, 36],
      [10, 36],
      [10, 36],
    ],
    [10, 54, 98],
  ],
])('cards of a paragraph %s', (_, cards, tops) => {
  expect(
    marginTops(
      cards.map(([wanted = 0, height = 0]) => ({ wanted, height })),
      8,
    ),
  ).toEqual(tops)
})
