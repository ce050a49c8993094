import type { Piece } from '../../../shared/extract/assemble'
import { type DocxContext, docxBody } from './docx-body'
import { OOXML } from './ooxml-namespaces'
import { type Package, readPart } from './xml-part'
import type { XmlHandler } from './xml-scanner'

/** Numbers notes in the order in which the text refers to them, both kinds in one row. */
export interface NoteNumbers {
  readonly mark: (kind: 'footnote' | 'endnote', id: string) => string
  readonly numbers: ReadonlyMap<string, number>
}

export function noteNumbers(): NoteNumbers {
  const numbers = new Map<string, number>()
  return {
    numbers,
    mark(kind, id) {
      const key = `${kind} ${id}`
      const number = numbers.get(key) ?? numbers.size + 1
      numbers.set(key, number)
      return `[${number}]`
    },
  }
}

/**
 * The notes of one part, each marked with its number. Notes that no text refers to are the lines
 * that part notes from text.
 */
export async function docxNotes(
  document: Package,
  part: string,
  kind: 'footnote' | 'endnote',
  context: DocxContext,
  numbers: ReadonlyMap<string, number>,
): Promise<{ number: number; pieces: Piece[] }[]> {
  const notes: { number: number; pieces: Piece[] }[] = []
  let open: Piece[] | null = null
  const body = docxBody(context, (piece) => void open?.push(piece))
  const handler: XmlHandler = {
    ...body,
    open(tag) {
      if (tag.name === `w:${kind}`) {
        const number = numbers.get(`${kind} ${tag.attribute('w:id') ?? ''}`)
        open = number === undefined ? null : []
        if (number !== undefined && open !== null) notes.push({ number, pieces: open })
      }
      body.open(tag)
    },
  }
  await readPart(document, part, OOXML, handler)
  return notes
}

/** A note begins with its mark; its other paragraphs follow. */
export function markedNote({ number, pieces }: { number: number; pieces: Piece[] }): Piece[] {
  const [first, ...rest] = pieces.filter(({ text }) => text !== '')
  if (first === undefined) return []
  return [{ ...first, kind: 'paragraph', text: `[${number}] ${first.text}` }, ...rest]
}
