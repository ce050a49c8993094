import { deflateSync, inflateSync } from 'node:zlib'

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

/**
 * A PDF of the press written anew with some objects changed: each by its number, its dictionary and,
 * unpacked, its stream as one character a byte.
 */
export interface PdfObject {
  readonly number: number
  readonly dictionary: string
  readonly stream: string | null
}

/** Changes or drops (`null`) objects of a PDF with a plain table, and adds some; the table is made anew. */
export function editedPdf(
  pdf: Uint8Array,
  change: (object: PdfObject) => PdfObject | null,
  added: (firstNumber: number) => readonly PdfObject[] = () => [],
): Uint8Array {
  const text = latin1(pdf)
  const trailer = text.slice(text.lastIndexOf('trailer'), text.lastIndexOf('startxref'))
  const objects = objectsOf(text)
  const size = Math.max(...objects.map(({ number }) => number)) + 1
  const kept = [...objects.flatMap((object) => change(object) ?? []), ...added(size)]
  let body = text.slice(0, text.indexOf('1 0 obj'))
  const places = new Map<number, number>()
  for (const object of kept) {
    places.set(object.number, body.length)
    body += written(object)
  }
  const count = Math.max(...kept.map(({ number }) => number)) + 1
  const entries = Array.from({ length: count }, (_, number) => {
    const place = places.get(number)
    return place === undefined
      ? '0000000000 65535 f \n'
      : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${count}\n${entries.join('')}${trailer.replace(/\/Size \d+/, `/Size ${count}`)}`
  return bytesOf(`${body}${table}startxref\n${body.length}\n%%EOF`)
}

function objectsOf(text: string): PdfObject[] {
  const objects: PdfObject[] = []
  const table = Number(/startxref\s+(\d+)/.exec(text.slice(-100))?.[1])
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n/gm)]
    .map(([, offset]) => Number(offset))
    .sort((a, b) => a - b)
  for (const offset of offsets) {
    const head = /^(\d+) 0 obj\s*/.exec(text.slice(offset, offset + 30))
    if (head === null) throw new Error(`There is no object at ${offset}.`)
    const start = offset + head[0].length
    const end = text.indexOf('endobj', start)
    const streamAt = text.slice(start, end).search(/stream\n/)
    const number = Number(head[1])
    if (streamAt < 0) {
      objects.push({ number, dictionary: text.slice(start, end).trim(), stream: null })
      continue
    }
    const dictionary = text.slice(start, start + streamAt).trim()
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
    const from = start + streamAt + 'stream\n'.length
    const packed = bytesOf(text.slice(from, from + length))
    const isPacked = dictionary.includes('/FlateDecode')
    objects.push({ number, dictionary, stream: latin1(isPacked ? inflateSync(packed) : packed) })
  }
  return objects
}

function written({ number, dictionary, stream }: PdfObject): string {
  if (stream === null) return `${number} 0 obj\n${dictionary}\nendobj\n`
  const isPacked = dictionary.includes('/FlateDecode')
  const packed = isPacked ? latin1(deflateSync(bytesOf(stream))) : stream
  const head = dictionary.replace(/\/Length \d+/, `/Length ${packed.length}`)
  return `${number} 0 obj\n${head}\nstream\n${packed}\nendstream\nendobj\n`
}

/** Changes the drawing of each page that has one. */
export const withContent = (pdf: Uint8Array, change: (content: string) => string): Uint8Array =>
  editedPdf(pdf, (object) =>
    object.stream?.includes('BT') === true && /\bTm\b/.test(object.stream)
      ? { ...object, stream: change(object.stream) }
      : object,
  )

/** Changes the dictionaries that bear a name. */
export const withDictionary = (
  pdf: Uint8Array,
  name: string,
  change: (dictionary: string) => string,
  added: (firstNumber: number) => readonly PdfObject[] = () => [],
): Uint8Array =>
  editedPdf(
    pdf,
    (object) =>
      object.dictionary.includes(name)
        ? { ...object, dictionary: change(object.dictionary) }
        : object,
    added,
  )
