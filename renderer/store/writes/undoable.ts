import { type CommitRequest, commit } from '../commit'
import type { OpenCase } from '../case-at-work'
import { takeBack } from '../take-back'

/** Takes a change back by a further entry; the journal keeps both. */
export type Undo = () => Promise<void>

/**
 * Commits a change and answers how to take it back: every record as it was.
 * @param plan makes the change, as with `commit`
 * @throws CasebookError when it was not saved; the case is then unchanged
 */
export async function commitUndoably(
  opened: OpenCase,
  plan: () => Promise<CommitRequest>,
): Promise<Undo> {
  const { seq } = await commit(opened, plan)
  return async () => {
    await takeBack(opened, seq)
  }
}
