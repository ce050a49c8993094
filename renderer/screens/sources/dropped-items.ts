import { fromDroppedFile, type ImportItem } from '../../intake/import-item'

/**
 * The files of a drop, those in dropped folders included, in the order of their paths. Must be
 * called while the drop is handled: afterwards the transfer is empty.
 */
export async function droppedItems(transfer: DataTransfer): Promise<readonly ImportItem[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const files = entries.length > 0 ? await filesUnder(entries) : [...transfer.files]
  return files.map(fromDroppedFile)
}

/** The files of the entries and of every folder among them; hidden files of a folder are left out. */
export async function filesUnder(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const found = await Promise.all(entries.map(filesOf))
  return found.flat()
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    return [file]
  }
  const inside = await readFolder(entry as FileSystemDirectoryEntry)
  const shown = inside.filter(({ name }) => !name.startsWith('.'))
  return filesUnder(shown.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })))
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
