import { CasebookError } from '../../shared/errors/casebook-error'
import { canonicalJson } from '../../shared/journal/canonical-json'
import { type JournalEntry, parseEntry } from '../../shared/journal/entry'
import type { TableName } from '../../shared/model/tables'
import { fromUtf8 } from '../../shared/text/bytes'
import type { EntryRecord } from './case-database'
import { openFrames } from './journal-frames'
import { type CommitRequest, commit, type ProposedChange } from './commit'
import type { OpenCase } from './case-at-work'
import { keepingPlaces } from './places-kept'

/**
 * Takes back the last change that can be, by a further entry; the journal keeps both.
 * @returns what was done in words, or `null` when there is nothing to take back
 */
export const undo = (opened: OpenCase): Promise<string | null> => takeBackLast(opened, 'undo')

/** Does again what was undone last. Answers as {@link undo}. */
export const redo = (opened: OpenCase): Promise<string | null> => takeBackLast(opened, 'redo')

/**
 * Takes back one entry: every record it changed is as it was before.
 * @throws CasebookError `refused` when one of them was changed since
 */
export const takeBack = (opened: OpenCase, seq: number): Promise<JournalEntry> =>
  commit(opened, () => inverseOf(opened, seq))

async function takeBackLast(opened: OpenCase, stack: 'undo' | 'redo'): Promise<string | null> {
  const head = await opened.database.meta.get('head')
  if (head === undefined || head.stacks[stack].length === 0) return null
  const { command } = await commit(opened, async () => {
    const now = await opened.database.meta.get('head')
    const seq = now?.stacks[stack].at(-1)
    if (seq === undefined) throw new CasebookError('refused', `There is nothing left to ${stack}.`)
    return inverseOf(opened, seq)
  })
  return command
}

async function inverseOf(opened: OpenCase, seq: number): Promise<CommitRequest> {
  const entry = await readEntryAt(opened, seq)
  const changes = await Promise.all(
    entry.changes.toReversed().map(async ({ table, id, after }) => {
      const known = await opened.database.table(table).get(id)
      if (canonicalJson(known ?? null) !== canonicalJson(keepingPlaces(table, after, known))) {
        throw new CasebookError(
          'refused',
          `Not taken back: ${entry.command}. What it changed was changed again since; undo that first.`,
        )
      }
      const before = await stateBefore(opened, table, id, seq)
      return { table, id, after: keepingPlaces(table, before, known) } as ProposedChange
    }),
  )
  return { command: inverseWords(entry), inverts: seq, changes }
}

/** The record as it was before an entry, from the journal; `null` when there was none. */
export async function stateBefore(
  opened: OpenCase,
  table: TableName,
  id: string,
  seq: number,
): Promise<unknown> {
  const touching = await opened.database.entries.where('objects').equals(id).toArray()
  const earlier = touching.filter((record) => record.seq < seq).sort((a, b) => b.seq - a.seq)
  for (const record of earlier) {
    const change = (await readEntry(opened, record)).changes.find(
      (made) => made.table === table && made.id === id,
    )
    if (change !== undefined) return change.after
  }
  return null
}

/**
 * The whole entry, as it stands in the case file.
 * @throws CasebookError `damaged` when its frame does not open
 */
export async function readEntry(
  { vault }: Pick<OpenCase, 'vault'>,
  { place }: EntryRecord,
): Promise<JournalEntry> {
  const { payloads } = await openFrames(vault, place)
  return parseEntry(fromUtf8(payloads[0] as Uint8Array))
}

/**
 * The whole entry with a number.
 * @throws CasebookError `not-found`, `damaged`
 */
export async function readEntryAt(opened: OpenCase, seq: number): Promise<JournalEntry> {
  const record = await opened.database.entries.get(seq)
  if (record === undefined) throw new CasebookError('not-found', `The journal has no entry ${seq}.`)
  return readEntry(opened, record)
}

const UNDO = 'Undo: '
const REDO = 'Redo: '

function inverseWords({ command }: JournalEntry): string {
  if (command.startsWith(UNDO)) return REDO + command.slice(UNDO.length)
  return UNDO + (command.startsWith(REDO) ? command.slice(REDO.length) : command)
}
