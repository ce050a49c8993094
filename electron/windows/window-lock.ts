import type { CaseFile } from '../../shared/ipc/contract'
import type { AnalystWindow } from './analyst-window'

/** A window that is busy or broken is waited for this long. */
const ANSWER_MS = 5_000

/** Work of main that a dead disk holds up keeps the analyst without a window for this long. */
const END_WORK_MS = 5_000

export interface WindowLockParts {
  readonly analyst: AnalystWindow
  /** Reference of the case file at work; `null` without one. */
  readonly heldCase: () => string | null
  readonly describe: (ref: string) => CaseFile
  /** Ends whatever works for the case: the file, the airlocks, the press. */
  readonly endWork: () => Promise<void>
}

/** How a case is locked: the window that had its keys and its text is ended, with its process. */
export interface WindowLock {
  /** The case that was locked in the window before this one; `null` when its file is gone. */
  readonly locked: () => CaseFile | null
  /**
   * Puts a new window in the place of this one. It comes up with the case that was locked, or with
   * one that main holds and the window was only about to open.
   */
  readonly replace: (locked: string | null) => Promise<void>
  /**
   * Has the window save what is unfinished and lock. One that does not in time is ended all the
   * same: what was acknowledged is in the case file.
   */
  readonly demand: () => void
}

/** Answers when the work has ended, well or not, or takes too long. */
async function endedOrLate(work: Promise<void>): Promise<void> {
  let late: NodeJS.Timeout | undefined
  const tooLong = new Promise<void>((resolve) => {
    late = setTimeout(resolve, END_WORK_MS)
  })
  await Promise.race([work.catch(() => {}), tooLong])
  clearTimeout(late)
}

export function windowLock({ analyst, heldCase, describe, endWork }: WindowLockParts): WindowLock {
  let locked: string | null = null
  let waiting: NodeJS.Timeout | undefined
  const replace = async (ref: string | null) => {
    clearTimeout(waiting)
    waiting = undefined
    locked = ref ?? heldCase()
    await analyst.open(() => endedOrLate(endWork()))
  }
  return {
    locked: () => {
      try {
        return locked === null ? null : describe(locked)
      } catch {
        return null
      }
    },
    replace,
    demand: () => {
      if (waiting !== undefined) return
      analyst.tell({ kind: 'lock' })
      waiting = setTimeout(() => void replace(null), ANSWER_MS)
    },
  }
}
