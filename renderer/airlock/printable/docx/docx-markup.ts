import type { XmlHandler, XmlTag } from '../../office/xml-scanner'
import { escaped } from '../page-markup'
import { emptyBox } from '../saved-files'
import { cellCss, paragraphCss, runCss } from './docx-css'
import type { DocxLooks, Look } from './docx-looks'
import type { DocxNumbering } from './docx-numbering'

/** What the body refers to while it is written. */
export interface DocxParts {
  readonly looks: DocxLooks
  readonly numbering: DocxNumbering
  readonly pictures: ReadonlyMap<string, string>
  /** The mark of a note where the text refers to it: "[3]". */
  noteMark(kind: 'footnote' | 'endnote', id: string): string
  /** The mark of a note that the text referred to; `null` for the lines that part notes from text. */
  knownMark(kind: 'footnote' | 'endnote', id: string): string | null
  /** @throws CasebookError `refused` when there is more of it than is shown */
  reserve(characters: number): void
}

/** An element that is open: what it holds so far, and how it looks. */
interface Frame {
  readonly tag: string
  html: string
  css: string
  look: Look | null
  list: { id: string; level: number } | null
  attributes: string
  /** Of a table: whether it has lines. Of a run: whether it is hidden. */
  flag: boolean
}

/** Left out with all they hold: deleted or moved text, a second form of the same, readings. */
const SKIPPED = /^(w:del|w:moveFrom|mc:Fallback|w:rt|w:\w+PrChange)$/
const PROPERTIES = /^w:(p|r|tbl|tr|tc|sect|sdt)Pr$/
const FRAMED = /^w:(p|r|tbl|tr|tc|drawing|pict|footnote|endnote)$/
/** English Metric Units: 914,400 an inch. */
const EMU_PER_POINT = 12_700

/**
 * Writes a WordprocessingML part (ECMA-376-1, 17) as markup. Only tags of ours and escaped text are
 * written, and only declarations made of what was understood.
 */
export function docxMarkup(parts: DocxParts): { handler: XmlHandler; html: () => string } {
  const body = frameOf('body')
  const frames: Frame[] = [body]
  const properties: string[] = []
  let skipped = 0
  let reads = false
  const top = (): Frame => frames.at(-1) ?? body

  const write = (html: string): void => {
    parts.reserve(html.length)
    top().html += html
  }

  const openProperty = (tag: XmlTag): void => {
    const { name, attribute } = tag
    const value = attribute('w:val')
    const frame = top()
    const inner = properties.at(-1)
    // The mark at the end of a paragraph has run properties too; they are not the paragraph's.
    if (inner === 'w:rPr' && frame.tag === 'w:r') {
      if (name === 'w:rStyle') frame.look = parts.looks.lookOf(value)
      else if (name === 'w:vanish') frame.flag = true
      else frame.css += runCss(tag)
    } else if (inner === 'w:pPr' && frame.tag === 'w:p') {
      if (name === 'w:pStyle') frame.look = parts.looks.lookOf(value)
      else if (name === 'w:numId') frame.list = { level: 0, ...frame.list, id: value ?? '' }
      else if (name === 'w:ilvl') frame.list = { id: '', ...frame.list, level: Number(value) || 0 }
      else frame.css += paragraphCss(tag)
    } else if (inner === 'w:tcPr' && frame.tag === 'w:tc') {
      const span = Number(name === 'w:gridSpan' ? value : 1)
      if (span > 1 && span < 100) frame.attributes = ` colspan="${span}"`
      else frame.css += cellCss(tag)
    } else if (inner === 'w:tblPr' && frame.tag === 'w:tbl') {
      if (name === 'w:tblStyle') frame.flag ||= parts.looks.lookOf(value).lined
      if (name === 'w:tblBorders') frame.flag = true
    }
  }

  const openContent = ({ name, attribute }: XmlTag): void => {
    if (FRAMED.test(name)) {
      const frame = frameOf(name)
      if (name === 'w:footnote' || name === 'w:endnote') {
        const mark = parts.knownMark(kindOf(name), attribute('w:id') ?? '')
        frame.html = mark === null ? '' : `<div>${mark}</div>`
        frame.flag = mark === null
      }
      frames.push(frame)
    } else if (name === 'w:t' || name === 'm:t') reads = true
    else if (name === 'w:tab') write('&emsp;')
    else if (name === 'w:br') {
      write(attribute('w:type') === 'page' ? '<br style="break-after:page">' : '<br>')
    } else if (name === 'w:cr') write('<br>')
    else if (name === 'w:noBreakHyphen') write('-')
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      write(`<sup>${parts.noteMark(kindOf(name), attribute('w:id') ?? '')}</sup>`)
    } else if (name === 'a:blip') picture(attribute('r:embed'))
    else if (name === 'v:imagedata') picture(attribute('r:id'))
    else if (name === 'a:ext' || name === 'wp:extent') sizeOf(attribute('cx'), attribute('cy'))
  }

  const picture = (id: string | null): void => {
    const address = parts.pictures.get(id ?? '') ?? emptyBox
    if (!/^w:(drawing|pict)$/.test(top().tag)) return
    parts.reserve(address.length)
    top().attributes = ` src="${escaped(address)}"`
  }

  const sizeOf = (width: string | null, height: string | null): void => {
    const [x, y] = [Number(width) / EMU_PER_POINT, Number(height) / EMU_PER_POINT]
    if (top().tag === 'w:drawing' && x > 0 && y > 0 && x < 2000 && y < 2000) {
      top().css = `width:${x}pt;height:${y}pt;`
    }
  }

  const closeFrame = (): void => {
    const frame = frames.pop()
    if (frame === undefined) return
    const table = frames.findLast(({ tag }) => tag === 'w:tbl')
    top().html += closed(frame, parts, table?.flag === true)
  }

  return {
    html: () => body.html,
    handler: {
      open(tag) {
        if (skipped > 0 || SKIPPED.test(tag.name)) skipped += 1
        else if (PROPERTIES.test(tag.name)) properties.push(tag.name)
        else if (properties.length > 0) openProperty(tag)
        else openContent(tag)
      },
      close(name) {
        if (skipped > 0) skipped -= 1
        else if (PROPERTIES.test(name)) properties.pop()
        else if (properties.length === 0) {
          if (FRAMED.test(name)) closeFrame()
          reads = false
        }
      },
      text(text) {
        if (skipped === 0 && reads) write(escaped(text.replace(/[\r\n]/g, ' ')))
      },
    },
  }
}

