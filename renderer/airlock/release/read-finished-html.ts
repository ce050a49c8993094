import type { FormReading } from '../../../shared/model/form-reading'
import { htmlDocument } from '../html/document'
import { besidePixels } from './beside-pixels'

/** Elements of our HTML form, and the attributes that each may have besides those of all. */
const ELEMENTS: Readonly<Record<string, string>> = {
  html: '',
  head: '',
  meta: 'charset name content http-equiv',
  title: '',
  style: '',
  body: '',
  div: '',
  header: '',
  main: '',
  footer: '',
  nav: 'aria-label',
  h1: '',
  h2: '',
  h3: '',
  p: '',
  dl: '',
  dt: '',
  dd: '',
  ul: '',
  ol: '',
  li: 'value',
  blockquote: '',
  table: '',
  thead: '',
  tbody: '',
  tr: '',
  th: 'scope',
  td: '',
  a: 'href aria-label',
  b: '',
  em: '',
  strong: '',
  span: '',
  sup: '',
  code: '',
  br: '',
  img: 'src alt width height',
}
const OWN_PICTURE = /^data:image\/png;base64,([\w+/=]+)$/
const EVERYWHERE = ['id', 'class', 'dir', 'lang']
/** Elements whose words are read as one stretch. */
const STRETCHES = 'h1, h2, h3, p, dt, dd, li, th, td'

/** Reads a finished HTML file: its marking is to frame its text. */
export function readFinishedHtml(text: string): FormReading {
  const page = htmlDocument(text)
  const elements = [...page.querySelectorAll('*')]
  const names = new Set(elements.map(({ id }) => id).filter(Boolean))
  const acting = new Set<string>()
  const foreign = new Set<string>()
  for (const element of elements) {
    const tag = element.localName
    const allowed = ELEMENTS[tag]?.split(' ')
    if (allowed === undefined) acting.add(`the element ${tag}`)
    for (const { name, value } of element.attributes) {
      if (name === 'href' && !(value.startsWith('#') && names.has(value.slice(1))))
        acting.add(`a link to ${value}`)
      else if (name === 'src') {
        const [, picture] = OWN_PICTURE.exec(value) ?? []
        if (picture === undefined) acting.add(`a picture from ${value.slice(0, 80)}`)
        else for (const what of besidePixels(bytesOf(picture))) foreign.add(what)
      } else if (!allowed?.includes(name) && !EVERYWHERE.includes(name))
        foreign.add(`the attribute ${name} of ${tag}`)
    }
  }
  if (!isFramed(page)) foreign.add('another frame than head, text and foot')
  if (/<!--|<!\[CDATA\[|<\?/.test(text)) foreign.add('a comment')
  return {
    heads: [[textOf(page.querySelector('header'))]],
    feet: [[textOf(page.querySelector('footer'))]],
    texts: stretchesIn(page),
    hidden: [],
    acting: [...acting],
    foreign: [...foreign],
    metadata: metadataOf(page),
    unseen: [...page.querySelectorAll('[alt], [aria-label]')].map(
      (element) => element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '',
    ),
  }
}

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))

const textOf = (element: Element | null): string => element?.textContent ?? ''

/** Of elements within one another the inner ones are read. */
const stretchesIn = (page: Document): string[] =>
  [...page.querySelectorAll(STRETCHES)]
    .filter((element) => element.querySelector(STRETCHES) === null)
    .map(textOf)

/** The sheet alone in the body, and in it the marking, the text and the marking. */
function isFramed({ body }: Document): boolean {
  const [sheet, ...others] = body.children
  const within = [...(sheet?.children ?? [])].map(
    ({ localName, className }) => `${localName}.${className.split(' ')[0]}`,
  )
  const loose = [body, sheet].some((element) =>
    [...(element?.childNodes ?? [])].some(
      (node) => node.nodeType === 3 && /\S/.test(node.textContent ?? ''),
    ),
  )
  return (
    others.length === 0 &&
    sheet?.className === 'sheet' &&
    within.join(' ') === 'header.marking main. footer.marking' &&
    !loose
  )
}

function metadataOf(page: Document): Record<string, string> {
  const named = [...page.querySelectorAll('meta[name], meta[http-equiv]')].map(
    (meta): [string, string] => [
      meta.getAttribute('name') ?? meta.getAttribute('http-equiv') ?? '',
      meta.getAttribute('content') ?? '',
    ],
  )
  const styles = [...page.querySelectorAll('style')].map(textOf)
  return {
    ...Object.fromEntries(named),
    title: textOf(page.querySelector('title')),
    style: styles.join(''),
  }
}
