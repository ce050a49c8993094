import type { Piece } from '../../../shared/extract/assemble'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import type { FoundLink } from '../../../shared/model/report'
import { type DocxStyles, levelOf } from './docx-styles'
import { tableRows } from './table-rows'
import type { XmlHandler, XmlTag } from './xml-scanner'

/** What was met while the text was read. */
export interface DocxFindings {
  deletions: number
  insertions: number
  hidden: number
  pictures: number
  /** Instructions of fields that load or run something, in words. */
  readonly fields: Set<string>
  readonly links: FoundLink[]
  /** How many characters are written in each language. */
  readonly languages: Map<string, number>
}

/** What the body refers to while it is read. */
export interface DocxContext {
  readonly styles: DocxStyles
  readonly findings: DocxFindings
  /** Where the references of the part lead outside of the document, by their ids. */
  readonly addresses: ReadonlyMap<string, string>
  /** The mark of a note at the place that refers to it: "[3]". */
  noteMark(kind: 'footnote' | 'endnote', id: string): string
  /** @throws CasebookError `refused` when the text becomes too long */
  reserve(characters: number): void
}

/** A link whose words are being read. */
interface OpenLink {
  readonly target: string
  /** Where its words begin in the text of their paragraph. */
  readonly from: number
}

interface Paragraph {
  text: string
  style: string | null
  heading: number | null
  list: number | null
  /** Its end is deleted: it goes on in the next paragraph. */
  joins: boolean
  /** Paragraphs of a text box in it; they do not cut its sentence. */
  readonly boxed: Piece[]
}

/** Left out with all they hold: deleted or moved text, a second form of the same, readings. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt'])
/** Properties as they were before a tracked change. */
const FORMER = /^w:\w+PrChange$/
const PROPERTIES = /^w:(p|r|tbl|tr|tc|sect|sdt|numbering)Pr$/
const MARKS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}
const OFF = /^(0|false|off)$/
const LOADING_FIELD = /^\s*(DDEAUTO|DDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK)\b/i
const LINK_FIELD = /^\s*HYPERLINK\s+(?:\\[nt]\s+)*"([^"]+)"/i

/**
 * Reads the blocks of a WordprocessingML part (ECMA-376-1, 17): insertions kept, deletions not,
 * a table row is one block, a note's mark stands where the text refers to it.
 */
