import { existsSync } from 'node:fs'
import { dialog, shell } from 'electron'
import { CasebookError } from '../../shared/errors/casebook-error'
import { decodeHeader } from '../../shared/journal/frame'
import { writeFileAtomically } from '../files/atomic-write'
import {
  CASE_ENDING,
  describeCaseFile,
  freeBytes,
  freeCasePath,
  listCaseFiles,
} from '../files/case-paths'
import { casesFolder } from '../files/cases-folder'
import type { FileRefs } from '../files/file-refs'
import type { Group } from './handlers'

/** Which case files there are. `newCasePath` is set when the command line named the file to make. */
export function casesHandlers(refs: FileRefs, newCasePath: string | null): Group<'cases'> {
  const openedElsewhere = new Set<string>()
  return {
    'cases:list': () => {
      const folder = casesFolder()
      const inFolder = listCaseFiles(folder, refs)
      const known = new Set(inFolder.map((file) => file.ref))
      const others = [...openedElsewhere]
        .filter((path) => existsSync(path))
        .map((path) => describeCaseFile(path, refs))
        .filter((file) => !known.has(file.ref))
      return { folder, freeBytes: freeBytes(folder), files: [...inFolder, ...others] }
    },
    'cases:create': ({ name, header }) => {
      decodeHeader(header)
      const path = newCasePath ?? freeCasePath(casesFolder(), name)
      if (existsSync(path)) {
        throw new CasebookError(
          'refused',
          `${path} is already there. Nothing was changed; choose another name.`,
        )
      }
      writeFileAtomically(path, header)
      return describeCaseFile(path, refs)
    },
    'cases:choose': async (_input, window) => {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Open a case file',
        defaultPath: casesFolder(),
        filters: [{ name: 'Casebook case files', extensions: [CASE_ENDING.slice(1)] }],
        properties: ['openFile', 'dontAddToRecent'],
      })
      const path = chosen.filePaths[0]
      if (path === undefined) return null
      openedElsewhere.add(path)
      return describeCaseFile(path, refs)
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
      openedElsewhere.delete(path)
    },
  }
}
