import { fromDroppedFile, type ImportItem } from '../../intake/import-item'

/** What was dropped on the window. */
export interface Dropped {
  readonly items: readonly ImportItem[]
  /** Hidden files and folders within dropped folders. */
  readonly leftOut: number
}

/** As long as the name of a file may be that the airlock is told. */
const LONGEST_NAME = 1000

/**
 * The files of a drop, those in dropped folders included, in the order of their paths. Must be
 * called while the drop is handled: afterwards the transfer is empty.
 */
export async function droppedItems(transfer: DataTransfer): Promise<Dropped> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length > 0) return filesUnder(entries)
  return { items: [...transfer.files].map((file) => fromDroppedFile(file, file.name)), leftOut: 0 }
}

/** The files of the entries and of every folder among them; hidden files of a folder are left out. */
export async function filesUnder(entries: readonly FileSystemEntry[]): Promise<Dropped> {
  const found = await Promise.all(entries.map(filesOf))
  return {
    items: found.flatMap(({ items }) => items),
    leftOut: found.reduce((sum, { leftOut }) => sum + leftOut, 0),
  }
}

async function filesOf(entry: FileSystemEntry): Promise<Dropped> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    // From the root of the drop on: its folders stay with its name.
    const name = entry.fullPath.replace(/^\//, '').slice(-LONGEST_NAME) || file.name
    return { items: [fromDroppedFile(file, name)], leftOut: 0 }
  }
  const inside = await readFolder(entry as FileSystemDirectoryEntry)
  const shown = inside.filter(({ name }) => !name.startsWith('.'))
  const found = await filesUnder(
    shown.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
  )
  return { ...found, leftOut: found.leftOut + inside.length - shown.length }
}

/** A reader answers in portions of about a hundred; an empty one is the last. */
async function readFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (portion.length === 0) return all
    all.push(...portion)
  }
}
