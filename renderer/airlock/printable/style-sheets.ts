import { asOnScreen, cleanStyleSheet } from './clean-css'
import type { SavedFiles } from './saved-files'

/** The style sheets of a page in their order, those saved with it too, as one; they leave the tree. */
export function takeStyleSheets(document: Document, saved: SavedFiles): string {
  const sheets: string[] = []
  for (const element of document.querySelectorAll('style, link')) {
    const css = cleanStyleSheet(sheetOf(element, saved), saved)
    const media = (element.getAttribute('media') ?? '').replace(/[{};]/g, '')
    if (css !== '') sheets.push(media === '' ? css : `@media ${asOnScreen(media)}{${css}}`)
    element.remove()
  }
  // An end tag within a style sheet would end ours.
  return sheets.join('\n').replaceAll('</', '<\\/')
}

function sheetOf(element: Element, saved: SavedFiles): string {
  if (element.localName.toLowerCase() === 'style') return element.textContent ?? ''
  const isSheet = /\bstylesheet\b/i.test(element.getAttribute('rel') ?? '')
  return (isSheet ? saved.styleSheet(element.getAttribute('href') ?? '') : null) ?? ''
}
