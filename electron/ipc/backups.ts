import { type BackupFile, listBackups, makeBackup, restoreBackup } from '../files/backups/backups'
import type { CaseAtWork } from '../files/case-file/case-at-work'
import type { Disk } from '../files/disk/disk'
import type { FileRefs } from '../files/file-refs'
import type { KnownCases } from '../files/case-file/known-cases'
import { turns } from '../files/case-file/turns'
import type { Group } from './handlers'

/** Verified copies of case files. */
export function backupsHandlers(
  disk: Disk,
  refs: FileRefs,
  known: KnownCases,
  atWork: CaseAtWork,
  /** Holds the copies that are being made. */
  copying: Set<Promise<unknown>>,
): Group<'backups'> {
  const named = ({ path, ...backup }: BackupFile) => ({ ref: refs.give(path), ...backup })
  // Two at once would look for a free name, and find the same.
  const inTurn = turns()
  return {
    'backups:list': async ({ ref }) => (await listBackups(disk, refs.pathOf(ref))).map(named),
    'backups:make': async () => {
      const { held } = atWork
      const copy = inTurn(() => makeBackup(disk, held, Date.now()))
      copying.add(copy)
      try {
        return named(await copy)
      } finally {
        copying.delete(copy)
      }
    },
    'backups:restore': async ({ ref }) =>
      known.describe(await inTurn(() => restoreBackup(disk, refs.pathOf(ref), Date.now()))),
  }
}
