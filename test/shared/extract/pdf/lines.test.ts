import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../shared/extract/pdf/lines'
import type { TextRun } from '../../../../shared/extract/pdf/positioned'
import { withoutSpacing } from '../../../../shared/extract/pdf/spaced-letters'

const run = (text: string): TextRun => {
  const box = { x: 72, y: 92, width: 100, height: 10 }
  return { text, along: 72, across: 100, length: 100, size: 10, font: 'f', angle: 0, box }
}

describe('the modifier letter apostrophe', () => {
  it.each([
    ['China\u02bcs ministry', 'China\u2019s ministry'],
    ['\u2018so\u02bc', '\u2018so\u2019'],
    ['the 1990\u02bcs', 'the 1990\u2019s'],
    ['сім\u02bcя', 'сім\u02bcя'],
  ])('in %s makes %s', (drawn, read) => {
    expect(linesOf([run(drawn)], 1).map(({ text }) => text)).toEqual([read])
  })
})

describe('letters that are set wide apart', () => {
  it.each([
    [
      ['S U M M A R Y', ' ', 'O F', ' ', '2 0'],
      ['SUMMARY', ' ', 'OF', ' ', '2 0'],
    ],
    [
      ['Ü B E R ', 'allem'],
      ['ÜBER ', 'allem'],
    ],
    [['x v m b'], ['x v m b']],
    [['U S A'], ['U S A']],
    [['A B C D E F'], ['A B C D E F']],
    [['x y of a plane'], ['x y of a plane']],
  ])('%j is %j', (drawn, read) => {
    expect(withoutSpacing(drawn)).toEqual(read)
  })
})
