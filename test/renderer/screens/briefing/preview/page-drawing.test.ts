import { expect, test } from 'vitest'
import { shapesOf } from '../../../../../renderer/screens/briefing/preview/page-drawing'
import type { Mark } from '../../../../../shared/model/set-pages'

const glyphs = ['m494 0h-70Z', 'm74 0v558Z']
const shapes = (marks: readonly unknown[]) => shapesOf({ marks: JSON.stringify(marks), glyphs })

test('a run of letters is one path, each letter begun at its place', () =>
  expect(
    shapes([
      { at: [1, 0, 0, -1, 85, 38.6], paint: { fill: '#123456' }, letters: [1, 0, 0, 513] },
    ] satisfies Mark[]),
  ).toEqual([
    {
      name: 'path',
      attributes: {
        fill: '#123456',
        transform: 'matrix(0.01 0 0 -0.01 85 38.6)',
        d: 'M0 0m74 0v558ZM513 0m494 0h-70Z',
      },
    },
  ]))

test('a rule and a picture stand at their place', () => {
  const [at, picture] = [[1, 0, 0, 1, 10, 20] as Mark['at'], 'data:image/png;base64,AAAA']
  expect(
    shapes([
      { at, paint: { fill: 'none', stroke: '#dde' }, path: 'M 0 0h 9' },
      { at, picture, width: 40, height: 30 },
    ] satisfies Mark[]),
  ).toMatchObject([
    {
      name: 'path',
      attributes: { stroke: '#dde', d: 'M 0 0h 9', transform: 'matrix(1 0 0 1 10 20)' },
    },
    { name: 'image', attributes: { href: picture, width: '40', height: '30' } },
  ])
})

test.each<[string, unknown]>([
  ['of another kind', { at: [1, 0, 0, 1, 0, 0], script: '' }],
  ['that acts', { at: [1, 0, 0, 1, 0, 0], paint: { onclick: 'x' }, path: 'M 0 0' }],
  ['from elsewhere', { at: [1, 0, 0, 1, 0, 0], picture: 'file:///x.png', width: 1, height: 1 }],
])('a mark %s is not drawn', (_, mark) => expect(() => shapes([mark])).toThrow())
