import { constants, deflateRawSync } from 'node:zlib'
import { concatBytes } from '../../shared/text/bytes'
import { type DrawnMember, zip } from './zip'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const NAMESPACES = [
  `xmlns:w="${WORD}" xmlns:r="${OFFICE}"`,
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ')

/** Parts by name; text, or bytes that are packed as they are. */
export type Parts = Readonly<Record<string, string | DrawnMember>>

/** The bytes of a document with these parts. */
export const packed = (parts: Parts): Uint8Array =>
  zip(
    Object.entries(parts).map(([path, part]) =>
      typeof part === 'string' ? { path, bytes: part, deflate: true } : part,
    ),
  )

/** One relationship: its type's last word, its target, its id. */
export type Drawn = readonly [type: string, target: string, id?: string]

export const relationships = (...drawn: readonly Drawn[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${drawn
    .map(
      ([type, target, id], index) =>
        `<Relationship Id="${id ?? `r${index}`}" Type="${OFFICE}/${type}" Target="${target}"${
          /^(https?|file):/.test(target) ? ' TargetMode="External"' : ''
        }/>`,
    )
    .join('')}</Relationships>`

/** What the main part of a document is, as every document says first. */
const contentTypes = (kind: string, part: string): string =>
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`

/** A part of a Word document: its root element around the content. */
export const wordPart = (root: string, content: string): string =>
  `${XML}<w:${root} ${NAMESPACES}>${content}</w:${root}>`

/** A paragraph of one run, with properties before it. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A table row of one-paragraph cells. */
export const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`

/** A Word document of this body, with other parts beside it. */
export const docx = (body: string, parts: Parts = {}, links: readonly Drawn[] = []): Uint8Array =>
  packed({
    '[Content_Types].xml': contentTypes('wordprocessingml.document', '/word/document.xml'),
    '_rels/.rels': relationships(['officeDocument', 'word/document.xml']),
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(...links),
    ...parts,
  })

const ODF = ['office', 'text', 'table', 'style', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
const ODF_OTHERS =
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" ' +
  'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'

/** A part of an OpenDocument file. */
export const odfPart = (root: string, content: string): string =>
  `${XML}<${root} ${ODF} ${ODF_OTHERS}>${content}</${root}>`

/** An OpenDocument text of this body. */
export const odt = (body: string, parts: Parts = {}, styles = ''): Uint8Array =>
  packed({
    mimetype: { path: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' },
    'content.xml': odfPart(
      'office:document-content',
      `<office:automatic-styles>${styles}</office:automatic-styles>` +
        `<office:body><office:text>${body}</office:text></office:body>`,
    ),
    ...parts,
  })

/** One sheet: its name, its rows, what the workbook says of it. */
export interface DrawnSheet {
  readonly name: string
  readonly rows: string
  readonly state?: string
}

/** An Excel workbook of these sheets. */
export const xlsx = (sheets: readonly DrawnSheet[], parts: Parts = {}, book = ''): Uint8Array =>
  packed({
    '[Content_Types].xml': contentTypes('spreadsheetml.sheet', '/xl/workbook.xml'),
    '_rels/.rels': relationships(['officeDocument', '/xl/workbook.xml']),
    'xl/workbook.xml': `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}">${book}<sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" r:id="s${at}"${state === undefined ? '' : ` state="${state}"`}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['sharedStrings', 'sharedStrings.xml', 'strings'],
      ['styles', 'styles.xml', 'styles'],
      ...sheets.map((_, at): Drawn => ['worksheet', `worksheets/sheet${at}.xml`, `s${at}`]),
    ),
    ...Object.fromEntries(
      sheets.map(({ rows }, at) => [
        `xl/worksheets/sheet${at}.xml`,
        `${XML}<worksheet xmlns="${SHEET}"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  })

/** A part of a workbook. */
export const sheetPart = (root: string, content: string): string =>
  `${XML}<${root} xmlns="${SHEET}">${content}</${root}>`

/**
 * One repeated byte, packed, of many times 64 MB: the packed bytes of 64 MB repeat, so nobody has to
 * hold the whole.
 */
export function packedRepeats(head: string, byte: string, times: number): Uint8Array {
  const flush = { level: 9, finishFlush: constants.Z_FULL_FLUSH }
  const block = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, byte), flush)
  return concatBytes([
    deflateRawSync(head, flush),
    ...Array.from({ length: times }, () => block),
    deflateRawSync(''),
  ])
}
