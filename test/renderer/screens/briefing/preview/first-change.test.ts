import { describe, expect, test } from 'vitest'
import { unchangedBlocks } from '../../../../../renderer/screens/briefing/preview/first-change'
import { aLine } from '../../../../builders/briefing'
import { aPrintRequest } from '../../../../builders/print-request'

const lines = [1, 2, 3].map((at) => aLine(at, 'gap', 'CLEAR', `Line ${at}.`))
const [one, two, three] = lines as [(typeof lines)[0], (typeof lines)[0], (typeof lines)[0]]
const before = aPrintRequest(lines)

describe('the blocks before the first change', () => {
  test.each([
    ['a line is another', [one, { ...two, runs: [] }, three], [one]],
    ['a line is new at the end', [...lines, aLine(4, 'gap', 'CLEAR', 'New.')], lines],
    ['a line is gone', [one, three], [one]],
    ['the last line is gone', [one, two], [one, two]],
    ['the first line is another', [three, two], []],
  ])('%s', (_, now, unchanged) =>
    expect(unchangedBlocks(before, { ...before, ...aPrintRequest(now, before) })).toEqual(
      unchanged.map(({ id }) => id),
    ),
  )

  test('are all where nothing is another, though it was read anew', () =>
    expect(unchangedBlocks(before, aPrintRequest(structuredClone(lines), before))).toEqual(
      lines.map(({ id }) => id),
    ))

  test('are none to go by where the pages depend on more that is another', () => {
    const now = aPrintRequest([one], before)
    expect(unchangedBlocks(before, { ...now, paper: 'letter' })).toBeNull()
    expect(unchangedBlocks(before, { ...now, material: { ...before.material } })).toBeNull()
    const titled = { ...now.briefing, title: 'Another title' }
    expect(unchangedBlocks(before, { ...now, briefing: titled })).toBeNull()
  })
})
