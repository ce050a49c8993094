import type { FoundScript } from '../../../shared/model/report'

const MOST = 20
const LONGEST = 4000
/** Scripts of these types are data. */
const DATA = /json|template|text\/(plain|html|x-)/i

/** What a page would have run, as text: the first of it, for an analyst to look at. */
export function scriptsIn(document: Document): FoundScript[] {
  const found: FoundScript[] = []
  const add = (place: string, text: string): void => {
    const words = text.trim()
    if (words !== '' && found.length < MOST) found.push({ place, text: words.slice(0, LONGEST) })
  }
  let elements = 0
  for (const element of document.querySelectorAll('*')) {
    if (found.length === MOST) break
    const tag = element.localName.toLowerCase()
    if (tag === 'script') {
      elements += 1
      if (DATA.test(element.getAttribute('type') ?? '')) continue
      const address = element.getAttribute('src')
      add(`script element ${elements}`, address ? `src="${address}"` : (element.textContent ?? ''))
    }
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? ''
      if (name.startsWith('on')) add(`attribute ${name} of ${tag}`.slice(0, 200), value)
      if (/^\s*javascript:/i.test(value)) add(`attribute ${name} of ${tag}`.slice(0, 200), value)
    }
  }
  return found
}
