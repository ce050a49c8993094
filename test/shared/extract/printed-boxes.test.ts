import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesOfPrinted } from '../../../shared/extract/printed-boxes'
import type { PrintedRun } from '../../../shared/model/printed-original'

/** One run a line, ten points high, one point a character. */
const lines = (...texts: readonly string[]): PrintedRun[] =>
  texts.map((text, index) => ({
    text,
    page: 1,
    x: 0,
    y: index * 10,
    width: text.length,
    height: 10,
  }))

const found = (text: string, runs: readonly PrintedRun[]) =>
  boxesOfPrinted(text, runs).map(({ start, end, y }) => [text.slice(start, end), y / 10])

const claim = 'The ministry holds the service responsible for the break-in.'
const denial = 'The embassy rejects the accusation and calls it groundless.'

describe('boxes of a text on printed pages', () => {
  it.each([
    [
      'lines that wrap',
      `${claim} ${denial}`,
      [claim, denial],
      [
        [claim, 0],
        [denial, 1],
      ],
    ],
    [
      'words that are printed and were not read',
      claim,
      ['Home  About  Imprint', claim, 'All rights reserved'],
      [[claim, 1]],
    ],
    [
      'words that were read and not printed',
      `${claim} Hidden. ${denial}`,
      [claim, denial],
      [
        [claim, 0],
        [denial, 1],
      ],
    ],
    [
      'another order',
      `${claim}\n${denial}`,
      [denial, claim],
      [
        [claim, 1],
        [denial, 0],
      ],
    ],
    [
      'capitals, ligatures and other hyphens',
      `The office ${claim}`,
      [`THE OF\ufb01CE ${claim.replace('-', '\u2010')}`],
      [[`The office ${claim}`, 0]],
    ],
    [
      'a short cell between two long ones',
      `${claim}\t250\t${denial}`,
      [claim, '250', denial],
      [
        [claim, 0],
        ['250', 1],
        [denial, 2],
      ],
    ],
    [
      'Chinese without spaces',
      '外交部发言人表示，中方坚决反对这种没有根据的指责，并要求有关方面拿出证据来。',
      ['外交部发言人表示，中方坚决反对这种', '没有根据的指责，并要求有关方面拿出证据来。'],
      [
        ['外交部发言人表示，中方坚决反对这种', 0],
        ['没有根据的指责，并要求有关方面拿出证据来。', 1],
      ],
    ],
  ] as const)('%s', (_case, text, printed, expected) => {
    expect(found(text, lines(...printed))).toEqual(expected)
  })

  it('short words that stand at two places have none', () => {
    const text = `${claim}\tyes\t${denial}`
    expect(found(text, lines(claim, 'either', 'yes', 'or', 'yes', 'again', denial))).toEqual([
      [claim, 0],
      [denial, 6],
    ])
  })

  it('a title that stands in the menu too is found where the text goes on behind it', () => {
    const title = 'Statement on the harbour servers'
    const printed = lines(title, 'Menu', title, claim)
    expect(found(`${title}\n${claim}`, printed)).toEqual([
      [title, 2],
      [claim, 3],
    ])
  })

  it('part of a line is cut in proportion, from the right where it runs from the right', () => {
    const [latin] = boxesOfPrinted(claim, lines(`${'#'.repeat(20)}${claim}`))
    expect(latin).toMatchObject({ x: 20, width: claim.length })
    const arabic = 'نفت وزارة الخارجية هذه الاتهامات نفيا قاطعا'
    const [first] = boxesOfPrinted(arabic, lines(`${arabic} ١٢٣٤`))
    expect(first).toMatchObject({ x: 5, width: arabic.length })
  })

  it('each box says what its run says there', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 8 }),
        fc.array(words, { maxLength: 8 }),
        (read, more) => {
          const paragraphs = read.map((one) => one.join(' '))
          const text = paragraphs.join('\n')
          const runs = lines(...more.map((one) => one.join(' ')), ...paragraphs)
          let last = 0
          for (const { start, end, y, x, width } of boxesOfPrinted(text, runs)) {
            expect(start).toBeGreaterThanOrEqual(last)
            last = end
            const said = (runs[y / 10] as PrintedRun).text.slice(
              Math.round(x),
              Math.round(x + width),
            )
            expect(said.replace(/\s/g, '')).toBe(text.slice(start, end).replace(/\s/g, ''))
          }
        },
      ),
    )
  })

  it('a text that says one thing a hundred thousand times takes one walk', () => {
    const text = 'a '.repeat(100_000)
    expect(boxesOfPrinted(text, lines(text)).length).toBeLessThan(10)
  })
})
