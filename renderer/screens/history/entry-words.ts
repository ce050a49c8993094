import type { HistoryRow } from '../../store/reads/history-rows'

/** What an entry did, in one word, and on what. */
export interface EntryWords {
  readonly verb: string
  readonly on: string
}

/*
 * Commands are written as orders, "Rate S3 B"; the list tells them as done. The first word decides;
 * a command that begins otherwise is told as it is.
 */
const done: Readonly<Record<string, string>> = {
  Add: 'Added',
  Begin: 'Begun',
  Change: 'Changed',
  Cite: 'Cited',
  Carry: 'Carried',
  Clip: 'Clipped',
  Code: 'Coded',
  Compact: 'Compacted',
  Create: 'Created',
  Describe: 'Described',
  Export: 'Exported',
  Grade: 'Graded',
  Import: 'Imported',
  Make: 'Made',
  Mark: 'Marked',
  Note: 'Noted',
  Open: 'Opened',
  Rate: 'Rated',
  Redo: 'Redone',
  Refuse: 'Refused',
  Remove: 'Removed',
  Rename: 'Renamed',
  Restore: 'Restored',
  Seal: 'Sealed',
  Set: 'Set',
  Tag: 'Tagged',
  Take: 'Took',
  Undo: 'Undone',
  Verify: 'Verified',
  View: 'Viewed',
  Write: 'Wrote',
}

/** How an entry is told in the list; a checkpoint by the words to be found again on paper. */
export function entryWords({
  act,
  command,
  words,
}: Pick<HistoryRow, 'act' | 'command' | 'words'>): EntryWords {
  if (words !== undefined) return { verb: 'Checkpoint', on: words }
  const [, first = '', rest = ''] = /^(\w+):? (.*)$/s.exec(command) ?? []
  const verb = done[first]
  if (verb === undefined) return { verb: 'Changed', on: command }
  // Names stay as they are: c14, annex.pdf.
  const named = act === 'export' || !/^[a-z]+ /.test(rest)
  return { verb, on: named ? rest : rest.charAt(0).toUpperCase() + rest.slice(1) }
}
