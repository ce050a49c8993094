import { CasebookError } from '../../shared/errors/casebook-error'
import type { Records, TableName } from '../../shared/model/tables'
import type { ProposedChange } from './commit'
import type { OpenCase } from './case-at-work'
import { commitUndoably, type Undo } from './writes/undoable'

/**
 * Changes some members of a record as it stands when its turn comes, so that two quick changes of
 * one record do not undo each other. Answers how to take it back.
 * @param members the new members, or how they follow from the record as it stands
 * @throws CasebookError `not-found` when the record was removed meanwhile; otherwise as `commit`
 */
export function amend<T extends TableName>(
  opened: OpenCase,
  table: T,
  id: string,
  members: Partial<Records[T]> | ((record: Records[T]) => Partial<Records[T]>),
  command: string,
): Promise<Undo> {
  return commitUndoably(opened, async () => {
    const record = (await opened.database.table(table).get(id)) as Records[T] | undefined
    if (record === undefined) {
      throw new CasebookError(
        'not-found',
        `Not done: ${command}. The object was removed meanwhile.`,
      )
    }
    const changed = typeof members === 'function' ? members(record) : members
    return {
      command,
      changes: [{ table, id, before: record, after: { ...record, ...changed } } as ProposedChange],
    }
  })
}
