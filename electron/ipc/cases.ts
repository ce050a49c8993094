import { existsSync } from 'node:fs'
import { dialog, shell } from 'electron'
import { CasebookError } from '../../shared/errors/casebook-error'
import { CASE_ENDING, freeBytes, freeCasePath } from '../files/case-file/case-paths'
import type { CasesFolder } from '../../shared/ipc/installation-channels'
import { folderAtHand } from '../files/case-file/cases-folder'
import type { Disk } from '../files/disk/disk'
import type { FileRefs } from '../files/file-refs'
import type { KnownCases } from '../files/case-file/known-cases'
import { createCaseFile } from '../files/case-file/new-case-file'
import type { Group } from './handlers'

interface CasePlaces {
  readonly folder: () => CasesFolder
  /** Set when the command line named the file to make. */
  readonly newCasePath: string | null
}

/** Which case files there are. */
export function casesHandlers(
  disk: Disk,
  refs: FileRefs,
  known: KnownCases,
  { folder, newCasePath }: CasePlaces,
): Group<'cases'> {
  return {
    'cases:list': () => {
      const path = folderAtHand(folder())
      return { folder: path, freeBytes: freeBytes(path), files: known.list(path) }
    },
    'cases:create': async ({ name, header, keyTable }) => {
      const path = newCasePath ?? freeCasePath(folderAtHand(folder()), name)
      if (existsSync(path)) {
        throw new CasebookError(
          'refused',
          `${path} is already there. Nothing was changed; choose another name.`,
        )
      }
      await createCaseFile(disk, path, header, keyTable)
      return known.describe(path)
    },
    'cases:choose': async (_input, window) => {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Open a case file',
        defaultPath: folder().path,
        filters: [{ name: 'Casebook case files', extensions: [CASE_ENDING.slice(1)] }],
        properties: ['openFile', 'dontAddToRecent'],
      })
      const path = chosen.filePaths[0]
      return path === undefined ? null : known.describe(path)
    },
    'cases:delete': async ({ ref }) => {
      const path = refs.pathOf(ref)
      try {
        await shell.trashItem(path)
      } catch {
        throw new CasebookError(
          'denied',
          `${path} was not deleted: this computer has no waste bin for it.`,
        )
      }
      known.forget(path)
    },
  }
}