export function docxBody(context: DocxContext, out: (piece: Piece) => void): XmlHandler {
  const { findings, styles } = context
  const rows = tableRows(out)
  const paragraphs: Paragraph[] = []
  const deletedRows: boolean[] = []
  const properties: string[] = []
  let skipped = 0
  let carried = ''
  let reading: 'text' | 'field' | null = null
  let hidden = false
  let language = styles.language ?? ''
  let field = ''
  const links: OpenLink[] = []
  /** Those that fields make; most fields make none. */
  const fields: (OpenLink | null)[] = []

  const write = (text: string): void => {
    const paragraph = paragraphs.at(-1)
    if (paragraph === undefined) return
    context.reserve(text.length)
    paragraph.text += text
    findings.languages.set(language, (findings.languages.get(language) ?? 0) + text.length)
  }

  const openProperty = ({ name, attribute }: XmlTag): void => {
    const paragraph = paragraphs.at(-1)
    const value = attribute('w:val')
    const inRun = properties.includes('w:rPr')
    if (name === 'w:del' || name === 'w:moveFrom') {
      if (properties.at(-1) === 'w:trPr' && deletedRows.length > 0) {
        deletedRows[deletedRows.length - 1] = true
      }
      if (inRun && paragraph && properties.includes('w:pPr')) paragraph.joins = true
    }
    if (inRun && !properties.includes('w:pPr')) {
      if (name === 'w:vanish') hidden = !OFF.test(value ?? '')
      if (name === 'w:lang' && value) language = value
    }
    if (paragraph === undefined || properties.at(-1) === 'w:rPr') return
    if (name === 'w:pStyle') paragraph.style = value
    if (name === 'w:outlineLvl') paragraph.heading = levelOf(value)
    if (name === 'w:ilvl') paragraph.list = levelOf(value)
    if (name === 'w:numId') paragraph.list = value === '0' ? 0 : (paragraph.list ?? 1)
  }

  const openContent = (tag: XmlTag): void => {
    const { name, attribute } = tag
    if (name === 'w:p') paragraphs.push(newParagraph())
    else if (name === 'w:r') {
      hidden = false
      language = styles.language ?? ''
    } else if (name === 'w:t' || name === 'm:t') reading = 'text'
    else if (name === 'w:instrText') reading = 'field'
    else if (name === 'w:fldChar') markField(attribute('w:fldCharType'))
    else if (name === 'w:hyperlink') {
      links.push(linkHere(context.addresses.get(attribute('r:id') ?? '') ?? ''))
    } else if (name === 'w:fldSimple') fields.push(noteField(attribute('w:instr') ?? ''))
    else if (name === 'w:tr') {
      rows.openRow()
      deletedRows.push(false)
    } else if (name === 'w:tc') rows.openCell()
    else if (name === 'w:ins') findings.insertions += 1
    else if (name === 'a:blip' || name === 'v:imagedata') findings.pictures += 1
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote'
      write(context.noteMark(kind, attribute('w:id') ?? ''))
    } else if (name === 'w:sym') write(symbol(attribute('w:char')))
    const mark = MARKS[name]
    if (mark !== undefined) write(mark)
  }

  /** An instruction may stand in several runs; the next mark of its field ends it. */
  const markField = (mark: string | null): void => {
    const begun = noteField(field)
    field = ''
    if (fields.length > 0 && begun !== null) fields[fields.length - 1] = begun
    if (mark === 'begin') fields.push(null)
    if (mark === 'end') closeLink(fields.pop())
  }

  /** The link that an instruction makes of the words behind it, `null` where it makes none. */
  const noteField = (instruction: string): OpenLink | null => {
    const word = instruction.match(LOADING_FIELD)?.[1]?.toUpperCase()
    if (word !== undefined) findings.fields.add(word)
    const target = instruction.match(LINK_FIELD)?.[1]
    return target === undefined ? null : linkHere(target)
  }

  const linkHere = (target: string): OpenLink => ({
    target,
    from: paragraphs.at(-1)?.text.length ?? 0,
  })

  const closeLink = (link: OpenLink | null | undefined): void => {
    if (!link || link.target === '') return
    const text = paragraphs.at(-1)?.text.slice(link.from) ?? ''
    findings.links.push({ text, target: link.target })
  }

  const closeParagraph = (): void => {
    const paragraph = paragraphs.pop()
    if (paragraph === undefined) return
    const text = carried + paragraph.text
    carried = paragraph.joins ? text : ''
    const pieces = paragraph.joins ? [] : piecesOf({ ...paragraph, text }, styles)
    const outer = paragraphs.at(-1)
    for (const piece of [...pieces, ...paragraph.boxed]) {
      if (outer) outer.boxed.push(piece)
      else rows.push(piece)
    }
  }

  return {
    open(tag) {
      const isSkipped = properties.length === 0 && SKIPPED.has(tag.name)
      if (skipped > 0 || isSkipped || FORMER.test(tag.name)) {
        skipped += 1
        if (skipped === 1 && tag.name === 'w:del') findings.deletions += 1
        return
      }
      if (PROPERTIES.test(tag.name)) properties.push(tag.name)
      else if (properties.length > 0) openProperty(tag)
      else openContent(tag)
    },
    close(name) {
      if (skipped > 0) {
        skipped -= 1
        return
      }
      if (PROPERTIES.test(name)) properties.pop()
      if (properties.length > 0) return
      if (name === 'w:p') closeParagraph()
      else if (name === 'w:hyperlink') closeLink(links.pop())
      else if (name === 'w:fldSimple') closeLink(fields.pop())
      else if (name === 'w:tr') rows.closeRow(!deletedRows.pop())
      reading = null
    },
    text(text) {
      if (skipped > 0 || reading === null) return
      if (reading === 'field') field = (field + text).slice(0, 2000)
      else if (hidden) findings.hidden += 1
      // White space of the file is no line break; those have an element of their own.
      else write(text.replace(/[\r\n]/g, ' '))
    },
  }
}

const newParagraph = (): Paragraph => ({
  text: '',
  style: null,
  heading: null,
  list: null,
  joins: false,
  boxed: [],
})

/** A line break parts lines of prose that stand for themselves; elsewhere it is a space. */
function piecesOf(paragraph: Paragraph, styles: DocxStyles): Piece[] {
  const style = styles.styleOf(paragraph.style)
  const heading = paragraph.heading ?? style.heading
  const list = paragraph.list === 0 ? null : (paragraph.list ?? style.list)
  const text = foldWhitespace(paragraph.text)
  if (style.kind === 'title') return [{ kind: 'title', text }]
  if (heading !== null) return [{ kind: 'heading', level: heading, text }]
  if (list !== null) return [{ kind: 'list-item', level: list, text }]
  if (style.kind === 'caption') return [{ kind: 'caption', text }]
  const kind = style.kind ?? 'paragraph'
  if (!paragraph.text.includes('\n')) return [{ kind, text }]
  return paragraph.text.split('\n').map((line) => ({ kind, text: foldWhitespace(line) }))
}

/** A symbol font's own signs stand in the private area and mean nothing without the font. */
function symbol(hex: string | null): string {
  const code = parseInt(hex ?? '', 16)
  const isPrivate = code >= 0xe000 && code <= 0xf8ff
  return code >= 0x20 && code <= 0xffff && !isPrivate ? String.fromCharCode(code) : ''
}
