import type { CaseFile } from '../../../shared/ipc/contract'
import type { Case } from '../../../shared/model/case'

/** What is done to case files as a whole. Each fails with a CasebookError; nothing was changed then. */
export interface CaseKeeper {
  /** Opens the case; the list goes away when it is open. `onProgress` hears of journal entries. */
  readonly open: (
    file: CaseFile,
    onProgress: (done: number, total: number) => void,
  ) => Promise<void>
  /** Makes a case file and opens it. */
  readonly create: (
    about: Pick<Case, 'title' | 'requirement' | 'marking'>,
    analyst: string,
  ) => Promise<void>
  /** Moves the case file to the waste bin. */
  readonly remove: (file: CaseFile) => Promise<void>
}
