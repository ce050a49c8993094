import { expect, test } from 'vitest'
import { composeBriefing } from '../../../shared/briefing/compose'
import { placesInOrder, stretchesOn } from '../../../shared/briefing/page-places'
import { splicedPages } from '../../../shared/briefing/spliced-pages'
import type { Excerpt, SetPage } from '../../../shared/model/set-pages'
import { anInput } from '../../builders/briefing'

const page = (marks: string) => ({ marks, glyphs: [], width: 595, height: 842 })
const whole = {
  pages: ['1', '2', '3', '4', '5'].map(page),
  places: placesInOrder(
    ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({ id, page: at + 1, top: 80 })),
    [],
  ),
}
const set = {
  pages: ['2 anew', '3 anew'].map(page),
  found: {
    lines: [
      { id: 'b', page: 2, top: 80 },
      { id: 'new', page: 2, top: 200 },
      { id: 'c', page: 3, top: 120 },
      { id: 'd', page: 4, top: 160 },
    ],
    headings: [],
  },
}
const cut = (ends: Excerpt['ends']) => ({
  document: composeBriefing(anInput([])),
  excerpt: { page: 2, pages: 5, footnotes: 0, contents: null, ends },
})
const drawings = (pages: readonly SetPage[]) => pages.map(({ marks }) => marks)
const drawn = ({ inOrder }: (typeof whole)['places']) =>
  inOrder.map((place) => `${place.id} ${place.page} ${place.top}`)

test('the drawn pages of a part stand in the place of older ones', () => {
  const { pages, places } = splicedPages(whole, cut('lines'), set)
  expect(drawings(pages)).toEqual(['1', '2 anew', '3 anew', '4', '5'])
  expect(drawn(places)).toEqual(['a 1 80', 'b 2 80', 'new 2 200', 'c 3 120', 'd 4 80', 'e 5 80'])
})

test('what stands on the last drawn page of a part has its place from there', () => {
  const drawnToo = { ...set, pages: [...set.pages, page('4 anew')] }
  const { pages, places } = splicedPages(whole, cut('summary'), drawnToo)
  expect(drawings(pages)).toEqual(['1', '2 anew', '3 anew', '4 anew', '5'])
  expect(drawn(places)).toContain('d 4 160')
})

test('a line reaches from its letters to those of the next, the last to where the text ends', () => {
  const places = placesInOrder(
    [
      { id: 'b', page: 2, top: 110 },
      { id: 'a', page: 2, top: 80 },
      { id: 'c', page: 3, top: 80 },
    ],
    [{ level: 1, words: 'Sources', page: 3, top: 300 }],
  )
  const foot = (23 / 25.4) * 72
  expect(stretchesOn(places, 2, 842)).toEqual([
    { id: 'a', from: 70, to: 100 },
    { id: 'b', from: 100, to: expect.closeTo(842 - foot) },
  ])
  expect(stretchesOn(places, 3, 842)).toEqual([{ id: 'c', from: 70, to: 290 }])
})
