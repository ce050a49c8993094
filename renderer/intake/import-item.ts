import type { OfferedFile } from '../../shared/ipc/contract'
import { ask } from '../bridge/ask'
import type { FoundIn } from '../store/writes/import-source'

/** Where a file was found that came within another. */
export interface Origin extends FoundIn {
  /** Files it stands within, from 1. */
  readonly depth: number
}

/** A file to import. Its bytes are asked for once, when its turn comes. */
export interface ImportItem {
  readonly name: string
  /** Size in bytes, known before the bytes are read. */
  readonly size: number
  /** Left out for a file that was offered by itself. */
  readonly origin?: Origin
  bytes(): Promise<Uint8Array>
}

/** A file that main offered: chosen in a dialog or named on the command line. */
export const fromOfferedFile = (file: OfferedFile): ImportItem => ({
  name: file.name,
  size: file.bytes,
  bytes: () => ask('files:read', { ref: file.ref }),
})

/** A file dropped on the window. */
export const fromDroppedFile = (file: File): ImportItem => ({
  name: file.name,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
})