const kindOf = (name: string): 'footnote' | 'endnote' =>
  name.startsWith('w:footnote') ? 'footnote' : 'endnote'

const frameOf = (tag: string): Frame => ({
  tag,
  html: '',
  css: '',
  look: null,
  list: null,
  attributes: '',
  flag: false,
})

const styled = (css: string): string => (css === '' ? '' : ` style="${escaped(css)}"`)

/** A finished element as markup. */
function closed(frame: Frame, parts: DocxParts, lined: boolean): string {
  const { tag, html, css, look, attributes, flag } = frame
  if (tag === 'w:p') return paragraph(frame, parts)
  if (tag === 'w:r') {
    if (flag || html === '') return ''
    const all = (look?.css ?? '') + css
    return all === '' ? html : `<span${styled(all)}>${html}</span>`
  }
  if (tag === 'w:tbl') return `<table>${html}</table>`
  if (tag === 'w:tr') return `<tr>${html}</tr>`
  if (tag === 'w:tc') {
    return `<td${attributes}${styled(`${lined ? 'border:.5pt solid #777;' : ''}${css}`)}>${html}</td>`
  }
  if (tag === 'w:drawing' || tag === 'w:pict') {
    return (attributes === '' ? '' : `<img${attributes}${styled(css)}>`) + html
  }
  return flag ? '' : `<div class="note">${html}</div>`
}

function paragraph({ html, css, look, list }: Frame, { looks, numbering }: DocxParts): string {
  const style = look ?? looks.lookOf(null)
  const id = list?.id || style.list?.id
  const level = list?.level ?? style.list?.level ?? 0
  const label = id === undefined || id === '0' ? '' : numbering.label(id, level)
  const indent = label === '' ? '' : `padding-inline-start:${18 * (level + 1)}pt;text-indent:-18pt;`
  const sign = label === '' ? '' : `<span class="label">${escaped(label)}</span>`
  // An empty paragraph is a line of room.
  return `<div class="p"${styled(indent + style.css + css)}>${sign}${html === '' ? '<br>' : html}</div>`
}
