import { holdCaseFile } from '../../electron/files/case-file/case-file'
import type { Disk } from '../../electron/files/disk/disk'
import { verifyCaseFile } from '../../electron/files/case-file/verify-case-file'
import type { JournalPlace } from '../../shared/ipc/contract'
import { decodeCaseHeader } from '../../shared/journal/case-header'
import { decodeKeyTable } from '../../shared/journal/key-table'
import { sha256 } from './sha256'

/** What a case file is found to hold when it is opened by its name. */
export interface FoundCase {
  readonly generation: number
  readonly keyWrite: number
  readonly end: JournalPlace
  readonly damaged: boolean
}

/** Opens a case file as the program does, looks through it and closes it. */
export async function findCase(disk: Disk, path: string): Promise<FoundCase> {
  const held = await holdCaseFile(path, disk, async () => {})
  try {
    const { end, damaged } = await held.frames(null)
    return {
      generation: decodeCaseHeader(held.opened.header).generation,
      keyWrite: (await decodeKeyTable(held.opened.keyTable, sha256)).writeNumber,
      end,
      damaged: damaged !== null,
    }
  } finally {
    await held.close()
  }
}

/** The frames of a case file that must be whole. */
export async function framesOfWhole(disk: Disk, path: string): Promise<number> {
  const file = await disk.open(path, 'read')
  try {
    return (await verifyCaseFile(file, path)).frame
  } finally {
    await file.close()
  }
}
