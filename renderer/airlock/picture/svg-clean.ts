import { refusal } from '../../../shared/extract/refusal'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import { countWords } from '../../../shared/text/size-words'
import { countTags, isNestedTooDeeply } from '../html/depth'
import { htmlDocument } from '../html/document'
import { withoutEntities } from './svg-entities'
import { svgMarkup } from './svg-markup'
import { localName } from './svg-names'
import { removeActive } from './svg-parts'
import { svgSize } from './svg-size'
import { drawnShapes } from './svg-weight'

/** A drawing that can be shown, and what was found in it. */
export interface CleanSvg {
  /** XML that holds nothing active and names nothing elsewhere. */
  readonly markup: string
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** '' without one. */
  readonly title: string
  /** Its texts in their order. */
  readonly texts: readonly string[]
  /** What was taken out, in words. */
  readonly dropped: readonly string[]
}

const MOST_CHARACTERS = 32 << 20
const MOST_ELEMENTS = 200_000
const MOST_SHAPES = 1_000_000

/**
 * A drawing without what could run, load or repeat itself without end.
 * @throws CasebookError `refused` when it is damaged or made to exhaust its reader
 */
export function cleanSvg(name: string, source: string): CleanSvg {
  if (source.length > MOST_CHARACTERS || countTags(source) > MOST_ELEMENTS * 2) {
    throw refusal(name, 'The drawing has more than 200,000 elements or 32 MB.')
  }
  const text = withoutEntities(name, source)
  if (isNestedTooDeeply(text)) throw refusal(name, 'Its elements are nested too deeply.')
  const root = drawingIn(text)
  if (root === null || localName(root) !== 'svg') throw refusal(name, 'It holds no drawing.')
  const dropped = removeActive(root)
  if (drawnShapes(root) > MOST_SHAPES) {
    throw refusal(name, 'The drawing repeats its parts more than a million times.')
  }
  const { width, height } = svgSize(root)
  root.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  root.setAttribute('width', String(width))
  root.setAttribute('height', String(height))
  return {
    markup: svgMarkup(root),
    width,
    height,
    title: textIn([...root.children].find((child) => localName(child) === 'title')),
    texts: [...root.querySelectorAll('text')].map(textIn).filter((words) => words !== ''),
    dropped: dropped.map(([what, count]) => countWords(count, what)),
  }
}

/** By the rules of XML, and where its XML is faulty by those for a drawing in a page, which forgive. */
function drawingIn(text: string): Element | null {
  const document = new DOMParser().parseFromString(text, 'image/svg+xml')
  return document.querySelector('parsererror') === null
    ? document.documentElement
    : htmlDocument(text).querySelector('svg')
}

const textIn = (element: Element | undefined): string => foldWhitespace(element?.textContent ?? '')
