import type { FoundPlaces, SetPage } from '../model/set-pages'
import type { CutBriefing } from './excerpt'
import { type PagePlaces, pagePlaces, placesInOrder } from './page-places'

/** Pages and what stands on them. */
export interface PlacedPages {
  readonly pages: readonly SetPage[]
  readonly places: PagePlaces
}

/**
 * The pages of a whole with those of a newer part in their place.
 * @param set what was drawn of the part; places on pages that were not are left out
 */
export function splicedPages(
  whole: PlacedPages,
  { document, excerpt }: CutBriefing,
  set: { readonly pages: readonly SetPage[]; readonly found: FoundPlaces },
): PlacedPages {
  const [first, behind] = [excerpt.page, excerpt.page + set.pages.length]
  const found = pagePlaces(document, set.found).inOrder.filter(({ page }) => page < behind)
  const known = new Set(found.map(({ id }) => id))
  const kept = whole.places.inOrder.filter(
    ({ id, page }) => !known.has(id) && (page < first || page >= behind),
  )
  return {
    pages: [...whole.pages.slice(0, first - 1), ...set.pages, ...whole.pages.slice(behind - 1)],
    places: placesInOrder([...kept, ...found], whole.places.closing),
  }
}
