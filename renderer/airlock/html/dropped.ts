import { countWords } from '../../../shared/text/size-words'
import { isHiddenPassage } from './blocks'

/** Elements that can run, load or send something, and what to call one and several of them. */
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  script: ['script', 'scripts'],
  style: ['style sheet', 'style sheets'],
  iframe: ['embedded page', 'embedded pages'],
  frame: ['embedded page', 'embedded pages'],
  object: ['embedded object', 'embedded objects'],
  embed: ['embedded object', 'embedded objects'],
  applet: ['embedded object', 'embedded objects'],
  form: ['form', 'forms'],
  video: ['video', 'videos'],
  audio: ['sound', 'sounds'],
  svg: ['drawing', 'drawings'],
  canvas: ['drawing surface', 'drawing surfaces'],
  template: ['hidden template', 'hidden templates'],
}

/** Everything in the page that is not text, counted, in words: "3 scripts", "2 remote pictures". */
export function droppedFrom(document: Document): string[] {
  const counts = new Map<string, number>()
  const plurals = new Map<string, string>()
  const count = (one: string, several: string): void => {
    counts.set(one, (counts.get(one) ?? 0) + 1)
    plurals.set(one, several)
  }
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName.toLowerCase()
    const names = NAMES[tag]
    if (names) count(...names)
    if (tag === 'img' || tag === 'picture') countPicture(element, count)
    if (tag === 'link') countLink(element, count)
    if (isHiddenPassage(element)) count('passage of hidden text', 'passages of hidden text')
    if (tag === 'meta' && /^refresh$/i.test(element.getAttribute('http-equiv') ?? '')) {
      count('redirection', 'redirections')
    }
    for (const name of element.getAttributeNames()) {
      if (name.startsWith('on')) count('script in an attribute', 'scripts in attributes')
    }
    if (/^\s*javascript:/i.test(element.getAttribute('href') ?? '')) {
      count('script in a link', 'scripts in links')
    }
  }
  return [...counts].map(([one, number]) => countWords(number, one, plurals.get(one)))
}

type Count = (one: string, several: string) => void

function countPicture(element: Element, count: Count): void {
  if (element.localName.toLowerCase() === 'picture') return
  const source = element.getAttribute('src') ?? ''
  // A mail's own picture is counted as the file it is.
  if (/^cid:/i.test(source)) return
  if (/^data:/i.test(source)) count('picture', 'pictures')
  else count('remote picture', 'remote pictures')
}

function countLink(element: Element, count: Count): void {
  const rel = (element.getAttribute('rel') ?? '').toLowerCase()
  if (rel.includes('stylesheet')) count('remote style sheet', 'remote style sheets')
  else if (/icon|prefetch|preload|preconnect|prerender|modulepreload|manifest/.test(rel)) {
    count('remote reference', 'remote references')
  }
}
