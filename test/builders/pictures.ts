import { crc32, deflateSync } from 'node:zlib'
import { concatBytes, utf8 } from '../../shared/text/bytes'

const u16 = (value: number): number[] => [value >> 8, value & 0xff]
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 0xffff)]
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0))

/** A chunk of a PNG. */
export const pngChunk = (kind: string, content: Uint8Array): Uint8Array => {
  const body = concatBytes([ascii(kind), content])
  return concatBytes([
    Uint8Array.from(u32(content.length)),
    body,
    Uint8Array.from(u32(crc32(body))),
  ])
}

interface DrawnPng {
  /** Declared, and drawn unless `declaredOnly`. */
  readonly width: number
  readonly height: number
  /** Chunks between the header and the pixels. */
  readonly chunks?: readonly Uint8Array[]
  /** Bytes behind the end. */
  readonly behind?: Uint8Array
  /** Without pixels: what a bomb declares, or what only a header is read of. */
  readonly declaredOnly?: boolean
}

/** A white PNG, 8 bits of grey a pixel. */
export function png({ width, height, chunks = [], behind, declaredOnly }: DrawnPng): Uint8Array {
  const rows = declaredOnly ? new Uint8Array() : new Uint8Array((width + 1) * height).fill(255)
  for (let row = 0; row < rows.length; row += width + 1) rows[row] = 0
  return concatBytes([
    ascii('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', Uint8Array.from([...u32(width), ...u32(height), 8, 0, 0, 0, 0])),
    ...chunks,
    pngChunk('IDAT', new Uint8Array(deflateSync(rows))),
    pngChunk('IEND', new Uint8Array()),
    behind ?? new Uint8Array(),
  ])
}

/** A segment of a JPEG. */
export const jpegSegment = (marker: number, content: Uint8Array): Uint8Array =>
  concatBytes([Uint8Array.from([0xff, marker, ...u16(content.length + 2)]), content])

/** The frame of a JPEG with some segments before it; its pixels mean nothing. */
export const jpegFrame = (
  width: number,
  height: number,
  segments: readonly Uint8Array[] = [],
  behind: Uint8Array = new Uint8Array(),
): Uint8Array =>
  concatBytes([
    Uint8Array.from([0xff, 0xd8]),
    ...segments,
    jpegSegment(0xc0, Uint8Array.from([8, ...u16(height), ...u16(width), 1, 1, 0x11, 0])),
    jpegSegment(0xda, Uint8Array.from([1, 1, 0, 0, 63, 0])),
    // Packed pixels, among them an escaped FF and a restart mark.
    Uint8Array.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xd9]),
    behind,
  ])

/** A grey JPEG that can be drawn and takes a 256th of a byte a pixel. */
export function greyJpeg(width: number, height: number): Uint8Array {
  const squares = Math.ceil(width / 8) * Math.ceil(height / 8)
  // One code of one bit: no difference to the square before, and no detail.
  const codes = (table: number) => [table, 1, ...Array<number>(15).fill(0), 0]
  return concatBytes([
    Uint8Array.from([0xff, 0xd8]),
    jpegSegment(0xdb, Uint8Array.from([0, ...Array<number>(64).fill(1)])),
    jpegSegment(0xc0, Uint8Array.from([8, ...u16(height), ...u16(width), 1, 1, 0x11, 0])),
    jpegSegment(0xc4, Uint8Array.from(codes(0x00))),
    jpegSegment(0xc4, Uint8Array.from(codes(0x10))),
    jpegSegment(0xda, Uint8Array.from([1, 1, 0, 0, 63, 0])),
    new Uint8Array(Math.ceil(squares / 4)),
    Uint8Array.from([0xff, 0xd9]),
  ])
}

/** A JPEG with one more segment, straight behind its start. */
export const withSegment = (jpeg: Uint8Array, segment: Uint8Array): Uint8Array =>
  concatBytes([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])

export const exifSegment = (tiff: Uint8Array): Uint8Array =>
  jpegSegment(0xe1, concatBytes([ascii('Exif\0\0'), tiff]))

interface ExifWords {
  /** ASCII values of the main directory, by tag. */
  readonly main?: Readonly<Record<number, string>>
  /** ASCII values of the Exif directory, by tag. */
  readonly own?: Readonly<Record<number, string>>
  readonly orientation?: number
  /** Degrees, minutes, seconds, and the side: ['N', 48, 51, 30]. */
  readonly position?: readonly (readonly [side: string, ...numbers: number[]])[]
}

