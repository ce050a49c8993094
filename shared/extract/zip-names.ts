/** Most members whose names are looked at: enough to tell what the ZIP is. */
const MOST = 10_000
const END_BYTES = 22
const ENTRY_BYTES = 46

/**
 * The names in the central directory of a ZIP (APPNOTE 6.3.10, 4.3.12 and 4.3.16), in its order;
 * `null` where no directory is found. For telling what kind of ZIP it is, never for reading it.
 */
export function zipNames(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end === null) return null
  const names: string[] = []
  // Counted back from its end, because a ZIP may have something before it, as a program has.
  let at = end - view.getUint32(end + 12, true)
  if (at < 0) at = view.getUint32(end + 16, true)
  while (names.length < MOST && at + ENTRY_BYTES <= bytes.length) {
    if (view.getUint32(at, true) !== 0x02014b50) break
    const length = view.getUint16(at + 28, true)
    const start = at + ENTRY_BYTES
    names.push(String.fromCharCode(...bytes.subarray(start, start + Math.min(length, 1000))))
    at = start + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names.length === 0 ? null : names
}

/** Where the record stands that ends the directory: the last one, before a comment of 64 KB at most. */
function endRecord(view: DataView): number | null {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return null
}
