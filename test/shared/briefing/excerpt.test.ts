import { describe, expect, test } from 'vitest'
import { composeBriefing } from '../../../shared/briefing/compose'
import { type CutBriefing, excerptOf, type SetBefore } from '../../../shared/briefing/excerpt'
import { type Place, placesInOrder } from '../../../shared/briefing/page-places'
import type { BriefingBlock } from '../../../shared/model/briefing'
import type { HeadingPlace } from '../../../shared/model/set-pages'
import { aHeading, aLine, anInput, aSource, aClip } from '../../builders/briefing'

/** Points from the upper edge at which a page's own first line begins, and one further down. */
const [FIRST, FURTHER] = [79, 140]

const closing: HeadingPlace[] = [{ level: 1, words: 'Sources', page: 9, top: 80 }]

/** A briefing of one section and so many lines, each on its place: `[page, top]`. */
function drawn(tops: readonly (readonly [page: number, top: number])[], pages: number) {
  const lines = tops.map((_, at) => aLine(at, 'gap', 'CLEAR', `Line ${at}.^Note ${at}.^`))
  const heading = aHeading(1, 'section', 'Known')
  const blocks: readonly BriefingBlock[] = [heading, ...lines]
  const places: Place[] = [
    { id: heading.id, page: 1, top: 100 },
    ...tops.map(([page, top], at) => ({ id: lines[at]?.id ?? '', page, top })),
  ]
  const before: SetBefore = { places: placesInOrder(places, closing), pages }
  return { blocks, before, ids: blocks.map(({ id }) => id) }
}

/** Numbers of the lines that the cut holds. */
const linesOf = (cut: CutBriefing | null) =>
  cut?.document.sections.flatMap(({ lines }) =>
    lines.map(({ inlines: [first] }) => first?.kind === 'text' && Number(/\d+/.exec(first.text))),
  )

describe('the part of a briefing that shows a change', () => {
  // Two lines a page, from page 1; the heading stands on the first.
  const even = drawn(
    Array.from({ length: 20 }, (_, at) => [1 + (at >> 1), at % 2 === 0 ? FIRST : FURTHER]),
    10,
  )
  const document = composeBriefing(anInput(even.blocks))

  test('begins with the page of the last line that is as it was, and goes two pages further', () => {
    const cut = excerptOf(document, even.ids.slice(0, 8), even.before)
    expect(linesOf(cut)).toEqual([6, 7, 8, 9, 10, 11])
    expect(cut?.document.sections.map(({ heading, number }) => [heading, number])).toEqual([
      ['', ''],
    ])
    expect(cut?.excerpt).toEqual({
      page: 4,
      pages: 10,
      footnotes: 6,
      contents: null,
      ends: 'lines',
    })
  })

  test('begins with the title where nothing is as it was', () => {
    const cut = excerptOf(document, [], even.before)
    expect(cut?.excerpt).toMatchObject({ page: 1, footnotes: 0 })
    expect(linesOf(cut)).toEqual([0, 1, 2, 3, 4, 5])
  })

  test('takes lines along that are new, as many as a few pages have at most', () => {
    const added = Array.from({ length: 400 }, (_, at) =>
      aLine(100 + at, 'gap', 'CLEAR', `New ${at}`),
    )
    const blocks = [...even.blocks.slice(0, 5), ...added, ...even.blocks.slice(5)]
    const cut = excerptOf(composeBriefing(anInput(blocks)), even.ids.slice(0, 5), even.before)
    expect(linesOf(cut)).toHaveLength(150)
    expect(cut?.excerpt.ends).toBe('lines')
  })

  test('ends as the whole does where nothing stands behind it', () => {
    const ids = even.ids.slice(0, -1)
    expect(excerptOf(document, ids, even.before)?.excerpt.ends).toBe('document')
    const cited = [...even.blocks, aLine(30, 'reported-fact', 'CLEAR', 'Said. [c1]')]
    const input = anInput(cited, { sources: [aSource(1)], clips: [aClip(1, 1, '¶1')] })
    const cut = excerptOf(composeBriefing(input), even.ids, even.before)
    expect(cut?.excerpt.ends).toBe('summary')
    expect(cut?.document.sources).toEqual([])
  })

  test('begins further up where a page begins amid a line, and not too far up', () => {
    const amid = (from: number) =>
      drawn(
        Array.from({ length: 20 }, (_, at) => [1 + at, at > from ? FURTHER : FIRST]),
        20,
      )
    const near = amid(6)
    expect(excerptOf(document, near.ids.slice(0, 11), near.before)?.excerpt.page).toBe(7)
    const far = amid(2)
    expect(excerptOf(document, far.ids.slice(0, 16), far.before)).toBeNull()
  })

  test('lists the contents where it holds their place, with the pages of before', () => {
    const { contents } = excerptOf(document, [], even.before)?.excerpt ?? {}
    expect(contents).toEqual([
      { level: 1, number: '1', portion: '', words: 'Known', page: 1 },
      { level: 1, number: '', portion: '', words: 'Sources', page: 9 },
    ])
    const short = { ...even.before, pages: 4 }
    expect(excerptOf(document, [], short)?.excerpt.contents).toBeNull()
  })

  test('ends within contents that are longer than what is set of them', () => {
    const sections = Array.from({ length: 200 }, (_, at) => [
      aHeading(at, 'section', `Section ${at}`),
      aLine(at, 'gap', 'CLEAR', `Line ${at}.`),
    ]).flat()
    const cut = excerptOf(composeBriefing(anInput(sections)), [], even.before)
    expect(cut?.excerpt.contents).toHaveLength(120)
    expect(cut?.excerpt.ends).toBe('lines')
    expect(linesOf(cut)).toEqual([])
  })

  test('keeps the level of the first heading, which is the first whatever its role', () => {
    const blocks = [
      aHeading(1, 'subsection', 'First'),
      aLine(1, 'gap', 'CLEAR', 'One.'),
      aHeading(2, 'subsection', 'Second'),
      aLine(2, 'gap', 'CLEAR', 'Two.'),
    ]
    const cut = excerptOf(composeBriefing(anInput(blocks)), [], {
      places: placesInOrder([], []),
      pages: 2,
    })
    expect(cut?.document.sections.map(({ role }) => role)).toEqual(['section', 'subsection'])
  })
})
