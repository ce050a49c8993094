import type { CaseFile } from '../../../shared/ipc/contract'
import type { Case } from '../../../shared/model/case'
import type { Secret } from '../../vault/unlock'

/** What a case is made from. */
export interface CaseDetails extends Pick<Case, 'title' | 'requirement' | 'marking' | 'scheme'> {
  /** Name of its file, without the ending. */
  readonly fileName: string
}

/** A case that has just got its keys, not shown yet: its recovery key is read first. */
export interface MadeCase {
  /** The recovery key, 24 words; they are not kept and cannot be asked for again. */
  readonly recoveryWords: readonly string[]
  /** Shows the case. */
  readonly enter: () => void
}

/** A case that was plain. */
export interface SealedCase extends MadeCase {
  /** The file as it was, under a name of its own. */
  readonly kept: CaseFile
}

/** What is done to case files as a whole. Each fails with a CasebookError; nothing was changed then. */
export interface CaseKeeper {
  /**
   * Opens the case; the list goes away when it is open. `onProgress` hears of journal entries. Fails
   * with `wrong-passphrase` when the secret is another.
   */
  readonly open: (
    file: CaseFile,
    secret: Secret,
    onProgress: (done: number, total: number) => void,
  ) => Promise<void>
  /** Makes a case file with its keys. */
  readonly create: (about: CaseDetails, analyst: string, passphrase: string) => Promise<MadeCase>
  /** The example case: the passphrase that it has, and what makes, fills and shows it. */
  readonly example: {
    readonly passphrase: string
    /** `onStage` hears in words what is being done. */
    readonly make: (onStage: (words: string) => void) => Promise<void>
  }
  /** Seals a case file of format 0. `onProgress` hears of bytes. */
  readonly seal: (
    file: CaseFile,
    passphrase: string,
    onProgress: (done: number, total: number) => void,
  ) => Promise<SealedCase>
  /** Moves the case file to the waste bin. */
  readonly remove: (file: CaseFile) => Promise<void>
}
