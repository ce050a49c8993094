const NAME_BYTES = 64
const ENTRY_BYTES = 128

/** Streams that tell what a compound file holds; the first that is there decides. */
const KINDS = [
  ['__nameid_version1.0', 'outlook'],
  ['__properties_version1.0', 'outlook'],
  ['EncryptedPackage', 'an Office document that is locked with a password'],
  ['EncryptionInfo', 'an Office document that is locked with a password'],
  ['WordDocument', 'a Word 97 document'],
  ['Workbook', 'an Excel 97 workbook'],
  ['Book', 'an Excel 97 workbook'],
  ['PowerPoint Document', 'a PowerPoint 97 presentation'],
] as const

/**
 * What a compound file (MS-CFB) is, by the names in the first sector of its directory: an Outlook
 * message, or in words what else.
 */
export function compoundFile(bytes: Uint8Array): (typeof KINDS)[number][1] | null {
  if (bytes.length < 512) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sector = 2 ** Math.min(view.getUint16(30, true), 12)
  const directory = (view.getUint32(48, true) + 1) * sector
  const names: string[] = []
  for (let at = directory; at < directory + sector && at + ENTRY_BYTES <= bytes.length; ) {
    const length = Math.min(view.getUint16(at + NAME_BYTES, true), NAME_BYTES)
    let name = ''
    for (let i = 0; i + 2 < length; i += 2) {
      name += String.fromCharCode(view.getUint16(at + i, true))
    }
    names.push(name)
    at += ENTRY_BYTES
  }
  const known = KINDS.find(([stream]) => names.includes(stream))
  if (known) return known[1]
  return names.some((name) => /^__(substg|recip|attach)/.test(name)) ? 'outlook' : null
}
