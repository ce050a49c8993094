import { CasebookError } from '../../shared/errors/casebook-error'
import { type HeldCaseFile, holdCaseFile } from '../files/case-file'
import type { FileRefs } from '../files/file-refs'
import type { Group } from './handlers'

export interface CaseFileAtWork {
  readonly handlers: Group<'case'>
  /** Reference of the file that is open; `null` without one. */
  readonly held: () => string | null
  /** Gives the file back when what was asked before is done. */
  readonly close: () => Promise<void>
  /** Frees its lock at the end of the program. */
  readonly release: () => void
}

/** The case file at work: one at a time. */
export function caseFileHandlers(refs: FileRefs): CaseFileAtWork {
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
  return {
    handlers,
    held: () => (held === null ? null : refs.give(held.path)),
    close: () => inTurn(close),
    release: () => held?.abandon(),
  }
}
