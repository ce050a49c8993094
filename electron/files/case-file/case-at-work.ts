import { CasebookError } from '../../../shared/errors/casebook-error'
import { type CheckRoom, type HeldCaseFile, holdCaseFile } from './case-file'
import type { Disk } from '../disk/disk'
import { beginDraft, type DraftFile } from './draft-file'
import { turns } from './turns'

/** The case file this program works on, one at a time, and the draft that is to take its place. */
export class CaseAtWork {
  private file: HeldCaseFile | null = null
  private unfinished: DraftFile | null = null
  /** Opening and closing take time and must not overtake each other. */
  private readonly inTurn = turns()

  constructor(
    private readonly disk: Disk,
    private readonly checkRoom: CheckRoom,
  ) {}

  /**
   * Closes the case file at work and opens another.
   * @param nobodys the mark of a lock that nobody holds, see case-lock.ts
   */
  open(path: string, nobodys?: string): Promise<HeldCaseFile> {
    return this.inTurn(async () => {
      await this.leave()
      this.file = await holdCaseFile(path, this.disk, this.checkRoom, nobodys)
      return this.file
    })
  }

  /** The open case file; `null` when none is. */
  get now(): HeldCaseFile | null {
    return this.file
  }

  /** @throws CasebookError `not-found` when none is open */
  get held(): HeldCaseFile {
    if (this.file === null) throw new CasebookError('not-found', 'No case file is open.')
    return this.file
  }

  close(): Promise<void> {
    return this.inTurn(() => this.leave())
  }

  beginDraft(head: { header: Uint8Array; keyTable: Uint8Array }): Promise<void> {
    return this.inTurn(async () => {
      await this.leaveDraft()
      this.unfinished = await beginDraft(this.disk, this.held, head, this.checkRoom)
    })
  }

  /** @throws CasebookError `not-found` when none was begun */
  get draft(): DraftFile {
    if (this.unfinished === null) throw new CasebookError('not-found', 'No draft was begun.')
    return this.unfinished
  }

  /** Puts the draft in the place of the open file, see {@link DraftFile.finish}. Both are closed. */
  finishDraft(keepAs: string): Promise<{ path: string; kept: string }> {
    return this.inTurn(async () => {
      const finished = this.draft.finish(keepAs)
      this.unfinished = null
      try {
        return await finished
      } finally {
        await this.leave()
      }
    })
  }

  abandonDraft(): Promise<void> {
    return this.inTurn(() => this.leaveDraft())
  }

  /** Frees the lock without waiting, for the end of the program. */
  abandon(): void {
    this.file?.abandon()
  }

  private async leave(): Promise<void> {
    await this.leaveDraft()
    const left = this.file
    this.file = null
    await left?.close()
  }

  private async leaveDraft(): Promise<void> {
    const left = this.unfinished
    this.unfinished = null
    await left?.abandon()
  }
}
