import type { Piece } from '../../../shared/extract/assemble'

/** Less prose than this before the article's first words is a caption, a date or a teaser. */
const LEAST_LEAD = 1000
const LEAST_PROSE = 80

/** The element that the page itself marks as its one article, if it marks exactly one. */
export function onlyArticle(document: Document): Element | null {
  const articles = document.querySelectorAll('article')
  return articles.length === 1 ? (articles[0] ?? null) : null
}

/**
 * The pieces found, and before them the marked article's own beginning where the search for the
 * article lost a whole section of it: advisories put their summary in a box apart.
 * @param marked pieces of the element that the page marks as its article
 */
export function withLead(found: readonly Piece[], marked: readonly Piece[]): Piece[] {
  const start = marked.findIndex((piece) => piece.text === found[0]?.text)
  const lead = marked.slice(0, Math.max(0, start))
  const prose = lead.filter((piece) => piece.text.length >= LEAST_PROSE)
  const length = prose.reduce((sum, piece) => sum + piece.text.length, 0)
  return length >= LEAST_LEAD ? [...lead, ...found] : [...found]
}
