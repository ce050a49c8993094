import { Parser } from 'htmlparser2'
import { refusal } from '../../../shared/extract/refusal'
import { reopenedElements } from './reopened'

/**
 * The search for an article takes time with the cube of the depth, 3 s at this one; no page made for
 * people comes near.
 */
const DEEPEST = 512

/**
 * Walks the tags before anything is built from them: a script's text, an attribute or an end tag of
 * nothing adds no depth. Where the browser's parser reads them otherwise, its own depth is bounded.
 */
export function isNestedTooDeeply(html: string): boolean {
  // Most mails have fewer elements than that, whatever stands in what.
  if (countTags(html) <= DEEPEST) return false
  let depth = 0
  let deepest = 0
  const parser = new Parser(
    {
      onopentagname() {
        depth += 1
        deepest = Math.max(deepest, depth)
        if (deepest > DEEPEST) parser.pause()
      },
      onclosetag() {
        depth -= 1
      },
    },
    { decodeEntities: false },
  )
  parser.end(html)
  return deepest > DEEPEST
}

/** A tree of so many elements takes seconds and 400 MB; hardly any page made for people comes near. */
export const MOST_ELEMENTS = 150_000

/** How many elements a page has at most: each begins with this sign, and so does its end. */
export function countTags(html: string): number {
  let tags = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags += 1
  return tags
}

/** The same for a page, with the tags that its parser will add: few tags cannot become too many. */
export function countHtmlTags(html: string): number {
  const tags = countTags(html)
  return tags <= DEEPEST ? tags : tags + 2 * reopenedElements(html)
}

/** Refuses a page by what its tree would take, before it is built. */
export function refuseLargeTree(name: string, html: string): void {
  if (isNestedTooDeeply(html)) throw refusal(name, 'Its elements are nested too deeply to be read.')
  if (countHtmlTags(html) > 2 * MOST_ELEMENTS) {
    throw refusal(name, 'It has more than 150,000 elements.')
  }
}
