import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../../../shared/extract/pdf/layout'
import type { TextRun } from '../../../../shared/extract/pdf/positioned'
import { bracketsAsMeant, inLogicalOrder } from '../../../../shared/extract/pdf/writing-direction'

describe('the parts of a line, from left to right', () => {
  it.each([
    ['The ', 'השחור', ' ', 'העורב', ' group', 'The העורב השחור group'],
    ['see ', 'ב', ' ', '12', ' ', 'א', '.', 'see א 12 ב.'],
    ['ב', ' ', '2021', '/', '12', ' ', 'א', 'א 2021/12 ב'],
    ['no ', '12', ' of ', '2021', 'no 12 of 2021'],
  ])('%s%s%s%s…', (...given) => {
    expect(inLogicalOrder(given.slice(0, -1), false)).toBe(given.at(-1))
  })

  it('stay as they are without a letter that is written leftwards', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme-ascii' })), (parts) => {
        expect(inLogicalOrder(parts, false)).toBe(parts.join(''))
      }),
    )
  })
})

describe('the parts of a line that reads leftwards, from right to left', () => {
  it.each([
    ['בתוכנת', ' ', 'Server', ' ', 'Exchange', ' ', 'ויותר', 'בתוכנת Exchange Server ויותר'],
    ['דוח', ' ', '12', ' ', '2021', 'דוח 12 2021'],
    ['מ', '-', '000', ',', '30', 'מ-30,000'],
    ['Server', ' ', 'Exchange', 'Exchange Server'],
  ])('%s%s%s…', (...given) => {
    expect(inLogicalOrder(given.slice(0, -1), true)).toBe(given.at(-1))
  })
})

it('Arabic letters are those that are written, not their shapes', () => {
  expect(inLogicalOrder(['\ufecb\ufee0\ufe96', ' ', '\ufefb'], true)).toBe('علت لا')
})

describe('brackets', () => {
  it.each([
    ['that are seen', ')ראו דוח', '12(.', '(ראו דוח', '12).'],
    ['that are meant', '(ראו דוח', 'א 12).', '(ראו דוח', 'א 12).'],
  ])('%s become those that are meant', (_what, first, second, ...meant) => {
    const words = [first, `${second} עד כה`]
    expect(words.map(bracketsAsMeant(words))).toEqual([meant[0], `${meant[1]} עד כה`])
  })

  it('of other lines stay', () => {
    const words = [')ראו דוח', 'see a) and b)']
    expect(bracketsAsMeant(words)(words[1] as string)).toBe('see a) and b)')
  })
})

/** Words on base lines 14 points apart, each 46 points wide and 6 from the next, from the left. */
const drawn = (lines: readonly (readonly string[])[]): TextRun[] =>
  lines.flatMap((words, row) =>
    words.map((text, place) => {
      const [along, across] = [100 + 52 * place, 100 + 14 * row]
      const box = { x: along, y: across - 8, width: 46, height: 10 }
      return { text, along, across, length: 46, size: 10, font: 'f', angle: 0, box }
    }),
  )

const blocks = (runs: readonly TextRun[]) =>
  layOut([{ number: 1, width: 600, height: 800, runs }]).pieces.map(({ text }) => text)

describe('a page that reads leftwards', () => {
  // As it is seen: the first word of each line stands at the right.
  const seen = [
    ['גדולה', 'אוניה', 'באה'],
    ['Port', 'Sea', 'אל'],
  ]
  const read = ['באה אוניה גדולה אל Port Sea']

  it('is read so in whichever direction it was drawn', () => {
    expect(blocks(drawn(seen))).toEqual(read)
    expect(
      blocks(drawn(seen).toSorted((a, b) => a.across - b.across || b.along - a.along)),
    ).toEqual(read)
  })

  it('has its paragraphs end where a line ends at the left', () => {
    const long = ['ה', 'ד', 'ג', 'ב', 'א']
    const placed = drawn([long, long, long, long])
    // The second line is short: its words stand at the right.
    const short = placed.filter(({ across, along }) => across !== 114 || along > 250)
    expect(blocks(short)).toEqual(['א ב ג ד ה א ב', 'א ב ג ד ה א ב ג ד ה'])
  })
})