type Value = { tag: number; type: number; count: number; bytes: number[] }

/** A TIFF structure with Exif data, the most significant byte first. */
export function exif({ main = {}, own = {}, orientation, position }: ExifWords): Uint8Array {
  const words = (values: Readonly<Record<number, string>>): Value[] =>
    Object.entries(values).map(([tag, text]) => {
      const bytes = [...utf8(text), 0]
      return { tag: Number(tag), type: 2, count: bytes.length, bytes }
    })
  const turned: Value[] =
    orientation === undefined
      ? []
      : [{ tag: 0x0112, type: 3, count: 1, bytes: [...u16(orientation), 0, 0] }]
  const places = (position ?? []).flatMap(([side, ...numbers], at): Value[] => [
    { tag: 2 * at + 1, type: 2, count: 2, bytes: [side.charCodeAt(0), 0] },
    { tag: 2 * at + 2, type: 5, count: 3, bytes: numbers.flatMap((n) => [...u32(n), ...u32(1)]) },
  ])
  const link = (tag: number, at: number): Value => ({ tag, type: 4, count: 1, bytes: u32(at) })
  const first = [...turned, ...words(main)]
  const ownAt = 8 + size([...first, link(0, 0), link(0, 0)])
  const gpsAt = ownAt + size(words(own))
  return Uint8Array.from([
    ...ascii('MM\0*'),
    ...u32(8),
    ...directory(8, [...first, link(0x8769, ownAt), link(0x8825, gpsAt)]),
    ...directory(ownAt, words(own)),
    ...directory(gpsAt, places),
  ])
}

const size = (values: readonly Value[]): number =>
  6 + 12 * values.length + values.reduce((sum, { bytes }) => sum + outside(bytes), 0)

/** A value of at most four bytes stands in its entry. */
const outside = (bytes: readonly number[]): number => (bytes.length > 4 ? bytes.length : 0)

function directory(at: number, values: readonly Value[]): number[] {
  let next = at + 6 + 12 * values.length
  const entries = values.flatMap(({ tag, type, count, bytes }) => {
    const place = next
    next += outside(bytes)
    const value = outside(bytes) > 0 ? u32(place) : [...bytes, 0, 0, 0, 0].slice(0, 4)
    return [...u16(tag), ...u16(type), ...u32(count), ...value]
  })
  const behind = values.flatMap(({ bytes }) => (outside(bytes) > 0 ? bytes : []))
  return [...u16(values.length), ...entries, ...u32(0), ...behind]
}

/** A JPEG as the only thing on each page of a PDF, as a scanner makes it. */
export function scannedPdf(
  jpegs: readonly Uint8Array[],
  pixels: { readonly width: number; readonly height: number },
  dpi: number,
): Uint8Array {
  const points = [pixels.width, pixels.height].map((side) => (side * 72) / dpi)
  const [width, height] = points as [number, number]
  const parts: Uint8Array[] = [ascii('%PDF-1.4\n')]
  const places: number[] = []
  const add = (...pieces: Uint8Array[]) => {
    places.push(parts.reduce((sum, { length }) => sum + length, 0))
    parts.push(ascii(`${places.length} 0 obj\n`), ...pieces, ascii('\nendobj\n'))
  }
  const kids = jpegs.map((_, page) => `${3 + page * 3} 0 R`).join(' ')
  add(ascii('<< /Type /Catalog /Pages 2 0 R >>'))
  add(ascii(`<< /Type /Pages /Count ${jpegs.length} /Kids [${kids}] >>`))
  for (const jpeg of jpegs) {
    const own = places.length + 1
    const drawn = `${width} 0 0 ${height} 0 0 cm /scan Do`
    add(
      ascii(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${own + 1} 0 R ` +
          `/Resources << /XObject << /scan ${own + 2} 0 R >> >> >>`,
      ),
    )
    add(ascii(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`))
    add(
      ascii(
        `<< /Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} ` +
          `/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      ),
      jpeg,
      ascii('\nendstream'),
    )
  }
  const table = parts.reduce((sum, { length }) => sum + length, 0)
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    ascii(
      `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}` +
        `trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  )
  return concatBytes(parts)
}
