import { basename, extname, join } from 'node:path'
import { app, dialog } from 'electron'
import { formWords } from '../../shared/model/form-name'
import { safeFileName } from '../../shared/text/file-name'
import { writeFileAtomically } from '../files/disk/atomic-write'
import { exampleFiles } from '../files/example-files'
import { readFilePart } from '../files/file-parts'
import type { FileRefs } from '../files/file-refs'
import { offerFiles } from '../files/offered-files'
import type { ReleaseOrder } from '../press/release-order'
import type { Group } from './handlers'

/**
 * Files to import and documents to save.
 * @param exampleFolder with the sources of the example case
 * @param outPath where the command line wants documents
 */
export function filesHandlers(
  refs: FileRefs,
  exampleFolder: string,
  outPath: string | null,
  order: ReleaseOrder,
): Group<'files'> {
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
    'files:example': () => offerFiles(exampleFiles(exampleFolder), refs),
    'files:read': ({ ref, offset }) => readFilePart(refs.pathOf(ref), offset),
    'files:readSmall': ({ refs: small }) =>
      Promise.all(small.map((ref) => readFilePart(refs.pathOf(ref), 0).catch(() => null))),
    'files:save': async ({ suggestedName, bytes }, window) => {
      order.refuseUnjudged(suggestedName, bytes)
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
  const extension = ending.slice(1)
  const kind = new Map(Object.entries(formWords)).get(extension) ?? 'Document'
  const chosen = await dialog.showSaveDialog(window, {
    title: 'Save the document',
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: kind, extensions: [extension] }],
    properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
  })
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath
}
