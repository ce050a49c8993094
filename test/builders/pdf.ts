/** One line of text: its left end and base line in points from the top left corner. */
export interface DrawnText {
  readonly x: number
  readonly y: number
  readonly text: string
  /** Font size, 10 unless told. */
  readonly size?: number
  readonly font?: 'regular' | 'bold' | 'chinese'
  /** Turned clockwise by so many degrees. */
  readonly turned?: number
}

export interface DrawnPage {
  readonly lines: readonly DrawnText[]
  /** Points; 612 by 792 unless told. */
  readonly width?: number
  readonly height?: number
  readonly rotate?: 0 | 90 | 180 | 270
  /** The share of it that a picture covers, 0 unless told. */
  readonly pictured?: number
  /** Whether that picture is an object of its own, as those of scanners are, and not one pixel. */
  readonly scanned?: boolean
  /** Dictionaries of what lies over it, each without its brackets. */
  readonly annotations?: readonly string[]
}

export interface DrawnPdf {
  readonly pages: readonly DrawnPage[]
  readonly info?: Readonly<Record<string, string>>
  /** Wants a password that nobody knows. */
  readonly encrypted?: boolean
  /** A script that would run when the document is opened. */
  readonly script?: string
}

/** A small PDF with the standard fonts; `chinese` text needs a character map of the reader's own. */
export function pdf(drawn: DrawnPdf): Uint8Array {
  const objects = [
    '',
    '',
    FONT('Helvetica'),
    FONT('Helvetica-Bold'),
    CHINESE,
    INFO(drawn.info ?? {}),
  ]
  const kids: number[] = []
  for (const page of drawn.pages) {
    const { width = 612, height = 792, rotate = 0, annotations = [], pictured = 0 } = page
    if (page.scanned === true) objects.push(SCAN)
    const scan = page.scanned === true ? `/XObject << /scan ${objects.length} 0 R >>` : ''
    const drawn = scan === '' ? ONE_PIXEL : '/scan Do'
    const picture = pictured === 0 ? '' : `q ${width} 0 0 ${height * pictured} 0 0 cm ${drawn} Q\n`
    const content = picture + page.lines.map((line) => draw(line, height)).join('\n')
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} ` +
        `/Contents ${objects.length} 0 R ` +
        `/Annots [${annotations.map((entries) => `<< /Type /Annot ${entries} >>`).join(' ')}] ` +
        `/Resources << /Font << /regular 3 0 R /bold 4 0 R /chinese 5 0 R >> ${scan} >> >>`,
    )
    kids.push(objects.length)
  }
  const action =
    drawn.script === undefined ? '' : `/OpenAction << /S /JavaScript /JS (${drawn.script}) >>`
  objects[0] = `<< /Type /Catalog /Pages 2 0 R ${action} >>`
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`
  return file(objects, drawn.encrypted === true ? ENCRYPTION : '')
}

const ONE_PIXEL = 'BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI'

/** A sheet at 300 dpi; where its pixels are to be seen they are missing. */
const SCAN =
  '<< /Type /XObject /Subtype /Image /Width 2550 /Height 3300 /ColorSpace /DeviceGray ' +
  '/BitsPerComponent 8 /Filter /DCTDecode /Length 4 >>\nstream\n\xff\xd8\xff\xd9\nendstream'

const FONT = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`

const CHINESE =
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [' +
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light ' +
  '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> ' +
  '/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 >> >>] >>'

const INFO = (fields: Readonly<Record<string, string>>): string =>
  `<< ${Object.entries(fields)
    .map(([key, value]) => `/${key} ${utf16(value, 'feff')}`)
    .join(' ')} >>`

const ENCRYPTION = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> /ID [<00> <00>]`

function draw(
  { x, y, text, size = 10, font = 'regular', turned = 0 }: DrawnText,
  height: number,
): string {
  const turn = (turned * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn).toFixed(4), Math.sin(turn).toFixed(4)]
  const shown =
    font === 'chinese' ? utf16(text, '') : `(${latin1(text).replace(/[\\()]/g, '\\$&')})`
  return `BT /${font} ${size} Tf ${cos} ${-Number(sin)} ${sin} ${cos} ${x} ${height - y} Tm ${shown} Tj ET`
}

const utf16 = (text: string, mark: string): string =>
  `<${mark}${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}>`

/** The standard fonts know the letters of Windows code page 1252. */
const latin1 = (text: string): string =>
  text
    .replaceAll('“', '\x93')
    .replaceAll('”', '\x94')
    .replaceAll('’', '\x92')
    .replaceAll('•', '\x95')
    .replaceAll('–', '\x96')

function file(objects: readonly string[], encryption: string): Uint8Array {
  let text = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R ${encryption} >>\nstartxref\n${table}\n%%EOF\n`
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

/** Lines one below the other, `leading` points apart. */
export const column = (x: number, y: number, lines: readonly string[], leading = 12): DrawnText[] =>
  lines.map((text, index) => ({ x, y: y + index * leading, text }))
