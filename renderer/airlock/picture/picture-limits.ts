import type { PictureParts } from '../../../shared/extract/picture/picture-parts'
import { refusal } from '../../../shared/extract/refusal'

const MILLION = 1_000_000
/** Declared by any picture. */
const MOST_DECLARED = 512 * MILLION
/**
 * Of a picture that can only be unpacked whole: 4 bytes a pixel, and the process that reads may take
 * 1 GB.
 */
const MOST_UNPACKED = 128 * MILLION

/** Refuses a picture that declares no size, or more than is unpacked, before anything of it is. */
export function refusePixels(name: string, { mediaType, width, height }: PictureParts): void {
  if (width === 0 || height === 0) throw refusal(name, 'The picture is damaged: it says no size.')
  const most = mediaType === 'image/jpeg' ? MOST_DECLARED : MOST_UNPACKED
  if (width * height <= most) return
  throw refusal(
    name,
    `The picture declares ${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels; ` +
      `one of its kind is unpacked up to ${most / MILLION} million.`,
  )
}
