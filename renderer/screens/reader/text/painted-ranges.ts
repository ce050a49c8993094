import { useLayoutEffect } from 'react'
import type { Span } from '../../../../shared/clip/graphemes'
import type { SourceText } from '../../../../shared/model/source-text'
import { rangesOf } from './text-places'

/**
 * Paints places of the text by the CSS Custom Highlight API: no element changes, nothing is left
 * behind. The style sheet has a `::highlight()` rule for the name.
 * @param drawing changes whenever other nodes may stand for the text
 */
export function usePaintedPlaces(
  name: string,
  text: SourceText,
  places: readonly Span[],
  drawing: unknown,
): void {
  useLayoutEffect(() => {
    const ranges = places.flatMap((place) => rangesOf(text, place))
    if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges))
    return () => {
      CSS.highlights.delete(name)
    }
  }, [name, text, places, drawing])
}
