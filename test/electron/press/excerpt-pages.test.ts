import { beforeAll, describe, expect, test } from 'vitest'
import type { PressJob } from '../../../electron/press/job'
import { shapesOf } from '../../../renderer/screens/briefing/preview/page-drawing'
import { composeBriefing, type ComposeInput } from '../../../shared/briefing/compose'
import { type CutBriefing, excerptOf } from '../../../shared/briefing/excerpt'
import { pagePlaces } from '../../../shared/briefing/page-places'
import { splicedPages } from '../../../shared/briefing/spliced-pages'
import type { BriefingBlock, Line } from '../../../shared/model/briefing'
import type { SetPage } from '../../../shared/model/set-pages'
import { aLine, fixedId, formed } from '../../builders/briefing'
import { longBriefing } from '../../builders/exchange-briefing'
import { pressHere } from '../../builders/press-here'

/*
 * The part of a briefing that is set alone shows the pages that the whole would: the whole is set as
 * well, and they are held up against each other.
 */

const press = pressHere()

const input = withOwnIds(longBriefing(14))

/** Repeated lines are lines of their own. */
function withOwnIds(long: ComposeInput): ComposeInput {
  const blocks = long.briefing.blocks.map((block, at) => ({ ...block, id: fixedId('block', at) }))
  return { ...long, briefing: { ...long.briefing, blocks } }
}

const withBlocks = (blocks: readonly BriefingBlock[]): ComposeInput => ({
  ...input,
  briefing: { ...input.briefing, blocks: [...blocks] },
})
/** As the window takes a preview apart. */
const setBy = (job: PressJob) => {
  const { pages, glyphs, places } = press.typesetter.pages(job)
  return { pages: pages.map((page) => ({ ...page, glyphs })), found: places }
}
const wholeOf = (given: ComposeInput) => {
  const document = composeBriefing(given)
  const set = setBy({ document: JSON.stringify(document), paper: 'a4', at: 0 })
  return { document, pages: set.pages, places: pagePlaces(document, set.found) }
}

const drawingOn = ({ pages }: { readonly pages: readonly SetPage[] }, number: number) => {
  const page = pages[number - 1]
  return page === undefined ? [] : shapesOf(page)
}

const jobOf = ({ document, excerpt }: CutBriefing): PressJob => ({
  document: JSON.stringify(document),
  excerpt,
  paper: 'a4',
  at: 0,
})

/** Sets the change in the part that shows it, in the place of the older pages. */
function changed(before: ReturnType<typeof wholeOf>, blocks: readonly BriefingBlock[], at: number) {
  const document = composeBriefing(withBlocks(blocks))
  const unchanged = blocks.slice(0, at).map(({ id }) => id)
  const cut = excerptOf(document, unchanged, { ...before, pages: before.pages.length })
  if (cut === null) throw new Error('There is no part that shows the change.')
  const { document: part, excerpt } = cut
  const job = jobOf({ document: part, excerpt })
  return { excerpt, ...splicedPages(before, cut, setBy(job)) }
}

describe('a change shows on its page as in the whole', () => {
  const blocks = input.briefing.blocks
  let before: ReturnType<typeof wholeOf>
  beforeAll(() => {
    before = wholeOf(input)
    expect(before.pages.length).toBeGreaterThan(10)
  })
  const lineAt = (share: number): number => {
    const from = Math.floor(blocks.length * share)
    return from + blocks.slice(from).findIndex((block) => block.kind === 'line')
  }
  const rewritten = (at: number, drawn: string): readonly BriefingBlock[] =>
    blocks.map((block, index) =>
      index === at ? { ...aLine(0, 'reported-fact', 'CLEAR', drawn), id: block.id } : block,
    )
  const table = (): Line => {
    const rows = Array.from({ length: 4 }, (_, at) => [`Speaker ${at}`, 'What was said'])
    return formed(aLine(900, 'gap', 'CLEAR', 'Who says what'), {
      kind: 'table',
      header: ['Who', 'What'],
      rows,
    })
  }

  test.each<[string, number, (at: number) => readonly BriefingBlock[]]>([
    ['a word in the bottom line', 0.01, (at) => rewritten(at, 'Other words entirely. [c3]')],
    ['a footnote in the middle', 0.5, (at) => rewritten(at, 'Said.^By whom is not known.^ [c1]')],
    [
      'a list',
      0.4,
      (at) =>
        blocks.map((block, index) =>
          index === at ? formed(block as Line, { kind: 'bullet' }) : block,
        ),
    ],
    ['a table', 0.6, (at) => [...blocks.slice(0, at), table(), ...blocks.slice(at)]],
    ['a line less near the end', 0.95, (at) => blocks.filter((_, index) => index !== at)],
  ])('%s', (_, share, change) => {
    const at = lineAt(share)
    const now = change(at)
    const whole = wholeOf(withBlocks(now))
    const shown = changed(before, now, at)
    const id = now[at]?.id ?? ''
    const page = whole.places.byId.get(id)?.page ?? 0
    expect(page).toBeGreaterThan(0)
    expect(shown.places.byId.get(id)).toEqual(whole.places.byId.get(id))
    expect(shown.excerpt.page).toBeLessThanOrEqual(page)
    expect(whole.pages).toHaveLength(before.pages.length)
    for (let number = shown.excerpt.page; number <= page; number++)
      expect(drawingOn(shown, number)).toEqual(drawingOn(whole, number))
  })

  test('the last page of a part that ends amid the lines is not drawn, unless it is the only one', () => {
    const document = composeBriefing(input)
    const unchanged = blocks.slice(0, lineAt(0.4)).map(({ id }) => id)
    const cut = excerptOf(document, unchanged, { ...before, pages: before.pages.length })
    if (cut === null) throw new Error('There is no part that shows the change.')
    expect(cut.excerpt.ends).toBe('lines')
    const found = setBy(jobOf(cut))
    const last = Math.max(...found.found.lines.map(({ page }) => page))
    expect(found.pages).toHaveLength(last - cut.excerpt.page)

    const [section] = cut.document.sections
    const short = {
      ...cut.document,
      sections: section ? [{ ...section, lines: section.lines.slice(0, 1) }] : [],
    }
    expect(setBy(jobOf({ ...cut, document: short })).pages).toHaveLength(1)
  })
})
