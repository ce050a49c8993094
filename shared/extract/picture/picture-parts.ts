/** A text that a picture carries about itself. */
export interface PictureText {
  /** What it is a field of: "PNG text", "Exif". */
  readonly of: string
  readonly name: string
  readonly value: string
}

/** What a picture file says of itself, without its pixels being unpacked. */
export interface PictureParts {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'
  /** Pixels, before the picture is turned as its Exif data say; 0 where it does not say. */
  width: number
  height: number
  /** Pictures in it that follow each other in time. */
  frames: number
  /** A TIFF structure (CIPA DC-008). */
  exif: Uint8Array | null
  /** XML (ISO 16684-1). */
  xmp: string | null
  readonly texts: PictureText[]
  /** Other things in it that its pixels do not need, in words. */
  readonly others: Set<string>
  /** Bytes behind the end of the picture. */
  behind: number
  /** Whether the file ends before the picture does. */
  torn: boolean
}

/** What is known before the first byte is read. */
export const nothingYet = (mediaType: PictureParts['mediaType']): PictureParts => ({
  mediaType,
  width: 0,
  height: 0,
  frames: 1,
  exif: null,
  xmp: null,
  texts: [],
  others: new Set(),
  behind: 0,
  // Until its end is found.
  torn: true,
})

/** Texts of a picture beyond these are not listed. */
const MOST_TEXTS = 100

/** Keeps a text that is not empty, shortened. */
export function keepText(parts: PictureParts, of: string, name: string, value: string): void {
  const words = value.replace(/[\u0000-\u001f]+/g, ' ').trim()
  if (words === '' || parts.texts.length === MOST_TEXTS) return
  parts.texts.push({ of, name: name.slice(0, 200), value: words.slice(0, 4000) })
}

/** XMP in a picture is a few kilobytes; what is longer is not looked through. */
export const MOST_XMP_BYTES = 256 * 1024
