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

describe('letters whose bytes are exchanged', () => {
  it.each([
    ['a昀昀iliate', 'affiliate'],
    ['昀椀rst', 'first'],
    ['con昀椀guration', 'configuration'],
    ['o昀昀', 'off'],
    ['中昀椀', '中昀椀'],
    ['昀 rst', '昀 rst'],
  ])('%s is %s', (drawn, read) => {
    expect(linesOf([run(drawn)], 1).map(({ text }) => text)).toEqual([read])
  })
})

describe('what stands close to the first word of a line', () => {
  const drawnAs = (mark: TextRun, first: string): string[] =>
    linesOf([mark, { ...run(first), along: 172 }], 1).map(({ text }) => text)
  const raised = (text: string): TextRun => ({ ...run(text), size: 6, across: 96 })

  it.each([
    [run('•'), 'החקירה', '• החקירה'],
    [raised('12'), 'Reported by the vendor', '12 Reported by the vendor'],
    [raised('1'), 'A remark', '1 A remark'],
    [raised('235'), 'U', '235U'],
    [run('12'), 'Reported', '12Reported'],
    [raised('th'), 'Reported', 'thReported'],
  ])('%#: a mark of its own or a part of the word', (mark, first, line) => {
    expect(drawnAs(mark, first)).toEqual([line])
  })
})

/** Runs side by side: their text, where they begin and how long they are. */
const row = (across: number, runs: readonly (readonly [string, number, number])[]): TextRun[] =>
  runs.map(([text, along, length]) => ({ ...run(text), along, across, length }))

it('a line goes on behind a space that the parser made longer than it is', () => {
  const drawn = row(100, [
    ['nautical', 72, 40],
    [' ', 112, 40],
    ['register', 136, 40],
  ])
  expect(linesOf(drawn, 1).map(({ text }) => text)).toEqual(['nautical register'])
})

describe('the cells of a row', () => {
  const wide = row(112, [
    ['January', 72, 30],
    ['14', 130, 10],
    ['3', 190, 5],
  ])
  const narrow = (start: number) =>
    row(100, [
      ['Month', 72, 25],
      ['Indicators', start, 50],
      ['Hosts', 190, 30],
    ])
  const cells = (drawn: readonly TextRun[]) => linesOf(drawn, 1).map((line) => line.cells)

  it('are parted by a narrow gap too where cells of the next row begin', () => {
    expect(cells([...narrow(130), ...wide])).toEqual([
      ['Month', 'Indicators', 'Hosts'],
      ['January', '14', '3'],
    ])
  })

  it('are one where none begin there', () => {
    expect(cells([...narrow(135), ...wide])[0]).toEqual(['Month', 'Indicators Hosts'])
    expect(cells(narrow(130))).toEqual([['Month', 'Indicators Hosts']])
  })
})
