import { DOMParser } from 'linkedom'

/**
 * The tree of a page, made by a parser in plain JavaScript, so nothing of it is ever part of a
 * living document. The parser takes a page's outer elements as they come: a fragment is given the
 * missing ones.
 */
export function htmlDocument(html: string): Document {
  const body = /<(body|frameset)[\s>]/i.test(html) ? html : `<body>${html}</body>`
  const whole = /<html[\s>]/i.test(html) ? html : `<html>${body}</html>`
  return new DOMParser().parseFromString(whole, 'text/html') as unknown as Document
}
