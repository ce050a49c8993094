import { DOMParser } from 'linkedom'

/**
 * What may stand before the body where its tag is left out (HTML standard, 13.1.2.4), a part at a
 * time. A comment that never closes is all the rest, so that no second one is looked for.
 */
const BEFORE_BODY =
  /\s+|<!--(?:-?>|[^]*?(?:-->|$))|<[!?][^>]*>|(<html[^>]*>)|<\/?head(?:\s[^>]*)?>|<(?:meta|link|base)\b[^>]*>|<(title|script|style|noscript|template)\b[^]*?<\/\2\s*>/iy
const HEAD_TAG = /^<\/?head/i

/**
 * The tree of a page, made by a parser in plain JavaScript, so nothing of it is ever part of a
 * living document. The parser takes a page's outer elements as they come: a fragment, and a page
 * that leaves them out, is given the missing ones.
 */
export function htmlDocument(html: string): Document {
  const whole = /<(body|frameset)[\s>]/i.test(html) ? withRoot(html) : withOuterElements(html)
  const document = new DOMParser().parseFromString(whole, 'text/html') as unknown as Document
  for (const element of document.querySelectorAll('*')) lowerAttributes(element)
  return document
}

/** "DISPLAY: none", as older browsers saved it; the rest of a style may tell capitals apart. */
const CAPITAL_PROPERTY = /(?<=^|;)\s{0,20}[A-Z-]{1,40}\s{0,20}:/g

/** The parser leaves the names of attributes as they are written (HTML standard, 13.2.5.33). */
function lowerAttributes(element: Element): void {
  for (const name of element.getAttributeNames()) {
    const lower = name.toLowerCase()
    const written = element.getAttribute(name) ?? ''
    const value =
      lower === 'style'
        ? written.replace(CAPITAL_PROPERTY, (property) => property.toLowerCase())
        : written
    if (lower === name && value === written) continue
    element.removeAttribute(name)
    // Of two by one name the first counts.
    if (!element.hasAttribute(lower)) element.setAttribute(lower, value)
  }
}

const withRoot = (html: string): string =>
  /<html[\s>]/i.test(html) ? html : `<html>${html}</html>`

function withOuterElements(html: string): string {
  let at = 0
  let root = '<html>'
  let head = ''
  for (;;) {
    BEFORE_BODY.lastIndex = at
    const match = BEFORE_BODY.exec(html)
    if (match === null) break
    const [part, htmlTag] = match
    at += part.length
    if (htmlTag !== undefined) root = htmlTag
    else if (!HEAD_TAG.test(part)) head += part
  }
  return `${root}<head>${head}</head><body>${html.slice(at)}</body></html>`
}
