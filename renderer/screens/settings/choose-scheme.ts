import { CasebookError } from '../../../shared/errors/casebook-error'
import type { MarkingScheme } from '../../../shared/model/marking-scheme'
import { readSchemeFile } from '../../../shared/model/marking-scheme-file'
import { ask } from '../../bridge/ask'

/**
 * The scheme in a file that the analyst chooses; `null` when she chose none.
 * @throws CasebookError `refused`, naming what is wrong and where
 */
export async function chooseScheme(): Promise<MarkingScheme | null> {
  const {
    files: [file],
  } = await ask('files:choose', { kind: 'files' })
  if (file === undefined) return null
  const { bytes, size } = await ask('files:read', { ref: file.ref, offset: 0 })
  if (bytes.length < size) {
    throw new CasebookError(
      'refused',
      `${file.name} was not loaded: a marking scheme is a small file. Nothing was changed.`,
    )
  }
  return readSchemeFile(new TextDecoder().decode(bytes))
}
