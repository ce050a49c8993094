import type { BriefingDocument } from '../../model/briefing-document'
import { isRightToLeft } from '../../text/direction'
import { blocksOf, markedTitles, titleFacts } from './blocks'
import { type FormBlock, notesIn } from './form-block'
import { HTML_POLICY, HTML_STYLE } from './html-style'
import { type Span, wordsOf } from './spans'
import { writable } from './writable'

/** Pictures that the document shows, by the id of their source. */
export type HtmlPictures = ReadonlyMap<
  string,
  {
    /** The picture itself, as a `data:` address. */
    readonly address: string
    /** Pixels. */
    readonly width: number
    readonly height: number
  }
>

/** Headings from which on a list of them stands before the text. */
const CONTENTS_FROM = 5

/**
 * The document as one HTML file that needs no other, runs nothing, and says so to the browser
 * (`HTML_POLICY`). Its marking stays in sight at both ends of the window and of each printed page.
 */
export function writeHtml(document: BriefingDocument, pictures: HtmlPictures = new Map()): string {
  const { title, subtitle, preparedBy, unit, marking, reference, date } = document
  const about = (name: string, parts: readonly string[]) => {
    const value = parts.filter(Boolean).join(', ')
    return value === '' ? '' : `<meta name="${name}" content="${html(value)}">`
  }
  const blocks = blocksOf(document)
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${HTML_POLICY}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${html(title)}</title>`,
    about('author', [preparedBy, unit]),
    about('description', [subtitle]),
    about('keywords', [marking.label, reference]),
    `<style>${HTML_STYLE}</style>`,
  ].filter(Boolean)
  const banner = (tag: string) =>
    `<${tag} class="marking ${marking.place} ${marking.colour}"><b>${html(marking.label)}</b></${tag}>`
  const body = [
    '<div class="sheet">',
    banner('header'),
    '<main>',
    ...titleBlock(document, [`Briefing ${reference}`.trim(), unit, date]),
    ...contents(blocks),
    ...listed(blocks, pictures),
    ...notes(blocks),
    '</main>',
    banner('footer'),
    '</div>',
  ]
  return `<!doctype html>\n<html lang="en">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`
}

/** Text as it stands in an element or between quotation marks. */
const html = (words: string): string =>
  writable(words).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The direction of a paragraph, which its numbers and marking would otherwise decide. */
const direction = (words: string): string => (isRightToLeft(words) ? ' dir="rtl"' : '')

function titleBlock(document: BriefingDocument, about: readonly string[]) {
  const { title, subtitle } = markedTitles(document)
  const directed = direction(document.subtitle)
  return [
    `<p class="about">${html(about.filter(Boolean).join(', '))}</p>`,
    `<h1${direction(document.title)}>${html(title)}</h1>`,
    ...(subtitle === '' ? [] : [`<p class="subtitle"${directed}>${html(subtitle)}</p>`]),
    `<dl>${titleFacts(document)
      .map(([name, value]) => `<div><dt>${name}</dt><dd>${html(value)}</dd></div>`)
      .join('')}</dl>`,
  ]
}

type Heading = FormBlock & { readonly kind: 'heading' }

const headingsIn = (blocks: readonly FormBlock[]): Heading[] =>
  blocks.filter((block) => block.kind === 'heading')

function contents(blocks: readonly FormBlock[]): string[] {
  const headings = headingsIn(blocks)
  if (headings.length < CONTENTS_FROM) return []
  const entries = headings.map(
    ({ text, level }, at) =>
      `<li class="level-${level}"><a href="#part-${at + 1}">${html(text)}</a></li>`,
  )
  return [`<nav aria-label="Contents"><ul>`, ...entries, '</ul></nav>']
}

/** Items that follow one another are one list. */
function listed(blocks: readonly FormBlock[], pictures: HtmlPictures): string[] {
  const headings = headingsIn(blocks)
  const listOf = (block: FormBlock | undefined) => {
    const look = block?.kind === 'line' ? block.look : ''
    return look === 'bullet' ? 'ul' : look === 'numbered' ? 'ol' : null
  }
  return blocks.flatMap((block, at) => {
    const list = listOf(block)
    const begins = list !== null && listOf(blocks[at - 1]) !== list
    const ends = list !== null && listOf(blocks[at + 1]) !== list
    const written =
      block.kind === 'heading'
        ? writeHeading(block, headings.indexOf(block) + 1)
        : writeBlock(block, pictures)
    return [...(begins ? [`<${list}>`] : []), written, ...(ends ? [`</${list}>`] : [])]
  })
}

const writeHeading = ({ level, text }: Heading, number: number): string =>
  `<h${level + 1} id="part-${number}"${direction(text)}>${html(text)}</h${level + 1}>`

function writeBlock(block: Exclude<FormBlock, Heading>, pictures: HtmlPictures): string {
  switch (block.kind) {
    case 'line':
      return writeLine(block)
    case 'confidence':
      return `<p class="confidence"${directionOf(block.spans)}><span class="number">${block.number}</span> ${inlineHtml(block.spans)}</p>`
    case 'table':
      return writeTable(block)
    case 'picture':
      return writePicture(block, pictures)
    case 'remark':
      return `<p class="about">${html(block.text)}</p>`
    case 'source':
      return `<p class="source"${block.anchor === null ? '' : ` id="${block.anchor}"`}${directionOf(block.spans)}><b>[${block.number}]</b> ${inlineHtml(block.spans)} <b>${block.grade}</b><br><code>SHA-256 ${block.digest}</code></p>`
    case 'closing':
      return `<p class="closing">${html(block.text)} <code>${block.digest}</code></p>`
  }
}

const directionOf = (spans: readonly Span[]): string => direction(wordsOf(spans))

function writePicture(
  { sourceId, words }: FormBlock & { kind: 'picture' },
  pictures: HtmlPictures,
): string {
  const picture = pictures.get(sourceId)
  if (picture === undefined) return `<p class="picture">${html(words)}</p>`
  const { address, width, height } = picture
  return `<p class="picture"><img src="${address}" alt="${html(words)}" width="${width}" height="${height}"></p>`
}

function writeLine({
  look,
  anchor,
  number,
  key,
  portion,
  spans,
}: FormBlock & { kind: 'line' }): string {
  const words = [
    number === null ? '' : `<span class="number">${number}</span> `,
    key === '' || look === 'numbered' ? '' : `<b class="key">${html(key)}</b> `,
    `<b class="portion">${html(portion)}</b> `,
    inlineHtml(spans),
  ].join('')
  const place = anchor ?? (number === null ? null : `line-${number}`)
  const name = place === null ? '' : ` id="${place}"`
  const attributes = `${name} class="line ${look}"${directionOf(spans)}`
  switch (look) {
    case 'bullet':
      return `<li${attributes}>${words}</li>`
    case 'numbered':
      return `<li${attributes} value="${Number.parseInt(key, 10)}">${words}</li>`
    case 'quotation':
      return `<blockquote><p${attributes}>${words}</p></blockquote>`
    default:
      return `<p${attributes}>${words}</p>`
  }
}

function writeTable({ header, rows }: FormBlock & { kind: 'table' }): string {
  const cells = (tag: string, words: readonly string[]) =>
    words.map((cell) => `<${tag}${direction(cell)}>${html(cell)}</${tag.slice(0, 2)}>`).join('')
  return [
    '<div class="wide"><table>',
    `<thead><tr>${cells('th scope="col"', header)}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n')}</tbody>`,
    '</table></div>',
  ].join('\n')
}

function notes(blocks: readonly FormBlock[]): string[] {
  const all = notesIn(blocks)
  if (all.length === 0) return []
  const entries = all.map(
    ({ number, text }) =>
      `<li id="note-${number}"${direction(text)}>${html(text)} <a href="#mark-${number}" aria-label="Back to the text">↩</a></li>`,
  )
  return ['<h2>Notes</h2>', '<ol class="notes">', ...entries, '</ol>']
}

const inlineHtml = (spans: readonly Span[]): string =>
  spans
    .map((span) => {
      switch (span.kind) {
        case 'text':
          return inLook(html(span.text), span.look)
        case 'link':
          return `<a${span.name === undefined ? '' : ` id="${span.name}"`} href="#${span.to}">${html(span.text)}</a>`
        case 'note':
          return `<sup><a id="mark-${span.number}" href="#note-${span.number}">${span.number}</a></sup>`
      }
    })
    .join('')

const TAGS = { plain: null, emphasis: 'em', strong: 'strong' } as const

function inLook(words: string, look: keyof typeof TAGS): string {
  const tag = TAGS[look]
  return tag === null ? words : `<${tag}>${words}</${tag}>`
}
