import type { Relationship } from '../../office/relationships'
import type { Package } from '../../office/xml-part'
import { asBase64 } from '../base64'
import { emptyBox } from '../saved-files'

/** Kinds that are drawn, by the ending of their part; metafiles are not. */
const KINDS: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
  bmp: 'bmp',
}
/** All pictures of a document together, in bytes. */
const MOST_BYTES = 64 << 20

/** The pictures of a part by the id it refers to them with, as addresses that hold their bytes. */
export async function docxPictures(
  { archive }: Package,
  relationships: readonly Relationship[],
  main: string,
): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>()
  let left = MOST_BYTES
  for (const { from, id, type, target, external } of relationships) {
    if (from !== main || type !== 'image') continue
    const kind = KINDS[target.match(/\.(\w+)$/)?.[1]?.toLowerCase() ?? '']
    const entry = external || kind === undefined ? null : archive.find(target)
    if (entry === null || entry.size > left) {
      pictures.set(id, emptyBox)
      continue
    }
    left -= entry.size
    pictures.set(id, `data:image/${kind};base64,${asBase64(await archive.read(entry))}`)
  }
  return pictures
}
