import {
  configure,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { refusal } from '../../../shared/extract/refusal'

configure({ useWebWorkers: false })

const MOST_ENTRIES = 10_000
/** Everything read from one archive, together. */
const MOST_BYTES = 256 * 1024 * 1024
/** DEFLATE reaches 1032:1 (RFC 1951); what people pack stays far below this. */
const MOST_RATIO = 200
/** Below this an entry may be packed as tightly as it likes. */
const SMALL_BYTES = 1024 * 1024

/** One file of an archive. */
export interface ZipEntry {
  /** As the archive spells it: a label, never a place on disk. */
  readonly name: string
  /** Unpacked size in bytes as the archive claims it; reading stops where the bytes exceed it. */
  readonly size: number
  /** When it was last changed, `null` where the archive does not say. */
  readonly modified: Date | null
}

/** An archive whose table of contents is read and whose entries are unpacked one by one. */
export interface ZipArchive {
  /** Files in the archive's order; folders are left out. */
  readonly entries: readonly ZipEntry[]
  /** The file of that name, `null` without one; of several with one name it is the first. */
  find(name: string): ZipEntry | null
  /**
   * Unpacks an entry piece by piece.
   * @throws CasebookError `refused` when it is encrypted, damaged, overlaps another entry or grows
   * beyond the caps; whatever `take` throws
   */
  stream(entry: ZipEntry, take: (chunk: Uint8Array) => void): Promise<void>
  /** The whole entry; throws as {@link ZipArchive.stream} does. */
  read(entry: ZipEntry): Promise<Uint8Array>
  /** Whether an entry was refused because all together are larger than may be read. */
  readonly spent: boolean
}

/**
 * Reads the table of contents of a ZIP file (APPNOTE 6.3).
 * @param name of the archive, for refusals
 * @throws CasebookError `refused` when it is no whole archive or has more than 10,000 entries
 */
export async function openZip(name: string, bytes: Uint8Array): Promise<ZipArchive> {
  const files = await filesOf(name, bytes)
  const budget = { left: MOST_BYTES, spent: false }
  const entries = [...files.keys()]
  const byName = new Map(entries.toReversed().map((entry) => [entry.name, entry]))
  const stream: ZipArchive['stream'] = async (entry, take) => {
    const file = files.get(entry)
    if (file !== undefined) await unpack(name, file, budget, take)
  }
  return {
    entries,
    find: (wanted) => byName.get(wanted) ?? null,
    stream,
    async read(entry) {
      const chunks: Uint8Array[] = []
      await stream(entry, (chunk) => void chunks.push(chunk))
      return joined(chunks)
    },
    get spent() {
      return budget.spent
    },
  }
}

async function filesOf(name: string, bytes: Uint8Array): Promise<Map<ZipEntry, FileEntry>> {
  const files = new Map<ZipEntry, FileEntry>()
  // A name is only a label here, so one that would leave a folder does no harm.
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { filenameValidation: 'tolerant' })
  let count = 0
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      count += 1
      if (count > MOST_ENTRIES) {
        throw refusal(name, `It holds more than ${MOST_ENTRIES.toLocaleString('en')} files.`)
      }
      if (entry.directory) continue
      const { filename, uncompressedSize: size, lastModDate } = entry
      files.set({ name: filename, size, modified: lastModDate ?? null }, entry)
    }
  } catch (error) {
    throw asRefusal(name, error)
  }
  return files
}

async function unpack(
  name: string,
  file: FileEntry,
  budget: { left: number; spent: boolean },
  take: (chunk: Uint8Array) => void,
): Promise<void> {
  const { uncompressedSize: size, compressedSize } = file
  if (file.encrypted) throw refusal(name, 'It is protected by a password.')
  if (size > budget.left) {
    budget.spent = true
    throw tooLarge(name)
  }
  if (size > SMALL_BYTES && size > compressedSize * MOST_RATIO) {
    throw refusal(name, `It unpacks to more than ${MOST_RATIO} times its size.`)
  }
  let unpacked = 0
  let stopped: unknown
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      try {
        unpacked += chunk.length
        // The size is the archive's own claim: what exceeds it was made to deceive.
        if (unpacked > size) throw refusal(name, 'A file in it is larger than the archive says.')
        take(chunk)
      } catch (error) {
        // The archive's reader may fail by this with an error of its own.
        stopped = error
        throw error
      }
    },
  })
  try {
    await file.getData(sink, { checkCrc32: true, checkOverlappingEntry: true })
  } catch (error) {
    throw asRefusal(name, stopped ?? error)
  } finally {
    budget.left -= unpacked
  }
}

const tooLarge = (name: string): CasebookError =>
  refusal(name, 'The files in it are larger than 256 MB together.')

const asRefusal = (name: string, error: unknown): CasebookError =>
  error instanceof CasebookError
    ? error
    : refusal(name, 'The archive is damaged or incomplete.', error)

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
