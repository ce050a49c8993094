import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../shared/extract/pdf/lines'
import { paragraphsOf, runsOn } from '../../../../shared/extract/pdf/paragraphs'
import type { Line, TextRun } from '../../../../shared/extract/pdf/positioned'

/** Letters are half as wide as high. */
const widthOf = (text: string): number => text.length * 5

function run(text: string, along: number, across: number): TextRun {
  const box = { x: along, y: across - 8, width: widthOf(text), height: 10 }
  return { text, along, across, length: widthOf(text), size: 10, font: 'f', angle: 0, box }
}

/** The words of a line as a producer stretches them: each gap as wide as the others. */
function stretched(text: string, across: number, left: number, right: number): TextRun[] {
  const words = text.split(' ')
  const inked = words.reduce((sum, word) => sum + widthOf(word), 0)
  const gap = (right - left - inked) / (words.length - 1)
  let at = left
  return words.map((word) => {
    const placed = run(word, at, across)
    at += widthOf(word) + gap
    return placed
  })
}

const paragraphs = (runs: readonly TextRun[]): string[][] =>
  paragraphsOf(linesOf(runs, 1)).map((lines) =>
    lines.map(({ isRow, cells, text }) => (isRow ? cells.join('|') : text)),
  )

describe('a line whose words stand far apart', () => {
  it('goes on where it fills the column as the lines round about do', () => {
    const drawn = [
      run('the harbour authority was asked for its own', 72, 100),
      ...stretched('register of shipowners, notwithstanding', 112, 72, 287),
      ...stretched('internationally undocumented', 124, 72, 287),
      ...stretched('the companies responsible', 136, 72, 287),
      run('and gave none.', 72, 148),
    ]
    expect(paragraphs(drawn)).toEqual([
      [
        'the harbour authority was asked for its own',
        'register of shipowners, notwithstanding',
        'internationally undocumented',
        'the companies responsible',
        'and gave none.',
      ],
    ])
  })

  it('is a row where its gaps differ', () => {
    const drawn = [
      run('the harbour authority was asked for its own', 72, 100),
      run('Name', 72, 112),
      run('Flag', 150, 112),
      run('Tonnage', 252, 112),
    ]
    expect(paragraphs(drawn).at(-1)).toEqual(['Name|Flag|Tonnage'])
  })

  it('is a row among rows, however even', () => {
    const rows = [100, 112, 124].flatMap((across) => stretched('12 34 56 78', across, 72, 287))
    expect(paragraphs(rows)).toEqual([['12|34|56|78'], ['12|34|56|78'], ['12|34|56|78']])
  })
})

describe('lines of two cells', () => {
  const pair = (first: string, second: string, at: number, across: number): TextRun[] => [
    run(first, 72, across),
    run(second, at, across),
  ]

  it('are rows where their second cells begin at one place', () => {
    const drawn = [
      run('The words stand for what is told beside them.', 72, 100),
      ...pair('AIS', 'a signal of the place of a ship', 150, 112),
      ...pair('IMO', 'the number of a ship', 150, 124),
    ]
    expect(paragraphs(drawn)).toEqual([
      ['The words stand for what is told beside them.'],
      ['AIS|a signal of the place of a ship'],
      ['IMO|the number of a ship'],
    ])
  })

  it('are prose elsewhere, and where a list has its marks', () => {
    const apart = [
      ...pair('the place', 'of a ship', 150, 100),
      ...pair('the number', 'of another', 162, 112),
    ]
    const listed = [
      ...pair('1.', 'the place of a ship', 102, 100),
      ...pair('2.', 'the number of a ship', 102, 112),
    ]
    expect(paragraphs(apart)).toEqual([['the place of a ship', 'the number of another']])
    expect(paragraphs(listed)).toEqual([['1. the place of a ship'], ['2. the number of a ship']])
  })
})

describe('a paragraph that a column end cuts', () => {
  const line = (text: string): Line => linesOf([run(text, 72, 100)], 1)[0] as Line

  it.each([
    [['the operators of the network'], 'went on', true],
    [['the operators of the network.'], 'went on', false],
    [['the operators of the network'], 'Went on', false],
    [['港务局拒绝对这些发现发表评论', '并表示调查仍在进行之中根据'], '公开资料', true],
    [['港务局拒绝对这些发现发表评论', '并表示调查仍在进行之中根据。'], '公开资料', false],
    [['港务局拒绝对这些发现发表评论', '并表示'], '公开资料', false],
    [['港务局'], '公开资料', false],
    [['החקירה הראתה כי אוניות רבות', 'כיבו את מכשירי האיתור בשעות'], 'הלילה', true],
  ])('%j goes on in %j: %s', (last, next, goesOn) => {
    expect(runsOn(last.map(line), [line(next)])).toBe(goesOn)
  })
})
