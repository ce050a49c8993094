import type { CaseFile } from '../../shared/ipc/contract'
import { type OpenCase, openCase } from '../store/open-case'

/** The case the program was started with, being opened since before anything was drawn. */
export interface StartOpening {
  readonly case: Promise<OpenCase>
  /** Whoever wants to hear of journal entries brought into the working copy. */
  onProgress: (done: number, total: number) => void
}

/** Longer than this nothing is drawn for; then the list is, and shows the progress. */
const PATIENCE_MS = 400

/** Begins to open the case. A failure is told to whoever waits for it. */
export function beginOpening(file: CaseFile, analyst: string): StartOpening {
  const opening: StartOpening = {
    case: openCase(file, analyst, (done, total) => opening.onProgress(done, total)),
    onProgress: () => {},
  }
  opening.case.catch(() => {})
  return opening
}

/** The case if it is open soon, so that the list need not be drawn for a moment; else `null`. */
export const openedSoon = (opening: StartOpening): Promise<OpenCase | null> =>
  Promise.race([
    opening.case.catch(() => null),
    new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null)),
  ])
