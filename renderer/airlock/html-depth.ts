import { refusal } from '../../shared/extract/refusal'

/** The parser takes time with the square of the depth; no page made for people comes near this. */
const DEEPEST = 512

/** Elements without an end tag, and those whose end tag may be left out: they do not pile up. */
const UNCOUNTED =
  /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|colgroup|option|rp|rt|script|style)$/i

/** What is not counted by itself counts with the element it stands in. */
const LEVELS: Readonly<Record<string, number>> = { table: 4, ul: 2, ol: 2, dl: 2, select: 2 }

/** Looks at the tags alone, before anything is built from them. */
export function isNestedTooDeeply(html: string): boolean {
  let depth = 0
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][\w:-]*)/gi)) {
    if (UNCOUNTED.test(name)) continue
    const levels = LEVELS[name.toLowerCase()] ?? 1
    depth = end === '/' ? Math.max(0, depth - levels) : depth + levels
    if (depth > DEEPEST) return true
  }
  return false
}

/** A tree of so many elements takes seconds and 400 MB; hardly any page made for people comes near. */
export const MOST_ELEMENTS = 150_000

/** How many elements a page has at most: each begins with this sign, and so does its end. */
export function countTags(html: string): number {
  let tags = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags += 1
  return tags
}

/** Refuses a page by what its tree would take, before it is built. */
export function refuseLargeTree(name: string, html: string): void {
  if (isNestedTooDeeply(html)) throw refusal(name, 'Its elements are nested too deeply to be read.')
  if (countTags(html) > 2 * MOST_ELEMENTS) throw refusal(name, 'It has more than 150,000 elements.')
}
