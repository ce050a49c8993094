import { CaseAtWork } from '../files/case-file/case-at-work'
import type { FileRefs } from '../files/file-refs'
import { checkAppendRoom } from '../files/disk/free-space'
import { KnownCases } from '../files/case-file/known-cases'
import { nodeDisk } from '../files/disk/node-disk'
import type { CasesFolder } from '../../shared/ipc/installation-channels'
import { backupsHandlers } from './backups'
import { caseFileHandlers } from './case-file'
import { casesHandlers } from './cases'
import { draftHandlers } from './draft'
import { identityHandlers } from './identity'
import { unlockHandlers } from './unlock'

/** All that works on case files; `newCasePath` is set when the command line named the file to make. */
export function caseWork(
  refs: FileRefs,
  userData: string,
  folder: () => CasesFolder,
  newCasePath: string | null,
) {
  const known = new KnownCases(refs)
  const atWork = new CaseAtWork(nodeDisk, checkAppendRoom(nodeDisk, userData))
  const copying = new Set<Promise<unknown>>()
  return {
    atWork,
    /** Waits for the backups that are being made; `null` when none is. */
    copied: () => (copying.size === 0 ? null : Promise.allSettled(copying)),
    /** Reference of the case file at work; `null` without one. */
    heldCase: () => (atWork.now === null ? null : refs.give(atWork.now.path)),
    /** What is known of a case file by its reference; fails where it is gone. */
    describe: (ref: string) => known.describe(refs.pathOf(ref)),
    handlers: {
      ...casesHandlers(nodeDisk, refs, known, { folder, newCasePath }),
      ...caseFileHandlers(refs, atWork),
      ...draftHandlers(known, atWork),
      ...unlockHandlers(userData),
      ...identityHandlers(userData),
      ...backupsHandlers(nodeDisk, refs, known, atWork, copying),
    },
  }
}
