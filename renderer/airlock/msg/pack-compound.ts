const SECTOR = 4096
const MINI = 64
/** Streams below this size stand in the small sectors (MS-CFB 2.2). */
const SMALLEST = 4096
const ENTRY = 128
const END = 0xfffffffe
const TABLE = 0xfffffffd
const NONE = 0xffffffff
const TYPE = { storage: 1, stream: 2, root: 5 } as const

interface Entry {
  readonly name: string
  readonly type: number
  readonly bytes: Uint8Array
  readonly children: Entry[]
}

/**
 * A compound file (MS-CFB, version 4) of the given streams by their paths, names parted by slashes:
 * a message that another carries becomes a file of its own. At most 450 MB.
 */
export function packCompound(streams: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = flat(tree(streams))
  const table: number[] = []
  const written: [number, Uint8Array][] = []
  const place = (bytes: Uint8Array): number => {
    const count = Math.ceil(bytes.length / SECTOR)
    const start = table.length
    for (let i = 1; i <= count; i += 1) table.push(i === count ? END : start + i)
    if (count > 0) written.push([start, bytes])
    return count === 0 ? END : start
  }
  const small = smallStreams(entries)
  const starts = entries.map((entry) =>
    entry.type === TYPE.root
      ? place(small.bytes)
      : (small.starts.get(entry) ?? (entry.type === TYPE.stream ? place(entry.bytes) : 0)),
  )
  const miniTable = place(numbers(small.table))
  const directory = place(directoryBytes(entries, starts, small.bytes.length))
  const tables = Math.ceil(table.length / (SECTOR / 4 - 1))
  const firstTable = table.length
  for (let i = 0; i < tables; i += 1) table.push(TABLE)
  const whole = new Uint8Array((table.length + 1) * SECTOR)
  whole.set(
    header({
      tables,
      firstTable,
      directory,
      directorySectors: Math.ceil((entries.length * ENTRY) / SECTOR),
      miniTable,
      miniSectors: small.table.length,
    }),
  )
  for (const [start, bytes] of written) whole.set(bytes, (start + 1) * SECTOR)
  whole.fill(0xff, (firstTable + 1) * SECTOR)
  whole.set(numbers(table), (firstTable + 1) * SECTOR)
  return whole
}

function tree(streams: ReadonlyMap<string, Uint8Array>): Entry {
  const folder = (name: string, type: number): Entry => ({
    name,
    type,
    bytes: new Uint8Array(),
    children: [],
  })
  const root = folder('Root Entry', TYPE.root)
  const folders = new Map<string, Entry>([['', root]])
  const folderAt = (path: string): Entry => {
    const known = folders.get(path)
    if (known) return known
    const cut = path.lastIndexOf('/')
    const made = folder(path.slice(cut + 1), TYPE.storage)
    folderAt(path.slice(0, Math.max(0, cut))).children.push(made)
    folders.set(path, made)
    return made
  }
  for (const [path, bytes] of streams) {
    const cut = path.lastIndexOf('/')
    const parent = folderAt(path.slice(0, Math.max(0, cut)))
    parent.children.push({ name: path.slice(cut + 1), type: TYPE.stream, bytes, children: [] })
  }
  return root
}

/** Names in the order that a directory has: shorter ones first, then by their capitals. */
const inOrder = (a: Entry, b: Entry): number =>
  a.name.length - b.name.length || (a.name.toUpperCase() < b.name.toUpperCase() ? -1 : 1)

/** Each folder before its children, the children of one folder in their order side by side. */
function flat(root: Entry): Entry[] {
  const entries = [root]
  // The list grows while it is walked.
  for (const entry of entries) entries.push(...entry.children.sort(inOrder))
  return entries
}

function smallStreams(entries: readonly Entry[]) {
  const starts = new Map<Entry, number>()
  const table: number[] = []
  for (const entry of entries) {
    if (entry.type !== TYPE.stream || entry.bytes.length >= SMALLEST) continue
    const count = Math.ceil(entry.bytes.length / MINI)
    starts.set(entry, count === 0 ? END : table.length)
    const start = table.length
    for (let i = 1; i <= count; i += 1) table.push(i === count ? END : start + i)
  }
  const bytes = new Uint8Array(table.length * MINI)
  for (const [entry, start] of starts) if (start !== END) bytes.set(entry.bytes, start * MINI)
  return { starts, table, bytes }
}

function directoryBytes(
  entries: readonly Entry[],
  starts: readonly number[],
  miniBytes: number,
): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((entries.length * ENTRY) / SECTOR) * SECTOR)
  const view = new DataView(bytes.buffer)
  const places = new Map(entries.map((entry, place) => [entry, place]))
  const lastChildren = new Set(entries.map((entry) => entry.children.at(-1)))
  for (let at = 0; at < bytes.length; at += ENTRY) {
    for (const link of [68, 72, 76]) view.setUint32(at + link, NONE, true)
  }
  for (const [place, entry] of entries.entries()) {
    const at = place * ENTRY
    for (let i = 0; i < entry.name.length; i += 1) {
      view.setUint16(at + i * 2, entry.name.charCodeAt(i), true)
    }
    view.setUint16(at + 64, entry.name.length * 2 + 2, true)
    bytes[at + 66] = entry.type
    bytes[at + 67] = 1
    const [first] = entry.children
    // A tree that leans to the right is a tree: the next child is the right one.
    if (place > 0 && !lastChildren.has(entry)) view.setUint32(at + 72, place + 1, true)
    if (first) view.setUint32(at + 76, places.get(first) ?? NONE, true)
    view.setUint32(at + 116, starts[place] ?? END, true)
    view.setUint32(at + 120, entry.type === TYPE.root ? miniBytes : entry.bytes.length, true)
  }
  return bytes
}

interface Places {
  readonly tables: number
  readonly firstTable: number
  readonly directory: number
  readonly directorySectors: number
  readonly miniTable: number
  readonly miniSectors: number
}

function header(places: Places): Uint8Array {
  const bytes = new Uint8Array(512)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [at, value] of [
    [24, 0x3e],
    [26, 4],
    [28, 0xfffe],
    [30, 12],
    [32, 6],
  ] as const) {
    view.setUint16(at, value, true)
  }
  view.setUint32(40, places.directorySectors, true)
  view.setUint32(44, places.tables, true)
  view.setUint32(48, places.directory, true)
  view.setUint32(56, SMALLEST, true)
  view.setUint32(60, places.miniTable, true)
  view.setUint32(64, Math.ceil((places.miniSectors * 4) / SECTOR), true)
  view.setUint32(68, END, true)
  for (let i = 0; i < 109; i += 1) {
    view.setUint32(76 + i * 4, i < places.tables ? places.firstTable + i : NONE, true)
  }
  return bytes
}

function numbers(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [at, value] of values.entries()) view.setUint32(at * 4, value, true)
  return bytes
}
