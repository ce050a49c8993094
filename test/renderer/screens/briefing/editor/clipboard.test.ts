import { describe, expect, test } from 'vitest'
import { keptLines, linesOf } from '../../../../../renderer/screens/briefing/editor/clipboard'
import { after, drawState } from './drawn-state'

const { schema } = drawState('|')
const pasted = (text: string, into: string) =>
  after((state) => state.tr.replaceSelection(linesOf(schema, text)), into)

describe('text from elsewhere', () => {
  test.each([
    ['joins the sentence it is pasted into', 'two', 'One, | three.', '1: One, two| three.'],
    [
      'becomes a line for each of its lines',
      'Two.\n\nThree.',
      'One. |',
      '1: One. Two.\nnew: Three.|',
    ],
  ])('%s', (_, text, into, expected) => expect(pasted(text, into)).toBe(expected))

  test('with tabs between cells becomes a table', () => {
    const { content } = linesOf(schema, 'Who\tWhen\r\nA minister\t2021\nNobody\n')
    expect(
      content.firstChild
        ?.child(1)
        .children.map((row) => row.children.map((cell) => cell.textContent)),
    ).toEqual([
      ['Who', 'When'],
      ['A minister', '2021'],
      ['Nobody', ''],
    ])
    content.forEach((node) => node.check())
  })

  test('with more columns than a page has room for loses no cell', () => {
    const cells = Array.from({ length: 25 }, (_, at) => `c${at + 1}`).join('\t')
    const row = linesOf(schema, `${cells}\n${cells}`).content.firstChild?.child(1).lastChild
    expect(row?.childCount).toBe(20)
    expect(row?.lastChild?.textContent).toBe('c20 c21 c22 c23 c24 c25')
  })

  test('of a hundred thousand lines comes whole', () => {
    expect(linesOf(schema, 'One.\n'.repeat(150_000)).content.childCount).toBe(150_000)
  })
})

describe('lines of a briefing', () => {
  test('come back with their citations', () => {
    const state = drawState('|One. [c1]')
    const slice = state.doc.slice(0, state.doc.content.size)
    expect(keptLines(schema, JSON.stringify(slice.toJSON()))?.eq(slice)).toBe(true)
  })

  test.each([
    ['nothing', ''],
    ['no JSON', '<p>One.</p>'],
    ['a node that the text does not have', '{"content":[{"type":"script"}]}'],
    ['a line without its sentence', '{"content":[{"type":"line"}]}'],
  ])('are not read from %s', (_, kept) => expect(keptLines(schema, kept)).toBeNull())
})
