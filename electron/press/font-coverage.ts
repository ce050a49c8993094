/*
 * Whether a font can show a character, read from its character map (OpenType `cmap`, formats 4 and
 * 12). PDF/UA-1 refuses a document with a character that no font shows, so this must be known before.
 */

/** Tells whether a TrueType or OpenType font has a glyph for a code point. */
export function glyphsOf(font: Buffer): (point: number) => boolean {
  const map = tableOffset(font, 'cmap')
  const tables = Array.from({ length: font.readUInt16BE(map + 2) }, (_, record) => {
    const table = map + font.readUInt32BE(map + 4 + 8 * record + 4)
    return { table, format: font.readUInt16BE(table) }
  })
  return (point) =>
    tables.some(
      ({ table, format }) =>
        (format === 4 && inSegments(font, table, point)) ||
        (format === 12 && inGroups(font, table, point)),
    )
}

function tableOffset(font: Buffer, tag: string): number {
  for (let record = 0; record < font.readUInt16BE(4); record++) {
    const at = 12 + 16 * record
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  }
  throw new Error(`The font has no table ${tag}.`)
}

/** Format 4: parallel arrays of segment ends, starts, deltas and offsets into a glyph array. */
function inSegments(font: Buffer, table: number, point: number): boolean {
  const length = font.readUInt16BE(table + 6)
  const ends = table + 14
  const starts = ends + length + 2
  const deltas = starts + length
  const ranges = deltas + length
  for (let at = 0; at < length && point < 0xffff; at += 2) {
    if (font.readUInt16BE(ends + at) < point) continue
    const start = font.readUInt16BE(starts + at)
    if (point < start) return false
    const range = font.readUInt16BE(ranges + at)
    const entry = range === 0 ? point : font.readUInt16BE(ranges + at + range + 2 * (point - start))
    return (range === 0 || entry !== 0) && ((entry + font.readUInt16BE(deltas + at)) & 0xffff) !== 0
  }
  return false
}

/** Format 12: groups of a first and last code point and the glyph of the first. */
function inGroups(font: Buffer, table: number, point: number): boolean {
  for (let group = 0; group < font.readUInt32BE(table + 12); group++) {
    const at = table + 16 + 12 * group
    if (point > font.readUInt32BE(at + 4)) continue
    const start = font.readUInt32BE(at)
    return point >= start && font.readUInt32BE(at + 8) + point - start !== 0
  }
  return false
}
