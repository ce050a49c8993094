import { refusal } from '../../../shared/extract/refusal'

/** A stream of a compound file. */
export interface CompoundStream {
  /** In bytes, as the directory says; a damaged file may hold less. */
  readonly size: number
  /** A copy of its bytes. */
  readonly read: () => Uint8Array
}

const HEADER_BYTES = 512
const ENTRY_BYTES = 128
const STORAGE = 1
const STREAM = 2
/** Sector numbers above mark ends and free places (MS-CFB 2.1). */
const LAST_SECTOR = 0xfffffffa
const NO_ENTRY = 0xffffffff
const MOST_ENTRIES = 100_000
/** Small streams are shorter than 4 KB, so thousands of attachments take up less. */
const MOST_MINI_BYTES = 128 * 1024 * 1024
/** Bytes of a small sector. */
const MINI = 64
const DEEPEST = 50

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/**
 * The streams of a compound file (MS-CFB) by their paths, names parted by slashes. Chains that run
 * in circles or out of the file end the reading: each step is counted against the file's sectors.
 * @param name of the file, for the refusal
 * @throws CasebookError `refused` when the file is damaged
 */
export function compoundStreams(name: string, bytes: Uint8Array): Map<string, CompoundStream> {
  const damaged = () => refusal(name, 'The file is damaged: its parts do not fit together.')
  if (bytes.length < HEADER_BYTES) throw damaged()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw damaged()
  const sectorSize = 2 ** shift
  const sectors = Math.ceil(bytes.length / sectorSize) - 1
  const sector = (number: number): Uint8Array =>
    bytes.subarray((number + 1) * sectorSize, (number + 2) * sectorSize)

  const fat = sectorTable(view, sectorSize, sectors)
  const chain = (start: number, table: Uint32Array, most: number): number[] => {
    const found: number[] = []
    for (let at = start; at <= LAST_SECTOR && found.length < most; at = table[at] ?? NO_ENTRY) {
      if (at >= table.length) throw damaged()
      found.push(at)
    }
    return found
  }
  const joined = (numbers: readonly number[], size: number): Uint8Array => {
    const whole = new Uint8Array(Math.min(size, numbers.length * sectorSize))
    for (let at = 0; at < whole.length; at += sectorSize) {
      whole.set(sector(numbers[at / sectorSize] ?? 0).subarray(0, whole.length - at), at)
    }
    return whole
  }

  const directory = joined(
    chain(view.getUint32(48, true), fat, sectors),
    MOST_ENTRIES * ENTRY_BYTES,
  )
  const entries = entriesOf(directory)
  const root = entries[0]
  if (root === undefined) throw damaged()
  const miniBytes = Math.min(root.size, bytes.length, MOST_MINI_BYTES)
  const miniStream = joined(chain(root.start, fat, Math.ceil(miniBytes / sectorSize)), miniBytes)
  const miniTable = chain(view.getUint32(60, true), fat, sectors)
  const miniFat = numbersOf(joined(miniTable, Math.ceil(miniBytes / MINI) * 4))
  const smallest = view.getUint32(56, true)

  const readSmall = ({ start, size }: Entry): Uint8Array => {
    const whole = new Uint8Array(Math.min(size, miniStream.length))
    const numbers = chain(start, miniFat, Math.ceil(whole.length / MINI))
    for (const [place, number] of numbers.entries()) {
      const piece = miniStream.subarray(number * MINI, (number + 1) * MINI)
      whole.set(piece.subarray(0, whole.length - place * MINI), place * MINI)
    }
    return whole
  }
  const streams = new Map<string, CompoundStream>()
  for (const [path, entry] of pathsOf(entries)) {
    const size = Math.min(entry.size, bytes.length)
    const read = (): Uint8Array =>
      size < smallest
        ? readSmall(entry)
        : joined(chain(entry.start, fat, Math.ceil(size / sectorSize)), size)
    streams.set(path, { size, read })
  }
  return streams
}

/** The table of sectors (FAT), gathered from the sectors that the header and its chain name. */
function sectorTable(view: DataView, sectorSize: number, sectors: number): Uint32Array {
  const perSector = sectorSize / 4
  const needed = Math.ceil(sectors / perSector)
  const places: number[] = []
  const take = (from: number, count: number): void => {
    for (let i = 0; i < count && places.length < needed; i += 1) {
      const number = numberAt(view, from + i * 4)
      if (number <= LAST_SECTOR) places.push(number)
    }
  }
  take(76, 109)
  let more = view.getUint32(68, true)
  for (let step = 0; step < needed && more <= LAST_SECTOR; step += 1) {
    const start = (more + 1) * sectorSize
    take(start, perSector - 1)
    more = numberAt(view, start + sectorSize - 4)
  }
  const table = new Uint32Array(Math.min(sectors, places.length * perSector)).fill(NO_ENTRY)
  for (let at = 0; at < table.length; at += 1) {
    const place = places[Math.floor(at / perSector)] ?? 0
    table[at] = numberAt(view, (place + 1) * sectorSize + (at % perSector) * 4)
  }
  return table
}

const numberAt = (view: DataView, at: number): number =>
  at + 4 <= view.byteLength ? view.getUint32(at, true) : NO_ENTRY

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) =>
    view.getUint32(at * 4, true),
  )
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer)
  const entries: Entry[] = []
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const length = Math.min(Math.max(0, view.getUint16(at + 64, true) - 2), 62)
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      type: directory[at + 66] ?? 0,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

/** Paths of all streams below the root; an entry that is reached twice is taken once. */
function* pathsOf(entries: readonly Entry[]): Generator<readonly [string, Entry]> {
  const seen = new Set<number>()
  const waiting = [{ at: entries[0]?.child ?? NO_ENTRY, folder: '', depth: 1 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { at, folder, depth } = next
    const entry = entries[at]
    if (entry === undefined || seen.has(at)) continue
    seen.add(at)
    waiting.push({ ...next, at: entry.left }, { ...next, at: entry.right })
    if (entry.type === STREAM) yield [folder + entry.name, entry]
    if (entry.type === STORAGE && depth < DEEPEST) {
      waiting.push({ at: entry.child, folder: `${folder}${entry.name}/`, depth: depth + 1 })
    }
  }
}
