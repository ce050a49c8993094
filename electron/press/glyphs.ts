/** Parts of a point that letters are drawn to: a tenth of a pixel of the largest preview has more. */
export const PARTS = 100

/** The outlines of letters, each told once. */
export interface Glyphs {
  /** Those that were asked for, in that order; each from its origin in parts of a point. */
  readonly used: readonly string[]
  /** The place of a letter among those; `null` when there is none of this id. */
  readonly placeOf: (id: string) => number | null
}

/** Outlines read before, since most come with every drawing. An id is a digest of the outline. */
const outlines = new Map<string, string>()

/** @param symbols the glyphs as the press's drawing ends with them */
export function glyphsOf(symbols: string): Glyphs {
  for (const [, id = '', path = ''] of symbols.matchAll(
    /<symbol id="(\w+)"[^>]*>\s*<path d="M 0 0([^"A-Y]*)"\/>/g,
  ))
    if (!outlines.has(id)) outlines.set(id, inParts(path))
  const used: string[] = []
  const places = new Map<string, number>()
  const placeOf = (id: string): number | null => {
    const known = places.get(id)
    if (known !== undefined) return known
    const outline = outlines.get(id)
    if (outline === undefined) return null
    places.set(id, used.push(outline) - 1)
    return used.length - 1
  }
  return { used, placeOf }
}

/** A path of relative steps in parts of a point. */
const inParts = (path: string): string =>
  path
    .replace(/-?[\d.]+(?:e-?\d+)?/g, (points) => `${Math.round(Number(points) * PARTS)}`)
    .replace(/ *([a-zZ]) */g, '$1')
    .replaceAll(' -', '-')
    .trim()
