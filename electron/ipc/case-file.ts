import { type BrowserWindow, dialog } from 'electron'
import type { BelievedLock } from '../files/case-file/believed-lock'
import type { CaseAtWork } from '../files/case-file/case-at-work'
import type { FileRefs } from '../files/file-refs'
import { checkRoomForCopies } from '../windows/space-gate'
import type { Group } from './handlers'
import { openConfirmed } from './open-confirmed'

/** The case file at work. */
export const caseFileHandlers = (refs: FileRefs, atWork: CaseAtWork): Group<'case'> => ({
  'case:open': async ({ ref }, window) => {
    const isNobodys = (lock: BelievedLock) => askWhoHolds(lock, window)
    return (await openConfirmed(atWork, refs.pathOf(ref), isNobodys)).opened
  },
  'case:frames': ({ after }) => atWork.held.frames(after),
  'case:read': ({ offset, length }) => atWork.held.read(offset, length),
  'case:append': async ({ frames }) => ({ fileBytes: await atWork.held.append(frames) }),
  'case:rekey': async ({ keyTable }) => ({ warning: await atWork.held.rekey(keyTable) }),
  'case:close': () => atWork.close(),
  'case:room': async (_, { webContents: { session } }) => {
    // Copies in memory take no room on the disk.
    if (session.isPersistent()) await checkRoomForCopies()
  },
  'case:dropCopies': (_, { webContents: { session } }) =>
    session.clearStorageData({ storages: ['indexdb'] }),
})

/** Whether the analyst says that nobody holds the lock. The command line has nobody to ask. */
async function askWhoHolds(lock: BelievedLock, window: BrowserWindow): Promise<boolean> {
  if (!window.isVisible()) return false
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'The case file is locked',
    message: lock.message,
    detail:
      'Take it over only when no Casebook has it open there. Whichever of two that have it open writes first shuts the other out, and what is typed in the other is not saved.',
    buttons: ['Leave it locked', 'Nobody has it open: take it over'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}
