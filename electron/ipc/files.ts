import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { app, dialog } from 'electron'
import { CasebookError } from '../../shared/errors/casebook-error'
import { MAX_FILE_BYTES } from '../../shared/text/file-limit'
import { safeFileName } from '../../shared/text/file-name'
import { writeFileAtomically } from '../files/disk/atomic-write'
import type { FileRefs } from '../files/file-refs'
import { offerFiles } from '../files/offered-files'
import type { Group } from './handlers'

/** Files to import and documents to save. `outPath` is where the command line wants them. */
export function filesHandlers(refs: FileRefs, outPath: string | null): Group<'files'> {
  return {
    'files:choose': async ({ kind }, window) => {
      const chosen = await dialog.showOpenDialog(window, {
        title: kind === 'files' ? 'Import files' : 'Import a folder',
        properties:
          kind === 'files'
            ? ['openFile', 'multiSelections', 'dontAddToRecent']
            : ['openDirectory', 'dontAddToRecent'],
      })
      return offerFiles(chosen.filePaths, refs)
    },
    'files:read': async ({ ref }) => {
      const path = refs.pathOf(ref)
      if (statSync(path).size > MAX_FILE_BYTES) {
        throw new CasebookError(
          'refused',
          `${basename(path)}: larger than 512 MB. Split it, then import the parts.`,
        )
      }
      try {
        return new Uint8Array(await readFile(path))
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code
        throw new CasebookError(
          'refused',
          `${basename(path)}: cannot be read (${code}). Check its permissions.`,
        )
      }
    },
    'files:save': async ({ suggestedName, bytes }, window) => {
      const path = outPath ?? (await askWhere(suggestedName, window))
      if (path === null) return null
      writeFileAtomically(path, bytes)
      return { path }
    },
  }
}

async function askWhere(
  suggestedName: string,
  window: Electron.BrowserWindow,
): Promise<string | null> {
  const ending = extname(suggestedName)
  const name = safeFileName(basename(suggestedName, ending), 'briefing') + ending
  const chosen = await dialog.showSaveDialog(window, {
    title: 'Save the document',
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: 'PDF document', extensions: [ending.slice(1)] }],
    properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
  })
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath
}
