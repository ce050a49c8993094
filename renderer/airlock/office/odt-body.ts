import type { Piece } from '../../../shared/extract/assemble'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import type { FoundLink } from '../../../shared/model/report'
import { tableRows } from './table-rows'
import type { XmlHandler, XmlTag } from './xml-scanner'

/** What was met while the text was read. */
export interface OdtFindings {
  deletions: number
  insertions: number
  comments: number
  pictures: number
  objects: number
  hidden: number
  /** Addresses outside of the document that a picture, object or section is loaded from. */
  readonly remote: Set<string>
  readonly links: FoundLink[]
}

interface OdtContext {
  readonly findings: OdtFindings
  /** The style that an automatic style is made from, or the style itself. */
  styleOf(name: string | null): string
  /** @throws CasebookError `refused` when the text becomes too long */
  reserve(characters: number): void
}

interface Paragraph {
  text: string
  readonly heading: number | null
  readonly style: string
  readonly list: number
  /** Paragraphs of a text box in it; they do not cut its sentence. */
  readonly boxed: Piece[]
}

/** A note is collected apart and stands at the end. */
interface Note {
  readonly mark: string
  readonly pieces: Piece[]
}

/** Left out with all they hold; the numbers of notes are given anew. */
const SKIPPED = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note-citation',
  'text:ruby-text',
  'text:hidden-text',
  'text:hidden-paragraph',
  'office:forms',
  'office:scripts',
  'office:binary-data',
  'draw:object',
  'draw:object-ole',
])
/** A cell written once and repeated: what no one can read is not repeated without end. */
const MOST_REPEATS = 256

/**
 * Reads the blocks of an OpenDocument text: deletions are kept apart in the file and left out, a
 * table row is one block, notes stand at the end behind their marks.
 */
export function odtBody(
  context: OdtContext,
  out: (piece: Piece) => void,
): { readonly handler: XmlHandler; finish(): void } {
  const { findings } = context
  const rows = tableRows(out)
  const paragraphs: Paragraph[] = []
  const outside: Paragraph[][] = []
  const notes: Note[] = []
  const open: Note[] = []
  const repeats: number[] = []
  let skipped = 0
  let lists = 0
  let started = false
  /** Addresses of the links that are open, and where in the paragraph's text they begin. */
  const links: { readonly target: string; readonly from: number }[] = []

  const write = (text: string): void => {
    const paragraph = paragraphs.at(-1)
    if (paragraph === undefined) return
    context.reserve(text.length)
    paragraph.text += text
  }

  const put = (piece: Piece): void => {
    const note = open.at(-1)
    const host = paragraphs.at(-1)
    if (note) note.pieces.push(piece)
    else if (host) host.boxed.push(piece)
    else rows.push(piece)
  }

  const begin = ({ name, attribute }: XmlTag): void => {
    if (name === 'text:p' || name === 'text:h') {
      paragraphs.push({
        text: '',
        heading: name === 'text:h' ? Number(attribute('text:outline-level') ?? 1) || 1 : null,
        style: context.styleOf(attribute('text:style-name')),
        list: lists,
        boxed: [],
      })
    } else if (name === 'text:list') lists += 1
    else if (name === 'text:s') write(' ')
    else if (name === 'text:tab') write(' ')
    else if (name === 'text:line-break') write('\n')
    else if (name === 'text:a') {
      const from = paragraphs.at(-1)?.text.length ?? 0
      links.push({ target: attribute('xlink:href') ?? '', from })
    } else if (name === 'table:table-row') rows.openRow()
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      rows.openCell()
      repeats.push(Number(attribute('table:number-columns-repeated') ?? 1) || 1)
    } else if (name === 'text:note') {
      const mark = `[${notes.length + 1}]`
      write(mark)
      const note = { mark, pieces: [] }
      notes.push(note)
      open.push(note)
      // What stands in a note is no part of the paragraph that refers to it.
      outside.push(paragraphs.splice(0))
    } else if (name === 'draw:image') notePicture(attribute('xlink:href'))
    else if (name === 'text:section-source') noteRemote(attribute('xlink:href'))
  }

  const notePicture = (address: string | null): void => {
    findings.pictures += 1
    noteRemote(address)
  }
  const noteRemote = (address: string | null): void => {
    if (address !== null && /^([a-z]+:|\/\/)/i.test(address) && findings.remote.size < 100) {
      findings.remote.add(address.slice(0, 100))
    }
  }

  const closeLink = (): void => {
    const link = links.pop()
    if (link === undefined || link.target === '') return
    const text = paragraphs.at(-1)?.text.slice(link.from) ?? ''
    findings.links.push({ text, target: link.target })
  }

  const closeCell = (): void => {
    const empty = Math.min(repeats.pop() ?? 1, MOST_REPEATS) - 1
    for (let count = 0; count < empty; count += 1) rows.openCell()
  }

  const finishParagraph = (): void => {
    const paragraph = paragraphs.pop()
    if (paragraph === undefined) return
    for (const piece of [...piecesOf(paragraph), ...paragraph.boxed]) put(piece)
  }

  const skip = ({ name, attribute }: XmlTag): void => {
    skipped += 1
    if (name === 'text:deletion') findings.deletions += 1
    if (name === 'text:insertion') findings.insertions += 1
    if (skipped > 1) return
    if (name === 'office:annotation') findings.comments += 1
    if (name.startsWith('text:hidden-')) findings.hidden += 1
    if (name.startsWith('draw:object')) {
      findings.objects += 1
      noteRemote(attribute('xlink:href'))
    }
  }

  const handler: XmlHandler = {
    open(tag) {
      if (tag.name === 'office:text') started = true
      if (!started) return
      if (skipped > 0 || SKIPPED.has(tag.name)) skip(tag)
      else begin(tag)
    },
    close(name) {
      if (skipped > 0) {
        skipped -= 1
        return
      }
      if (name === 'text:p' || name === 'text:h') finishParagraph()
      else if (name === 'text:a') closeLink()
      else if (name === 'text:list') lists -= 1
      else if (name === 'table:table-row') rows.closeRow()
      else if (/^table:(covered-)?table-cell$/.test(name)) closeCell()
      else if (name === 'text:note') {
        open.pop()
        paragraphs.push(...(outside.pop() ?? []))
      } else if (name === 'office:text') started = false
    },
    text(text) {
      // White space of the file is no line break; those have an element of their own.
      if (started && skipped === 0) write(text.replace(/[\r\n]/g, ' '))
    },
  }
  return {
    handler,
    finish() {
      for (const { mark, pieces } of notes) {
        const [first, ...rest] = pieces.filter(({ text }) => text !== '')
        if (first) out({ kind: 'paragraph', text: `${mark} ${first.text}` })
        for (const piece of rest) out(piece)
      }
    },
  }
}

function piecesOf({ text: written, heading, style, list }: Paragraph): Piece[] {
  const text = foldWhitespace(written)
  if (style === 'Title') return [{ kind: 'title', text }]
  if (heading !== null) return [{ kind: 'heading', level: heading, text }]
  if (list > 0) return [{ kind: 'list-item', level: list, text }]
  if (style === 'Quotations') {
    return written.split('\n').map((line) => ({ kind: 'quotation', text: foldWhitespace(line) }))
  }
  if (/^(Caption|Illustration|Table|Figure)$/.test(style)) return [{ kind: 'caption', text }]
  return written.split('\n').map((line) => ({ kind: 'paragraph', text: foldWhitespace(line) }))
}
