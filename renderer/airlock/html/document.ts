import { openShadowRoots } from './shadow-roots'

/**
 * The tree of a page, made by the browser's own parser, so as the HTML standard has it. Such a
 * document stands in no window: nothing in it runs, loads or is drawn.
 */
export function htmlDocument(html: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html')
  openShadowRoots(document)
  return document
}
