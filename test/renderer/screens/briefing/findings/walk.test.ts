import { describe, expect, test } from 'vitest'
import { findingBeside, findingKey } from '../../../../../renderer/screens/briefing/findings/walk'
import { checkInSlices } from '../../../../../renderer/screens/briefing/findings/check-in-slices'
import { lintContext } from '../../../../../shared/briefing/lint/context'
import { tlp } from '../../../../../shared/model/tlp'
import { checkLine, lintBriefing } from '../../../../../shared/briefing/lint/lint'
import { aClip, aLine, aSource, fixedId } from '../../../../builders/briefing'

const context = lintContext([aClip(1, 1, '¶1')], [aSource(1)], 'icd-203', tlp)
const lines = [1, 2, 3, 4].map((number) =>
  aLine(number, number % 2 === 0 ? 'reported-fact' : 'gap', 'CLEAR', `Obviously line ${number}.`),
)
const lineIds = lines.map(({ id }) => id)
const findings = lintBriefing(lines, [], context)
const name = (finding: (typeof findings)[number] | undefined) =>
  finding && `L${finding.number} ${finding.rule.name}`

test('walking forward and back goes round the end', () => {
  const walk = (step: 1 | -1) => {
    let chosen: string | null = null
    return findings.map(() => {
      const next = findingBeside(findings, chosen, step, lineIds, 0)
      chosen = next === undefined ? null : findingKey(next)
      return name(next)
    })
  }
  expect(walk(1)).toEqual([
    'L1 empty-intensifier',
    'L2 unsourced',
    'L2 empty-intensifier',
    'L3 empty-intensifier',
    'L4 unsourced',
    'L4 empty-intensifier',
  ])
  expect(walk(-1)[1]).toBe('L4 empty-intensifier')
})

describe('without a chosen finding the walk begins at the caret', () => {
  test.each([
    [1, 2, 'L3 empty-intensifier'],
    [-1, 2, 'L3 empty-intensifier'],
    [1, 9, 'L1 empty-intensifier'],
    [-1, -1, 'L4 empty-intensifier'],
  ] as const)('by %s from line index %s', (step, here, expected) => {
    expect(name(findingBeside(findings, null, step, lineIds, here))).toBe(expected)
  })

  test('without findings it goes nowhere', () => {
    expect(findingBeside([], null, 1, lineIds, 0)).toBeUndefined()
  })
})

describe('checking a few lines at a time', () => {
  const many = Array.from({ length: 400 }, (_, at) =>
    aLine(at, 'judgement', 'CLEAR', `It may possibly be so in 20${10 + (at % 90)}. [c1]`),
  ).map((line, at) => ({ ...line, id: fixedId('many', at) }))

  test('ends with every line checked', async () => {
    expect(await checkInSlices(many, context, () => true)).toBe(true)
  })

  test('gives up when its findings are not wanted any more', async () => {
    const anew = lintContext([], [], 'icd-203', tlp)
    const asked = { times: 0 }
    const wanted = () => {
      asked.times++
      return false
    }
    // Enough lines that no machine checks them in one slice.
    const more = Array.from({ length: 100 }, () => many.map((line) => ({ ...line }))).flat()
    expect(await checkInSlices(more, anew, wanted)).toBe(false)
    expect(asked.times).toBe(1)
    const last = more.at(-1)
    expect(last && checkLine(last, anew).findings.length).toBeGreaterThan(0)
  })
})
