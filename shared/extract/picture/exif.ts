import { asLatin1 } from '../binary-signature'

/** What the Exif data of a picture say (CIPA DC-008, version 2.32), as it stands there. */
export interface ExifData {
  /** Fields by the names of the standard, those that analysts ask for. */
  readonly fields: ReadonlyMap<string, string>
  /** How the picture is to be turned and mirrored, 1 to 8; 1 is as it stands. */
  readonly orientation: number
}

const TEXTS: Readonly<Record<number, string>> = {
  0x010e: 'ImageDescription',
  0x010f: 'Make',
  0x0110: 'Model',
  0x0131: 'Software',
  0x0132: 'DateTime',
  0x013b: 'Artist',
  0x8298: 'Copyright',
  0x9003: 'DateTimeOriginal',
  0x9004: 'DateTimeDigitized',
  0x9010: 'OffsetTime',
  0x9011: 'OffsetTimeOriginal',
  0xa430: 'CameraOwnerName',
  0xa431: 'BodySerialNumber',
  0xa434: 'LensModel',
}
const ORIENTATION = 0x0112
const EXIF_DIRECTORY = 0x8769
const GPS_DIRECTORY = 0x8825
const GPS = { latitudeRef: 1, latitude: 2, longitudeRef: 3, longitude: 4, date: 0x1d } as const

/** Bytes of one value, by its type. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
const MOST_ENTRIES = 500

interface Entry {
  readonly count: number
  /** Where its values stand. */
  readonly at: number
}
type Directory = ReadonlyMap<number, Entry>

const NOTHING: ExifData = { fields: new Map(), orientation: 1 }

/** Reads a TIFF structure with Exif data; what is damaged in it is left out. */
export function exifData(bytes: Uint8Array): ExifData {
  const order = asLatin1(bytes.subarray(0, 2))
  if (bytes.length < 8 || (order !== 'II' && order !== 'MM')) return NOTHING
  const tiff = new Tiff(bytes, order === 'II')
  const main = tiff.directory(tiff.long(4))
  const own = tiff.directory(tiff.longOf(main.get(EXIF_DIRECTORY)))
  const fields = new Map<string, string>()
  for (const directory of [main, own]) {
    for (const [tag, entry] of directory) {
      const name = TEXTS[tag]
      const text = name === undefined ? '' : tiff.text(entry)
      if (name !== undefined && text !== '') fields.set(name, text)
    }
  }
  const position = positionIn(tiff, tiff.directory(tiff.longOf(main.get(GPS_DIRECTORY))))
  if (position !== null) fields.set('GPS position', position)
  const turned = main.get(ORIENTATION)
  const orientation = turned === undefined ? 1 : tiff.short(turned.at)
  return { fields, orientation: orientation >= 1 && orientation <= 8 ? orientation : 1 }
}

/** Degrees north and east with five digits, about a metre. */
function positionIn(tiff: Tiff, directory: Directory): string | null {
  const [north, east] = (['latitude', 'longitude'] as const).map((name) => {
    const entry = directory.get(GPS[name])
    const side = directory.get(GPS[`${name}Ref`])
    if (entry === undefined || side === undefined || entry.count < 3) return null
    const [degrees, minutes, seconds] = [0, 8, 16].map((at) => tiff.rational(entry.at + at))
    const value = (degrees ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600
    return /^[SW]/i.test(tiff.text(side)) ? -value : value
  })
  if (north == null || east == null) return null
  return Math.abs(north) <= 90 && Math.abs(east) <= 180
    ? `${north.toFixed(5)}, ${east.toFixed(5)}`
    : null
}

/** Reads within the structure; beyond its end everything is 0. */
class Tiff {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #little: boolean

  constructor(bytes: Uint8Array, little: boolean) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#little = little
  }

  short(at: number): number {
    return this.#holds(at, 2) ? this.#view.getUint16(at, this.#little) : 0
  }

  long(at: number): number {
    return this.#holds(at, 4) ? this.#view.getUint32(at, this.#little) : 0
  }

  longOf(entry: Entry | undefined): number {
    return entry === undefined ? 0 : this.long(entry.at)
  }

  rational(at: number): number {
    return this.long(at) / Math.max(1, this.long(at + 4))
  }

  text({ at, count }: Entry): string {
    const end = Math.min(at + count, at + 1000, this.#bytes.length)
    const written = this.#bytes.subarray(at, Math.max(at, end))
    return new TextDecoder()
      .decode(written)
      .replace(/\0[^]*$/, '')
      .trim()
  }

  /** The entries of a directory; a value of at most four bytes stands in the entry itself. */
  directory(at: number): Directory {
    const entries = new Map<number, Entry>()
    if (at < 8) return entries
    const count = Math.min(this.short(at), MOST_ENTRIES)
    for (let place = at + 2; place < at + 2 + 12 * count; place += 12) {
      const values = this.long(place + 4)
      const size = (SIZES[this.short(place + 2)] ?? 0) * values
      entries.set(this.short(place), {
        count: values,
        at: size <= 4 ? place + 8 : this.long(place + 8),
      })
    }
    return entries
  }

  #holds(at: number, length: number): boolean {
    return at >= 0 && at + length <= this.#bytes.length
  }
}
