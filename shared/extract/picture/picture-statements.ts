import type { Statement } from '../details'
import type { FileField } from '../../model/report'
import type { PictureParts } from './picture-parts'
import { exifData } from './exif'
import { xmpFields } from './xmp'

/** What a picture says about itself, and how it is to be turned. */
export interface PictureFacts {
  readonly fields: readonly FileField[]
  readonly statements: readonly Statement[]
  /** 1 to 8, as Exif has it. */
  readonly orientation: number
  /** What it carries besides its pixels, in words. */
  readonly dropped: readonly string[]
}

/**
 * A camera writes its own clock and its own name; neither tells when or by whom the picture was
 * published. So the moment it was taken is a field of the file, not a date of the source.
 */
export function pictureFacts(parts: PictureParts): PictureFacts {
  const exif = exifData(parts.exif ?? new Uint8Array())
  const fields: FileField[] = [
    ...[...exif.fields].map(([name, value]) => ({ of: 'Exif', name, value })),
    ...xmpFields(parts.xmp ?? ''),
    ...parts.texts,
  ]
  return {
    fields,
    statements: STATED.flatMap(({ detail, of, name }) => {
      const field = fields.find((one) => one.of === of && one.name === name)
      if (field === undefined) return []
      // Exif writes a day with colons.
      const written = field.value.replace(/^(\d{4}):(\d\d):(\d\d)\b/, '$1-$2-$3')
      return [{ detail, place: `${of} ${name}`, written }]
    }),
    orientation: exif.orientation,
    dropped: droppedFrom(parts, exif.fields.has('GPS position')),
  }
}

/** Fields that say what a source's record asks for, those that are believed first first. */
const STATED: readonly { readonly detail: Statement['detail']; of: string; name: string }[] = [
  { detail: 'title', of: 'XMP', name: 'dc:title' },
  { detail: 'title', of: 'PNG text', name: 'Title' },
  { detail: 'authors', of: 'XMP', name: 'dc:creator' },
  { detail: 'authors', of: 'Exif', name: 'Artist' },
  { detail: 'authors', of: 'PNG text', name: 'Author' },
  { detail: 'modified', of: 'XMP', name: 'xmp:ModifyDate' },
  { detail: 'modified', of: 'Exif', name: 'DateTime' },
  { detail: 'modified', of: 'PNG tIME', name: 'changed' },
]

function droppedFrom(parts: PictureParts, hasPosition: boolean): string[] {
  const { exif, xmp, others, frames, behind } = parts
  return [
    ...(exif === null ? [] : [hasPosition ? 'Exif data with a position' : 'Exif data']),
    ...(xmp === null ? [] : ['XMP data']),
    ...others,
    ...(frames > 1 ? [`${(frames - 1).toLocaleString('en')} of ${frames} frames`] : []),
    ...(behind > 0 ? [`${behind.toLocaleString('en')} bytes behind the end of the picture`] : []),
  ]
}
