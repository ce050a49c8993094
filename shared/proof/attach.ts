import { CasebookError } from '../errors/casebook-error'
import { concatBytes, equalBytes, utf8 } from '../text/bytes'
import { EVIDENCE_NAME } from './evidence-name'

/*
 * A file is attached by an incremental update (ISO 32000-1, 7.5.6): behind the PDF, whose bytes stay
 * as they were, stand the file, its specification, the catalogue with an entry for it, and a table of
 * these three. So the file can name the SHA-256 of all the bytes before it.
 */

/** The first line of the update, a comment. */
const BEGINNING = '%casebook evidence\n'

/**
 * The PDF with its evidence attached. The same PDF and evidence give the same bytes.
 * @param pdf as the press wrote it: with a plain table of its objects and nothing attached
 * @throws CasebookError `internal` when it is of another form
 */
export function attachEvidence(pdf: Uint8Array, evidence: string): Uint8Array {
  const { table, size, root, rest } = readTrailer(pdf)
  const [file, specification] = [size, size + 1]
  const content = utf8(evidence)
  const start = pdf.length + BEGINNING.length
  const objects: [number: number, bytes: Uint8Array][] = [
    [
      file,
      concatBytes([
        utf8(
          `${file} 0 obj\n<< /Type /EmbeddedFile /Subtype /application#2Fjson /Params << /Size ${content.length} >> /Length ${content.length} >>\nstream\n`,
        ),
        content,
        utf8('\nendstream\nendobj\n'),
      ]),
    ],
    [
      specification,
      utf8(
        `${specification} 0 obj\n<< /Type /Filespec /F (${EVIDENCE_NAME}) /UF (${EVIDENCE_NAME}) /Desc (Evidence of each sentence, signed) /AFRelationship /Data /EF << /F ${file} 0 R /UF ${file} 0 R >> >>\nendobj\n`,
      ),
    ],
    [root, utf8(withFile(catalogueIn(pdf, table, root), specification))],
  ]
  const places = new Map<number, number>()
  let at = start
  for (const [number, bytes] of objects) {
    places.set(number, at)
    at += bytes.length
  }
  const entry = (number: number) => `${String(places.get(number)).padStart(10, '0')} 00000 n \n`
  return concatBytes([
    pdf,
    utf8(BEGINNING),
    ...objects.map(([, bytes]) => bytes),
    utf8(
      `xref\n${root} 1\n${entry(root)}${file} 2\n${entry(file)}${entry(specification)}` +
        `trailer\n<< /Size ${size + 2} /Root ${root} 0 R ${rest} /Prev ${table} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  ])
}

/** Where the update begins in a PDF, and whether it is the one that attaches this file, and the last. */
export interface FoundUpdate {
  /** Bytes of the PDF before it. */
  readonly behind: number
  readonly alone: boolean
}

/** The update that attached a file; `null` where there is none. */
export function findUpdate(pdf: Uint8Array, evidence: string): FoundUpdate | null {
  const behind = latin1(pdf).lastIndexOf(BEGINNING)
  if (behind < 0) return null
  try {
    const again = attachEvidence(pdf.subarray(0, behind), evidence)
    return { behind, alone: equalBytes(again, pdf) }
  } catch {
    return { behind, alone: false }
  }
}

interface Trailer {
  /** Offset of the table of objects. */
  readonly table: number
  /** One more than the highest number of an object. */
  readonly size: number
  /** Number of the catalogue. */
  readonly root: number
  /** What else is to stand in every trailer: the information dictionary and the id. */
  readonly rest: string
}

function readTrailer(pdf: Uint8Array): Trailer {
  const end = latin1(pdf.subarray(-4096))
  const trailer = end.slice(end.lastIndexOf('trailer'))
  const number = (pattern: RegExp) => Number(pattern.exec(trailer)?.[1] ?? Number.NaN)
  const table = number(/startxref\s+(\d+)\s+%%EOF\s*$/)
  const size = number(/\/Size (\d+)/)
  const root = number(/\/Root (\d+) 0 R/)
  const info = /\/Info \d+ 0 R/.exec(trailer)?.[0]
  const id = /\/ID \[.*\]/.exec(trailer)?.[0]
  if (!table || !size || !root || info === undefined || id === undefined) throw otherForm()
  return { table, size, root, rest: `${info} ${id}` }
}

/** Bytes of an entry of the table of objects (ISO 32000-1, 7.5.4). */
const ENTRY_BYTES = 20

function catalogueIn(pdf: Uint8Array, table: number, root: number): string {
  const head = /^xref\n0 \d+\n/.exec(latin1(pdf.subarray(table, table + 40)))?.[0]
  if (head === undefined) throw otherForm()
  const entryAt = table + head.length + root * ENTRY_BYTES
  const offset = Number(latin1(pdf.subarray(entryAt, entryAt + 10)))
  const object = latin1(pdf.subarray(offset, offset + 4096))
  const end = object.indexOf('endobj')
  if (!object.startsWith(`${root} 0 obj`) || end < 0) throw otherForm()
  return object.slice(0, end)
}

function withFile(catalogue: string, specification: number): string {
  const end = catalogue.lastIndexOf('>>')
  const isPlain = /^[\x20-\x7e\s]*$/.test(catalogue)
  if (end < 0 || !isPlain || /\/(Names|AF)\b/.test(catalogue)) throw otherForm()
  const entries = `/AF [${specification} 0 R] /Names << /EmbeddedFiles << /Names [(${EVIDENCE_NAME}) ${specification} 0 R] >> >> `
  return `${catalogue.slice(0, end)}${entries}${catalogue.slice(end)}endobj\n`
}

/** Each byte as one character, so that places in the text are places in the file. */
const latin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  }
  return text
}

const otherForm = () =>
  new CasebookError(
    'internal',
    'The evidence was not attached: the PDF is not of the form that the press writes. Nothing was written.',
  )
