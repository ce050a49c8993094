/*
 * Which characters a font can show, read from its character map (OpenType `cmap`, formats 4 and 12).
 * PDF/UA-1 refuses a document with a character that no font shows, so this must be known before.
 */

/** The code points a TrueType or OpenType font has a glyph for. */
export function codePointsOf(font: Buffer): Set<number> {
  const points = new Set<number>()
  const map = tableOffset(font, 'cmap')
  for (let record = 0; record < font.readUInt16BE(map + 2); record++) {
    const table = map + font.readUInt32BE(map + 4 + 8 * record + 4)
    const format = font.readUInt16BE(table)
    if (format === 4) addSegments(font, table, points)
    if (format === 12) addGroups(font, table, points)
  }
  return points
}

function tableOffset(font: Buffer, tag: string): number {
  for (let record = 0; record < font.readUInt16BE(4); record++) {
    const at = 12 + 16 * record
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  }
  throw new Error(`The font has no table ${tag}.`)
}

function addSegments(font: Buffer, table: number, points: Set<number>): void {
  const length = font.readUInt16BE(table + 6)
  const ends = table + 14
  const starts = ends + length + 2
  const deltas = starts + length
  const ranges = deltas + length
  for (let at = 0; at < length; at += 2) {
    const start = font.readUInt16BE(starts + at)
    const range = font.readUInt16BE(ranges + at)
    for (let point = start; point <= font.readUInt16BE(ends + at) && point < 0xffff; point++) {
      const entry = range === 0 ? point : font.readUInt16BE(ranges + at + range + 2 * (point - start))
      const glyph = entry === 0 ? 0 : (entry + font.readUInt16BE(deltas + at)) & 0xffff
      if (glyph !== 0) points.add(point)
    }
  }
}

function addGroups(font: Buffer, table: number, points: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(table + 12); group++) {
    const at = table + 16 + 12 * group
    const start = font.readUInt32BE(at)
    const glyph = font.readUInt32BE(at + 8)
    for (let point = start; point <= font.readUInt32BE(at + 4); point++)
      if (glyph + point - start !== 0) points.add(point)
  }
}
