import { refusal } from '../../../../shared/extract/refusal'
import { noteNumbers } from '../../office/docx-notes'
import { OOXML } from '../../office/ooxml-namespaces'
import { relationshipsOf, targetsOf } from '../../office/relationships'
import { type Package, readPart } from '../../office/xml-part'
import { openZip } from '../../archive/zip-entries'
import { pageMarkup } from '../page-markup'
import { docxLooks } from './docx-looks'
import { docxMarkup, type DocxParts } from './docx-markup'
import { docxNumbering } from './docx-numbering'
import { docxPictures } from './docx-pictures'

/** Characters of markup; pictures count with their bytes. */
const MOST_MARKUP = 96 << 20

/** The page is 1,024 pixels wide and A4 794: everything is as much larger. */
const STYLE =
  'html{zoom:1.29}body{margin:0;padding:60px 96px;background:#fff;color:#000}' +
  '.p{margin:0;overflow-wrap:break-word;white-space:pre-wrap}' +
  '.label{display:inline-block;min-width:18pt;text-indent:0}' +
  'table{border-collapse:collapse;margin:6pt 0}td{padding:2pt 5pt;vertical-align:top}' +
  'img{max-width:100%}.note{margin-top:6pt;font-size:85%}.note>div{display:inline}'

/**
 * A Word document as it is laid out, near enough to be recognised: fonts, sizes, colours,
 * alignment, lists, tables and pictures; without headers, footers and columns.
 * @throws CasebookError `refused` when it is damaged or made to exhaust its reader
 */
export async function printDocx(name: string, bytes: Uint8Array): Promise<string> {
  const document: Package = { name, archive: await openZip(name, bytes) }
  const relationships = await relationshipsOf(document)
  const main = targetsOf(relationships, '', 'officeDocument')[0] ?? 'word/document.xml'
  const looks = await docxLooks(document, relationships, main)
  const notes = noteNumbers()
  let left = MOST_MARKUP
  const parts: DocxParts = {
    looks,
    numbering: await docxNumbering(document, relationships, main),
    pictures: await docxPictures(document, relationships, main),
    noteMark: notes.mark,
    knownMark(kind, id) {
      const number = notes.numbers.get(`${kind} ${id}`)
      return number === undefined ? null : `[${number}] `
    },
    reserve(characters) {
      left -= characters
      if (left < 0) throw refusal(name, 'It is too large to be shown.')
    },
  }
  const body = docxMarkup(parts)
  if (!(await readPart(document, main, OOXML, body.handler))) {
    throw refusal(name, 'It holds no Word document.')
  }
  const ends: string[] = []
  for (const kind of ['footnotes', 'endnotes']) {
    for (const part of targetsOf(relationships, main, kind)) {
      const written = docxMarkup(parts)
      await readPart(document, part, OOXML, written.handler)
      ends.push(written.html())
    }
  }
  return pageMarkup({
    styleSheet: `${STYLE}body{font:11pt/1.2 Calibri,Carlito,sans-serif;${looks.standard}}`,
    root: '',
    body: '',
    content: body.html() + ends.join(''),
  })
}
