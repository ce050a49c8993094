/** A comment, or a tag with its name; a comment that never closes is all the rest. */
const TAGS = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][^\s/>]*)[^>]*/gi
const FORMATTING = /^(b|big|code|em|font|i|s|small|strike|strong|tt|u)$/i
/** Of tags written alike no more are opened again. */
const MOST_ALIKE = 3
/** Hardly any page made for people leaves so many open. */
const MOST_OPEN = 512

/**
 * How many elements a browser makes of tags that stand there once: what is not closed in a paragraph
 * is opened again in the next (HTML standard, 13.2.4.3), so that 25 kB may become millions. Ignores
 * what hides a tag but comments, so it is an estimate.
 */
export function reopenedElements(html: string): number {
  const open: { readonly tag: string; readonly name: string }[] = []
  const alike = new Map<string, number>()
  let reopened = 0
  for (const [tag, end, name] of html.matchAll(TAGS)) {
    if (name === undefined) continue
    if (!FORMATTING.test(name)) {
      if (end === '') reopened += open.length
      continue
    }
    const key = name.toLowerCase()
    const last = end === '' ? -1 : open.findLastIndex((other) => other.name === key)
    if (last >= 0) {
      for (const closed of open.splice(last, 1)) add(alike, closed.tag, -1)
    } else if (end === '' && (alike.get(tag) ?? 0) < MOST_ALIKE) {
      if (open.length === MOST_OPEN) return Number.POSITIVE_INFINITY
      open.push({ tag, name: key })
      add(alike, tag, 1)
    }
  }
  return reopened
}

const add = (counts: Map<string, number>, key: string, more: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + more)
