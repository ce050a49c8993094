import { closeSync, openSync, readSync } from 'node:fs'

/*
 * Whether a font can show a character, read from its character map (OpenType `cmap`, formats 4 and
 * 12). PDF/UA-1 refuses a document with a character that no font shows, so this must be known before.
 */

/** Tells whether a TrueType or OpenType font has a glyph for a code point. */
export function pointsIn(fontFile: string): (point: number) => boolean {
  const map = characterMap(fontFile)
  const tables = Array.from({ length: map.readUInt16BE(2) }, (_, record) => {
    const table = map.readUInt32BE(4 + 8 * record + 4)
    return { table, format: map.readUInt16BE(table) }
  })
  return (point) =>
    tables.some(
      ({ table, format }) =>
        (format === 4 && inSegments(map, table, point)) ||
        (format === 12 && inGroups(map, table, point)),
    )
}

/** The table `cmap` alone: with Chinese and Korean the fonts are nineteen megabytes. */
function characterMap(fontFile: string): Buffer {
  const file = openSync(fontFile, 'r')
  try {
    const read = (at: number, length: number) => {
      const bytes = Buffer.alloc(length)
      readSync(file, bytes, 0, length, at)
      return bytes
    }
    const tables = read(0, 12).readUInt16BE(4)
    const directory = read(12, 16 * tables)
    for (let record = 0; record < directory.length; record += 16) {
      if (directory.toString('latin1', record, record + 4) === 'cmap')
        return read(directory.readUInt32BE(record + 8), directory.readUInt32BE(record + 12))
    }
  } finally {
    closeSync(file)
  }
  throw new Error('The font has no table cmap.')
}

/** Format 4: parallel arrays of segment ends, starts, deltas and offsets into a glyph array. */
function inSegments(map: Buffer, table: number, point: number): boolean {
  const length = map.readUInt16BE(table + 6)
  const ends = table + 14
  const starts = ends + length + 2
  const deltas = starts + length
  const ranges = deltas + length
  for (let at = 0; at < length && point < 0xffff; at += 2) {
    if (map.readUInt16BE(ends + at) < point) continue
    const start = map.readUInt16BE(starts + at)
    if (point < start) return false
    const range = map.readUInt16BE(ranges + at)
    const entry = range === 0 ? point : map.readUInt16BE(ranges + at + range + 2 * (point - start))
    return (range === 0 || entry !== 0) && ((entry + map.readUInt16BE(deltas + at)) & 0xffff) !== 0
  }
  return false
}

/** Format 12: groups of a first and last code point and the glyph of the first. */
function inGroups(map: Buffer, table: number, point: number): boolean {
  for (let group = 0; group < map.readUInt32BE(table + 12); group++) {
    const at = table + 16 + 12 * group
    if (point > map.readUInt32BE(at + 4)) continue
    const start = map.readUInt32BE(at)
    return point >= start && map.readUInt32BE(at + 8) + point - start !== 0
  }
  return false
}
