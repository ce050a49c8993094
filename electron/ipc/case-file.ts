import { CasebookError } from '../../shared/errors/casebook-error'
import { type HeldCaseFile, holdCaseFile } from '../files/case-file'
import type { FileRefs } from '../files/file-refs'
import type { Group } from './handlers'

/** The case file at work: one at a time. `release` frees its lock at the end of the program. */
export function caseFileHandlers(refs: FileRefs): { handlers: Group<'case'>; release: () => void } {
  let held: HeldCaseFile | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const close = async () => {
    const left = held
    held = null
    await left?.close()
  }
  /** Opening and closing take time and must not overtake each other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work)
    turn = done.catch(() => {})
    return done
  }
  const open = (): HeldCaseFile => {
    if (held === null) throw new CasebookError('not-found', 'No case file is open.')
    return held
  }
  const handlers: Group<'case'> = {
    'case:open': ({ ref }) =>
      inTurn(async () => {
        await close()
        held = await holdCaseFile(refs.pathOf(ref))
        return held.opened
      }),
    'case:read': ({ offset, length }) => open().read(offset, length),
    'case:append': async ({ frames }) => ({ fileBytes: await open().append(frames) }),
    'case:close': () => inTurn(close),
  }
  return { handlers, release: () => held?.abandon() }
}
