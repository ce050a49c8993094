import { basename, dirname, join } from 'node:path'
import { HEADER_BYTES } from '../../../shared/journal/case-header'
import { equalBytes } from '../../../shared/text/bytes'
import { CASE_ENDING } from './case-paths'
import { copyFile } from '../disk/copy-file'
import { codeOf, type Disk } from '../disk/disk'
import { freePath, NO_LINK_CODES } from '../disk/free-name'

/*
 * How a draft takes the place of a case file (see draft-file.ts), so that the case has its name at
 * every moment:
 *
 *   1. the old file gets a second, hidden name:  .NAME.casebook.kept KEEPAS
 *   2. the draft is renamed to NAME.casebook, over the old file's first name
 *   3. the hidden name becomes                   NAME KEEPAS.casebook
 *
 * The folder is flushed after each. What a crash leaves is settled when the case is next opened.
 */

export const draftPath = (path: string): string => hidden(path, 'draft')
export const partPath = (path: string): string => hidden(path, 'part')
/** The path that an unfinished file was to have; `null` for any other file. */
export const partOf = (part: string): string | null =>
  /^\..+\.part$/.test(basename(part)) ? join(dirname(part), basename(part).slice(1, -5)) : null
const keptPath = (path: string, keepAs: string) => hidden(path, `kept ${keepAs}`)

const hidden = (path: string, ending: string) => join(dirname(path), `.${basename(path)}.${ending}`)

/** Step 1: answers the hidden name. A file system without second names gets a copy. */
export async function keepFile(disk: Disk, path: string, keepAs: string): Promise<string> {
  const kept = keptPath(path, keepAs)
  try {
    await disk.link(path, kept)
  } catch (error) {
    if (!NO_LINK_CODES.includes(codeOf(error))) throw error
    await copyWhole(disk, path, kept, partPath(path))
  }
  await disk.syncFolder(dirname(path))
  return kept
}

/** The copy has its name only when it is whole: from then on it counts as the old file. */
async function copyWhole(disk: Disk, from: string, to: string, part: string): Promise<void> {
  await copyFile(disk, from, part)
  await disk.rename(part, to)
}

/** Step 3: answers the name that the old file has from now on. */
export async function nameKeptFile(disk: Disk, path: string, kept: string): Promise<string> {
  const keepAs = kept.slice(keptPath(path, '').length)
  const name = `${basename(path, CASE_ENDING)} ${keepAs}`
  const named = await freePath(disk, dirname(path), name)
  // In one step: between two names a crash would leave both, and the file would be named twice.
  await disk.rename(kept, named)
  await disk.syncFolder(dirname(path))
  return named
}

/**
 * Settles what a crash left beside a case file, whose lock is held: unfinished files go, and a kept
 * file gets its name when the draft had already come to its own. Nothing depends on it, so a folder
 * where it cannot be done is left as it is.
 */
export async function settleKeptFiles(disk: Disk, path: string): Promise<void> {
  try {
    const folder = dirname(path)
    for (const name of await disk.readdir(folder)) {
      const found = join(folder, name)
      if (found === draftPath(path) || found === partPath(path)) await disk.unlink(found)
      if (!found.startsWith(keptPath(path, ''))) continue
      if (await isSameFile(disk, found, path)) await disk.unlink(found)
      else await nameKeptFile(disk, path, found)
    }
  } catch {}
}

/** Whether the draft had not come to its name yet: its header differs from that of the old file. */
async function isSameFile(disk: Disk, kept: string, path: string): Promise<boolean> {
  return equalBytes(await firstBytes(disk, kept), await firstBytes(disk, path))
}

async function firstBytes(disk: Disk, path: string): Promise<Uint8Array> {
  const file = await disk.open(path, 'read')
  try {
    const bytes = new Uint8Array(HEADER_BYTES)
    return bytes.subarray(0, await file.read(bytes, 0))
  } finally {
    await file.close()
  }
}
