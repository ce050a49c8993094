import { CasebookError } from '../../shared/errors/casebook-error'
import { type HeldCaseFile, holdCaseFile } from '../files/case-file'
import type { FileRefs } from '../files/file-refs'
import type { Group } from './handlers'

/** The case file at work: one at a time. `release` gives it back when the window goes. */
export function caseFileHandlers(refs: FileRefs): { handlers: Group<'case'>; release: () => void } {
  let held: HeldCaseFile | null = null
  const release = () => {
    held?.close()
    held = null
  }
  const open = (): HeldCaseFile => {
    if (held === null) throw new CasebookError('not-found', 'No case file is open.')
    return held
  }
  const handlers: Group<'case'> = {
    'case:open': ({ ref }) => {
      release()
      held = holdCaseFile(refs.pathOf(ref))
      return held.opened
    },
    'case:read': ({ offset, length }) => open().read(offset, length),
    'case:append': ({ frames }) => ({ fileBytes: open().append(frames) }),
    'case:close': release,
  }
  return { handlers, release }
}
