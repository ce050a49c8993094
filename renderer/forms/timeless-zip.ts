/** Signature of the record that ends a ZIP file (APPNOTE 6.3.10, 4.3.16). */
const END = 0x06054b50
const END_BYTES = 22
/** 1 January 1980, the first day a ZIP file can name (4.4.6). */
const FIRST_DAY = 0x0021

/**
 * Puts the first day ZIP knows in the place of every time in a ZIP file: those are times of the clock
 * on the wall, and tell where the computer stands.
 * @param bytes without a comment at its end; changed in place
 */
export function withoutTimes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - END_BYTES
  if (view.getUint32(end, true) !== END) throw new Error('The package does not end as it should.')
  const put = (at: number) => {
    view.setUint16(at, 0, true)
    view.setUint16(at + 2, FIRST_DAY, true)
  }
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    put(entry + 12)
    put(view.getUint32(entry + 42, true) + 10)
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(entry + at, true))
    entry += 46 + (name as number) + (extra as number) + (comment as number)
  }
  return bytes
}
