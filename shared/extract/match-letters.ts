/** A stretch that two texts have in common: where it begins in each, and its length. */
export interface Match {
  readonly inRead: number
  readonly inPrinted: number
  readonly length: number
}

/** Stretches of both texts that are compared with each other. */
interface Window {
  readonly readFrom: number
  readonly readTo: number
  readonly printedFrom: number
  readonly printedTo: number
}

interface Level {
  /** Letters that must agree before a place counts as found. */
  readonly size: number
  /** Every so many-th place of the printed text is looked up. */
  readonly stride: number
  /** Letters of the printed text it is sought in at most. */
  readonly reach: number
  /** Places that the letters may have; the one that goes on longest is taken. */
  readonly places: number
}

/** From letters that speak for themselves anywhere to a few that do between two known places. */
const LEVELS: readonly Level[] = [
  { size: 24, stride: 8, reach: Number.POSITIVE_INFINITY, places: 32 },
  { size: 8, stride: 1, reach: 50_000, places: 1 },
  { size: 3, stride: 1, reach: 4_000, places: 1 },
]

/**
 * What a text and its printed form have in common, in the order of the text. Long agreements are
 * found wherever they stand, since a page may be printed in another order than it is read; short
 * ones only between two long ones, and only where there is no second place for them.
 */
export const matchLetters = (read: string, printed: string): Match[] =>
  matchWithin(
    read,
    printed,
    { readFrom: 0, readTo: read.length, printedFrom: 0, printedTo: printed.length },
    0,
  )

function matchWithin(read: string, printed: string, window: Window, depth: number): Match[] {
  const level = LEVELS[depth]
  if (level === undefined || window.printedTo - window.printedFrom > level.reach) return []
  const found = agreements(read, printed, window, level)
  const all: Match[] = []
  let before: Match | null = null
  for (const match of [...found, null]) {
    const gap = gapBetween(before, match, window)
    if (gap !== null) {
      for (const inner of matchWithin(read, printed, gap, depth + 1)) all.push(inner)
    }
    if (match !== null) all.push(match)
    before = match
  }
  return all
}

/** What lies between two agreements; `null` when nothing does, or the second is printed first. */
function gapBetween(before: Match | null, after: Match | null, window: Window): Window | null {
  const gap = {
    readFrom: before === null ? window.readFrom : before.inRead + before.length,
    readTo: after === null ? window.readTo : after.inRead,
    printedFrom: before === null ? window.printedFrom : before.inPrinted + before.length,
    printedTo: after === null ? window.printedTo : after.inPrinted,
  }
  return gap.readFrom < gap.readTo && gap.printedFrom < gap.printedTo ? gap : null
}

function agreements(read: string, printed: string, window: Window, level: Level): Match[] {
  const places = placesOf(printed, window, level)
  const matches: Match[] = []
  let done = window.readFrom
  let last = window.printedFrom
  for (let at = window.readFrom; at + level.size <= window.readTo; ) {
    const known = places.get(read.slice(at, at + level.size)) ?? []
    const best =
      known.length > level.places ? null : longest(read, printed, at, known, last, window)
    if (best === null) {
      at += 1
      continue
    }
    // What was printed before is another's already.
    const first = best.place >= last ? last : window.printedFrom
    let back = 0
    while (
      at - back > done &&
      best.place - back > first &&
      read[at - back - 1] === printed[best.place - back - 1]
    )
      back += 1
    matches.push({ inRead: at - back, inPrinted: best.place - back, length: back + best.length })
    done = at + best.length
    last = best.place + best.length
    at = done
  }
  return matches
}

/** Places of each run of letters; of one that has more than may be, one more than that. */
function placesOf(printed: string, window: Window, level: Level): Map<string, number[]> {
  const places = new Map<string, number[]>()
  const { size, stride, places: most } = level
  for (let at = window.printedFrom; at + size <= window.printedTo; at += stride) {
    const letters = printed.slice(at, at + size)
    const known = places.get(letters)
    if (known === undefined) places.set(letters, [at])
    else if (known.length <= most) known.push(at)
  }
  return places
}

/** The place from which most letters agree; of equals the first behind the agreement before. */
function longest(
  read: string,
  printed: string,
  at: number,
  places: readonly number[],
  last: number,
  { readTo, printedTo }: Window,
): { place: number; length: number } | null {
  let best: { place: number; length: number } | null = null
  for (const place of places) {
    let length = 0
    while (
      at + length < readTo &&
      place + length < printedTo &&
      read[at + length] === printed[place + length]
    )
      length += 1
    const isBetter =
      best === null ||
      length > best.length ||
      (length === best.length && best.place < last && place >= last)
    if (isBetter) best = { place, length }
  }
  return best
}
