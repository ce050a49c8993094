import { deflateSync } from 'node:zlib'
import { concatBytes, utf8 } from '../../shared/text/bytes'
import { htmlPage } from './html'
import { base64, multipart, plainPart, type SentPart, sent } from './mail'
import { docx, packedRepeats, wordPart } from './office'

/*
 * Files that are made to exhaust whoever reads them. Each is small enough to make in a second;
 * what it becomes in a careless reader is not.
 */

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const DOCUMENT = 'word/document.xml'

/** A Word document of so many times 64 MB of spaces, which claims the size it is given. */
export function docxOfSpaces(times: number, claimsSize: number): Uint8Array {
  const head = `<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>`
  const part = { path: DOCUMENT, packed: packedRepeats(head, ' ', times), claimsSize }
  return docx('', { [DOCUMENT]: part })
}

/** A Word document with entities of entities: ten to the power of `depth` words, were they replaced. */
export function docxOfEntities(depth: number): Uint8Array {
  const entities = Array.from(
    { length: depth },
    (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
  )
  const type = `<!DOCTYPE w:document [<!ENTITY e0 "ha">${entities.join('')}]>`
  const body = `<w:body><w:p><w:r><w:t>&e${depth};</w:t></w:r></w:p></w:body>`
  return docx('', { [DOCUMENT]: `${type}<w:document xmlns:w="${WORD}">${body}</w:document>` })
}

/** A Word document of so many paragraphs, stored as they are: nothing shows how large it becomes. */
export const docxOfParagraphs = (count: number): Uint8Array =>
  docx('', {
    [DOCUMENT]: {
      path: DOCUMENT,
      bytes: wordPart('document', '<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(count)),
    },
  })

/** A page of so many elements within each other. */
export const nestedPage = (depth: number): Uint8Array =>
  utf8(htmlPage({ body: `${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}` }))

/** A mail of so many multiparts within each other. */
export function nestedMail(depth: number): Uint8Array {
  let part: SentPart = plainPart('deep')
  for (let level = 0; level < depth; level += 1) {
    part = multipart('mixed', [part], [], `b${level}`)
  }
  return sent(part)
}

/** A mail with an attachment in base64; `megabytes` is about the length of the mail. */
export function largeMail(megabytes: number): Uint8Array {
  const line = utf8(`${base64(new Uint8Array(57).fill(0x41))}\r\n`)
  const body = new Uint8Array(Math.floor((megabytes << 20) / line.length) * line.length)
  for (let at = 0; at < body.length; at += line.length) body.set(line, at)
  const attached: SentPart = {
    fields: [
      'Content-Type: application/octet-stream',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename=large.bin',
    ],
    body,
  }
  return sent(multipart('mixed', [plainPart('See the file.'), attached], ['Subject: Large']))
}

/** Which stream of a PDF is the bomb. */
type PdfPart = 'content' | 'objects' | 'characters' | 'picture'

/**
 * A PDF of one page with a stream of so many gigabytes, compressed three times: the page's content,
 * a stream of objects, the table that gives a font's codes their characters, or a picture.
 */
export function pdfOfStreams(where: PdfPart, gigabytes: number): Uint8Array {
  const bomb = stream(
    STREAM_FIELDS[where] ?? '',
    deflateSync(deflateSync(zlibOfSpaces(gigabytes), { level: 9 }), { level: 9 }),
    '[/FlateDecode /FlateDecode /FlateDecode]',
  )
  const shown =
    where === 'picture' ? 'q 600 0 0 700 0 0 cm /I Do Q' : 'BT /F 12 Tf 50 700 Td (words) Tj ET'
  const text = stream('', utf8(shown))
  const font =
    where === 'objects' ? '/F 9 0 R' : where === 'characters' ? FONT('/ToUnicode 6 0 R') : FONT('')
  const objects = [
    utf8('<< /Type /Catalog /Pages 2 0 R >>'),
    utf8('<< /Type /Pages /Count 1 /Kids [3 0 R] >>'),
    utf8(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${where === 'content' ? 6 : 4} 0 R ` +
        `/Resources << /XObject << /I 6 0 R >> /Font << ${where === 'objects' ? font : `/F ${font}`} >> >> >>`,
    ),
    text,
    utf8('null'),
    bomb,
  ]
  return pdfFile(objects, where === 'objects')
}

const STREAM_FIELDS: Readonly<Partial<Record<PdfPart, string>>> = {
  objects: '/Type /ObjStm /N 1 /First 4 ',
  picture:
    '/Type /XObject /Subtype /Image /Width 9000 /Height 9000 /ColorSpace /DeviceRGB /BitsPerComponent 8 ',
}

/** A PDF of one page whose text comes in so many parts, packed once. */
export function pdfOfParts(parts: number): Uint8Array {
  const line = Array.from(
    { length: 50 },
    (_, at) => `1 0 0 1 ${50 + at * 10} ${40 + at * 14} Tm (a) Tj`,
  )
  const shown = `BT /F 5 Tf\n${`${line.join('\n')}\n`.repeat(parts / 50)}ET`
  return pdfFile(
    [
      utf8('<< /Type /Catalog /Pages 2 0 R >>'),
      utf8('<< /Type /Pages /Count 1 /Kids [3 0 R] >>'),
      utf8(
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R ' +
          `/Resources << /Font << /F ${FONT('')} >> >> >>`,
      ),
      stream('', deflateSync(utf8(shown), { level: 9 }), '/FlateDecode'),
    ],
    false,
  )
}

const FONT = (more: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding ${more} >>`

/** As a PDF packs it: two bytes of zlib before the packed data (RFC 1950). */
const zlibOfSpaces = (gigabytes: number): Uint8Array =>
  concatBytes([Uint8Array.of(0x78, 0x9c), packedRepeats('', ' ', gigabytes * 16)])

const stream = (fields: string, data: Uint8Array, filter = ''): Uint8Array =>
  concatBytes([
    utf8(
      `<< ${fields}/Length ${data.length} ${filter === '' ? '' : `/Filter ${filter} `}>>\nstream\n`,
    ),
    data,
    utf8('\nendstream'),
  ])

/** The objects in their order, and the table of where they are; a ninth one lies in the sixth. */
function pdfFile(objects: readonly Uint8Array[], ninthIsPacked: boolean): Uint8Array {
  const parts: Uint8Array[] = [utf8('%PDF-1.7\n')]
  let at = 9
  const places: number[] = []
  for (const [index, object] of objects.entries()) {
    const written = concatBytes([utf8(`${index + 1} 0 obj\n`), object, utf8('\nendobj\n')])
    places.push(at)
    parts.push(written)
    at += written.length
  }
  const rows = [[0, 0, 255], ...places.map((place) => [1, place, 0])]
  while (ninthIsPacked && rows.length < 9) rows.push([0, 0, 255])
  if (ninthIsPacked) rows.push([2, 6, 0])
  const table = Uint8Array.from(
    rows.flatMap(([type = 0, place = 0, last = 0]) => {
      const bytes = [24, 16, 8, 0].map((shift) => (place >>> shift) & 255)
      return [type, ...bytes, last]
    }),
  )
  const fields = `/Type /XRef /Size ${rows.length} /W [1 4 1] /Root 1 0 R `
  parts.push(utf8('20 0 obj\n'), stream(fields, table), utf8(`\nendobj\nstartxref\n${at}\n%%EOF\n`))
  return concatBytes(parts)
}
