import type { Records, TableName } from '../../../shared/model/tables'
import { type CommitRequest, commit, type ProposedChange } from '../commit'
import type { OpenCase } from '../open-case'

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
  let inverse: readonly ProposedChange[] = []
  const { command } = await commit(opened, async () => {
    const request = await plan()
    inverse = await Promise.all(request.changes.map((change) => before(opened, change)))
    return request
  })
  return async () => {
    await commit(opened, { command: `Undo: ${command}`, changes: inverse.toReversed() })
  }
}

async function before(opened: OpenCase, change: ProposedChange): Promise<ProposedChange> {
  const known = await opened.database.table(change.table).get(change.id)
  return {
    table: change.table,
    id: change.id,
    after: (known as Records[TableName]) ?? null,
  } as ProposedChange
}
