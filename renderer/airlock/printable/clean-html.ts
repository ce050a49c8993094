import { refuseLargeTree } from '../html/depth'
import { htmlDocument } from '../html/document'
import { cleanDeclarations } from './clean-css'
import { type CleanPage, escaped } from './page-markup'
import { emptyBox, isHeldPicture, noSavedFiles, type SavedFiles } from './saved-files'
import { takeStyleSheets } from './style-sheets'

/** Taken out with all they hold: they run, load, move or say something that is not shown. */
const REMOVED =
  /^(script|noscript|template|base|meta|link|title|frameset|foreignobject|animate|animatemotion|animatetransform|set|discard|datalist|param|track|source|area|map)$/
/** Load something of their own: an empty box stands in their place. */
const BOXED = /^(iframe|frame|object|embed|applet|video|audio|canvas|portal|fencedframe)$/
/** Attributes that make an element look as it does. */
const KEPT =
  /^(class|id|dir|lang|style|width|height|align|valign|bgcolor|color|face|size|border|cellpadding|cellspacing|colspan|rowspan|span|start|reversed|value|type|open|hidden|rows|cols|placeholder|checked|selected|noshade|nowrap|rules)$/
const CALLS = /^(on|src|href$|xlink:href$)/

/**
 * What of a page is printed: its own style and the pictures held in it or saved with it; empty
 * boxes for all others; no script, link, form target or other reference to anything outside.
 * @throws CasebookError `refused` when it is nested too deeply or has too many elements
 */
export function cleanHtml(name: string, html: string, saved: SavedFiles = noSavedFiles): CleanPage {
  refuseLargeTree(name, html)
  const document = htmlDocument(html)
  const styleSheet = takeStyleSheets(document, saved)
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName.toLowerCase()
    if (REMOVED.test(tag)) element.remove()
    else clean(isBoxed(tag, element) ? boxFor(document, element) : element, saved)
  }
  return {
    styleSheet,
    root: attributesOf(document.documentElement),
    body: attributesOf(document.body),
    // oxlint-disable-next-line eslint/no-restricted-properties -- Markup is taken out, none put in.
    content: document.body.innerHTML,
  }
}

const isBoxed = (tag: string, element: Element): boolean =>
  BOXED.test(tag) || (tag === 'input' && /^image$/i.test(element.getAttribute('type') ?? ''))

const attributesOf = (element: Element | null): string =>
  [...(element?.attributes ?? [])].map(({ name, value }) => ` ${name}="${escaped(value)}"`).join('')

/** Takes its place and its size. */
function boxFor(document: Document, element: Element): Element {
  const image = document.createElement('img')
  for (const { name, value } of element.attributes) {
    if (KEPT.test(name)) image.setAttribute(name, value)
  }
  element.replaceWith(image)
  return image
}

function clean(element: Element, saved: SavedFiles): void {
  const tag = element.localName.toLowerCase()
  const isDrawing = element.closest('svg') !== null
  const picture = tag === 'img' || tag === 'image' ? pictureOf(element, saved) : null
  for (const name of element.getAttributeNames()) {
    const key = name.toLowerCase()
    const value = element.getAttribute(name) ?? ''
    if (key === 'style') element.setAttribute(name, cleanDeclarations(value, saved))
    else if (!(isDrawing ? staysInDrawing(key, value) : KEPT.test(key))) {
      element.removeAttribute(name)
    }
  }
  if (tag === 'img') element.setAttribute('src', picture ?? emptyBox)
  if (tag === 'image' && picture !== null) element.setAttribute('href', picture)
}

function pictureOf(element: Element, saved: SavedFiles): string | null {
  const address = ['src', 'href', 'xlink:href']
    .map((name) => element.getAttribute(name))
    .find((value) => value !== null)
  if (address === undefined || address === null) return null
  return isHeldPicture(address) ? address : saved.picture(address)
}

/** A drawing may refer to its own shapes and to nothing else. */
const staysInDrawing = (key: string, value: string): boolean =>
  CALLS.test(key)
    ? /^(xlink:)?href$/.test(key) && /^\s*#/.test(value)
    : !/url\(\s*["']?\s*[^"'#\s]/i.test(value)
