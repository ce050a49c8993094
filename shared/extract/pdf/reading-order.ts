import type { Line } from './positioned'
import { type Extent, tableCells } from './table-cells'

/** Lines of one column that follow each other without a jump. */
export type Chunk = readonly Line[]

/** More chunks than this are a map or a drawing; ordering takes the cube of their number. */
const MOST_CHUNKS = 150

/**
 * Parts a page's lines into chunks and puts these in reading order by Breuel's two rules (High
 * Performance Document Layout Analysis, 2003): what stands above in the same column comes first; a
 * column comes before the one to its right unless something spans both between them. Where the
 * rules say nothing the order of drawing stands, and so it does within a table.
 */
export function inReadingOrder(lines: readonly Line[]): Chunk[] {
  const chunks = absorbed(chunksOf(lines))
  if (chunks.length > MOST_CHUNKS) return chunks
  const extents = chunks.map(extentOf)
  const tables = tableCells(extents)
  const precedes = (a: number, b: number): boolean => {
    const table = tables.get(a)
    return table !== undefined && table === tables.get(b) ? a < b : comesBefore(a, b, extents)
  }
  const order: Chunk[] = []
  const seen = new Set<number>()
  const visit = (index: number): void => {
    if (seen.has(index)) return
    seen.add(index)
    for (const [other] of chunks.entries()) {
      if (other !== index && !seen.has(other) && precedes(other, index)) visit(other)
    }
    order.push(chunks[index] as Chunk)
  }
  for (const [index] of chunks.entries()) visit(index)
  return order
}

function chunksOf(lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = []
  for (const line of lines) {
    const last = chunks.at(-1)?.at(-1)
    if (last && follows(last, line)) chunks.at(-1)?.push(line)
    else chunks.push([line])
  }
  return chunks
}

/** A line drawn out of turn goes where it stands when another chunk has left room for it there. */
function absorbed(chunks: Line[][]): Line[][] {
  if (chunks.length > MOST_CHUNKS) return chunks
  return chunks.filter((chunk) => {
    const [only] = chunk
    if (chunk.length > 1 || only === undefined) return true
    const host = chunks.find((other) => other.length > 1 && hasRoomFor(other, only))
    host?.splice(
      host.findIndex((line) => line.across > only.across),
      0,
      only,
    )
    return host === undefined
  })
}

function hasRoomFor(chunk: readonly Line[], line: Line): boolean {
  const below = chunk.findIndex((other) => other.across > line.across)
  const above = chunk[below - 1]
  const next = chunk[below]
  if (above === undefined || next === undefined || line.column !== above.column) return false
  const { left, right } = extentOf(chunk)
  return (
    line.start >= left - line.size &&
    line.end <= right + line.size &&
    line.across - above.across > line.size * 0.8 &&
    next.across - line.across > line.size * 0.8
  )
}

function follows(last: Line, line: Line): boolean {
  const step = line.across - last.across
  const size = Math.max(last.size, line.size)
  const overlap = Math.min(last.end, line.end) - Math.max(last.start, line.start)
  if (step <= 0 || line.column !== last.column) return false
  // A line directly below may stand beside the last one's end: indented listings do.
  return overlap > 0 ? step < size * 3 : step < size * 1.7 && overlap > -size * 6
}

function extentOf(chunk: Chunk): Extent {
  return {
    left: Math.min(...chunk.map((line) => line.start)),
    right: Math.max(...chunk.map((line) => line.end)),
    top: Math.min(...chunk.map((line) => line.across - line.size * 0.8)),
    bottom: Math.max(...chunk.map((line) => line.across + line.size * 0.2)),
  }
}

function comesBefore(a: number, b: number, extents: readonly Extent[]): boolean {
  const first = extents[a] as Extent
  const second = extents[b] as Extent
  if (sideways(first, second) > 0) return first.top < second.top && middle(first) < middle(second)
  if (first.right > second.left) return false
  return !extents.some(
    (between, index) =>
      index !== a &&
      index !== b &&
      sideways(between, first) > 0 &&
      sideways(between, second) > 0 &&
      middle(between) > middle(second) &&
      middle(between) < middle(first),
  )
}

const sideways = (a: Extent, b: Extent): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left)

const middle = (extent: Extent): number => (extent.top + extent.bottom) / 2
