import type { BriefingDocument, DocumentSection } from '../model/briefing-document'
import type { Excerpt } from '../model/set-pages'
import type { PagePlaces, Place } from './page-places'

/*
 * A long briefing takes seconds to set, a few pages of it a moment. A page that begins with a line of
 * its own looks the same whatever stands before it: the part from there on, set alone, shows a change
 * at once as it will print.
 */

/** Points from the upper edge of a page within which its first line begins: 25 mm and one row. */
const FIRST_ROW = 93
/** Most pages before the change at which the part may begin. */
const PAGES_BEFORE = 6
/** Pages behind the change that are set with it: what is moved down comes into sight. */
const PAGES_BEHIND = 2
/** Most lines of a part: a change may have brought in a hundred pages. */
const MOST_LINES = 150
/** Most entries of its contents, three pages. */
const MOST_ENTRIES = 120

/** A part of a briefing to be set alone. */
export interface CutBriefing {
  /** The briefing with that part's lines only, and without what is not set of what closes it. */
  readonly document: BriefingDocument
  readonly excerpt: Excerpt
}

/** The pages of an earlier state of the briefing. */
export interface SetBefore {
  readonly places: PagePlaces
  /** How many. */
  readonly pages: number
}

/**
 * The part of a briefing that shows a change, begun where a page began before the change.
 * @param unchanged ids of the blocks before the first change, in their order
 * @returns `null` when no page near enough begins with a line of its own
 */
export function excerptOf(
  document: BriefingDocument,
  unchanged: readonly string[],
  before: SetBefore,
): CutBriefing | null {
  const { byId } = before.places
  const last = unchanged.findLast((id) => byId.has(id))
  const changedPage = byId.get(last ?? '')?.page ?? 1
  const start = cleanStart(before.places, changedPage)
  if (start === null) return null
  const whole = document.sections
  const behind = start.first === null ? whole : sectionsFrom(whole, start.first.id)
  if (behind === null) return null

  const body = whole.findIndex(isOfBody)
  // The contents stand before the body, on more than four pages only.
  const holdsContents =
    before.pages > 4 && body >= 0 && (start.first === null || whole.length - behind.length < body)
  const contents = holdsContents ? contentsOf(document, before.places, changedPage) : null
  const long = contents !== null && contents.length > MOST_ENTRIES
  const { sections, isWhole } = cutBehind(
    long ? toBody(behind) : behind,
    (id) => (byId.get(id)?.page ?? 0) > changedPage + PAGES_BEHIND,
  )
  const toEnd = isWhole && !long
  return {
    document: {
      ...document,
      sections: sections.map((section) => ({ ...section, role: roleIn(document, section) })),
      sources: [],
      annex: [],
      ...(!toEnd && { assumptions: [], indicators: [] }),
    },
    excerpt: {
      page: start.page,
      pages: before.pages,
      footnotes: footnotesIn(whole) - footnotesIn(behind),
      contents: contents?.slice(0, MOST_ENTRIES) ?? null,
      ends: !toEnd ? 'lines' : document.sources.length > 0 ? 'summary' : 'document',
    },
  }
}

/** The nearest page up to this one on which nothing stands above a line; the first page is one. */
function cleanStart(
  { inOrder }: PagePlaces,
  page: number,
): { readonly page: number; readonly first: Place | null } | null {
  for (let tried = page; tried >= Math.max(1, page - PAGES_BEFORE); tried--) {
    if (tried === 1) return { page: 1, first: null }
    const first = inOrder.find((place) => place.page === tried)
    if (first !== undefined && first.top <= FIRST_ROW) return { page: tried, first }
  }
  return null
}

/** The sections from a heading or a line on; `null` when there is none of this id. */
function sectionsFrom(
  sections: readonly DocumentSection[],
  id: string,
): readonly DocumentSection[] | null {
  for (const [at, section] of sections.entries()) {
    if (section.id === id) return sections.slice(at)
    const line = section.lines.findIndex((held) => held.id === id)
    if (line < 0) continue
    const rest = { ...section, heading: '', number: '', lines: section.lines.slice(line) }
    return [rest, ...sections.slice(at + 1)]
  }
  return null
}

/** The sections up to what stood too far behind the change, or up to the most lines. */
function cutBehind(
  sections: readonly DocumentSection[],
  isTooFar: (id: string) => boolean,
): { readonly sections: readonly DocumentSection[]; readonly isWhole: boolean } {
  const kept: DocumentSection[] = []
  let room = MOST_LINES
  for (const section of sections) {
    if (room <= 0 || isTooFar(section.id)) return { sections: kept, isWhole: false }
    const far = section.lines.findIndex((line) => isTooFar(line.id))
    const count = Math.min(far < 0 ? section.lines.length : far, room)
    kept.push({ ...section, lines: section.lines.slice(0, count) })
    if (count < section.lines.length) return { sections: kept, isWhole: false }
    room -= count
  }
  return { sections: kept, isWhole: true }
}

const isOfBody = ({ role }: DocumentSection): boolean => role === 'section' || role === 'subsection'

/** What stands before the body, and an empty section in its place. */
const toBody = (sections: readonly DocumentSection[]): readonly DocumentSection[] => {
  const body = sections.findIndex(isOfBody)
  return sections
    .slice(0, body + 1)
    .map((section, at) => (at === body ? { ...section, heading: '', lines: [] } : section))
}

/** What the contents list: the pages are those of before the change. */
function contentsOf(
  { sections }: BriefingDocument,
  { byId, closing }: PagePlaces,
  changedPage: number,
): Exclude<Excerpt['contents'], null> {
  const headed = sections.filter(({ heading }) => heading !== '')
  return [
    ...headed.map(({ id, role, number, heading, headingPortion }, at) => ({
      level: role === 'subsection' && at > 0 ? 2 : 1,
      number,
      portion: headingPortion,
      words: heading,
      page: byId.get(id)?.page ?? changedPage,
    })),
    ...closing.map(({ level, words, page }) => ({ level, number: '', portion: '', words, page })),
  ]
}

/** The first heading of a document is of the first level, whatever its role. */
const roleIn = ({ sections }: BriefingDocument, section: DocumentSection) =>
  section.role === 'subsection' &&
  section.heading !== '' &&
  sections.find(({ heading }) => heading !== '')?.id === section.id
    ? 'section'
    : section.role

const footnotesIn = (sections: readonly DocumentSection[]): number =>
  sections
    .flatMap(({ lines }) => lines)
    .flatMap(({ inlines }) => inlines)
    .filter(({ kind }) => kind === 'footnote').length
