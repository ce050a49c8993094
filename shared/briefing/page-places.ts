import type { BriefingDocument } from '../model/briefing-document'
import type { FoundPlaces, HeadingPlace } from '../model/set-pages'

/** Where a line or a section begins on the set pages, in points; pages are counted from 1. */
export interface Place {
  /** Id of the line, or of the section's heading. */
  readonly id: string
  readonly page: number
  readonly top: number
}

/** What stands where in a briefing that was set. */
export interface PagePlaces {
  /** Lines and headings, down the pages. */
  readonly inOrder: readonly Place[]
  readonly byId: ReadonlyMap<string, Place>
  /** The headings behind the last section: what closes a briefing. */
  readonly closing: readonly HeadingPlace[]
}

/**
 * Names what the press found on the pages it set.
 * @param document what they were set from
 */
export function pagePlaces(
  document: BriefingDocument,
  { lines, headings }: FoundPlaces,
): PagePlaces {
  const headed = document.sections.filter((section) => section.heading !== '')
  const ofSections = headed.flatMap(({ id }, at) => {
    const heading = headings[at]
    return heading === undefined ? [] : [{ id, page: heading.page, top: heading.top }]
  })
  return placesInOrder([...ofSections, ...lines], headings.slice(headed.length))
}

/** Places down the pages, whatever order they were found in. */
export function placesInOrder(
  places: readonly Place[],
  closing: readonly HeadingPlace[],
): PagePlaces {
  const inOrder = places.toSorted((a, b) => a.page - b.page || a.top - b.top)
  return { inOrder, byId: new Map(inOrder.map((place) => [place.id, place])), closing }
}

/** Points that the first row of a line's letters rises above its place. */
const RISE = 10

/** Points below a page's text, as the template sets its margin. */
const FOOT = (23 / 25.4) * 72

/** Where something stands on a page, from one height to another, in points. */
export interface Stretch {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** What stands on a page, each to where the next begins, the last to where the text ends. */
export function stretchesOn(places: PagePlaces, page: number, height: number): readonly Stretch[] {
  const here = places.inOrder.filter((place) => place.page === page)
  const closing = places.closing.find((heading) => heading.page === page)
  return here.map(({ id, top }, at) => ({
    id,
    from: Math.max(0, top - RISE),
    to: Math.max(0, ((here[at + 1] ?? closing)?.top ?? height - FOOT + RISE) - RISE),
  }))
}
