import type { Box, DrawnPage, DrawnWord } from '../model/pdf-reading'

/** Smaller than any print of ours, in points. */
const SMALLEST = 5
/** Contrast of WCAG 2.2 below which nobody sees a word; the faintest dots of ours have 1.9. */
const FAINTEST = 1.5
const THINNEST = 0.5
/** So much of a word, or of what lies on it, must be free. */
const COVERED = 0.15

/** Words that are in the page but are not seen on it, with the reason. */
export function hiddenWords(page: DrawnPage): { readonly word: string; readonly why: string }[] {
  // Few marks are fills, and a page has hundreds of words.
  const fills = page.marks.flatMap((mark, at) => (mark.kind === 'fill' ? [{ mark, at }] : []))
  return page.marks.flatMap((mark, at) => {
    if (mark.kind !== 'word') return []
    const why = whyHidden(mark, at, fills, page)
    return why === null ? [] : [{ word: mark.text, why }]
  })
}

interface PlacedFill {
  readonly mark: Extract<DrawnPage['marks'][number], { kind: 'fill' }>
  /** Its place in the order of painting. */
  readonly at: number
}

function whyHidden(
  word: DrawnWord,
  at: number,
  fills: readonly PlacedFill[],
  { width, height }: DrawnPage,
): string | null {
  if (!word.painted) return 'is set not to be drawn'
  if (word.opacity < THINNEST) return 'is transparent'
  if (word.size < SMALLEST) return `is ${word.size.toFixed(1)} pt high`
  const { box } = word
  if (shared(box, [0, 0, width, height]) < 1 - COVERED) return 'lies outside the page'
  if (word.unclipped < 1 - COVERED) return 'is cut off'
  let behind = '#ffffff'
  for (const { mark, at: place } of fills) {
    const covers = shared(box, mark.box)
    if (place > at && covers > COVERED) return 'lies under a box'
    if (place < at && covers > COVERED && mark.opacity >= THINNEST) {
      // In a picture may stand any colour, also that of the word.
      if (mark.colour === null) return 'lies on a picture'
      behind = mark.colour
    }
  }
  return contrast(word.colour, behind) < FAINTEST ? 'has the colour of what lies behind it' : null
}

/** The part of a box that another one shares, 0 to 1. */
function shared([left, top, right, bottom]: Box, other: Box): number {
  const wide = Math.min(right, other[2]) - Math.max(left, other[0])
  const high = Math.min(bottom, other[3]) - Math.max(top, other[1])
  const area = (right - left) * (bottom - top)
  return wide <= 0 || high <= 0 || area <= 0 ? 0 : (wide * high) / area
}

/** Contrast ratio, 1 to 21 (WCAG 2.2, 1.4.3). */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((lighter as number) + 0.05) / ((darker as number) + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
