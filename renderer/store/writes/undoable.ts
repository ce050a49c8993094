import { type CommitRequest, commit } from '../commit'
import type { OpenCase } from '../case-at-work'
import { takeBack } from '../take-back'

/**
 * Takes a change back by a further entry; the journal keeps both.
 * @returns what was done in words
 * @throws CasebookError `refused` when a record of it was changed since
 */
export type Undo = () => Promise<string>

/**
 * Commits a change and answers how to take it back: every record as it was.
 * @param plan the change or what makes it, as with `commit`
 * @throws CasebookError when it was not saved; the case is then unchanged
 */
export async function commitUndoably(
  opened: OpenCase,
  plan: CommitRequest | (() => Promise<CommitRequest>),
): Promise<Undo> {
  const { seq } = await commit(opened, plan)
  return async () => (await takeBack(opened, seq)).command
}
