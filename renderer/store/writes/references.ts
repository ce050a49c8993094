import { CasebookError } from '../../../shared/errors/casebook-error'
import type { TableName } from '../../../shared/model/tables'
import { countWords } from '../../../shared/text/size-words'
import type { CaseDatabase } from '../case-database'
import type { ProposedChange } from '../commit'
import { tableWords } from '../reads/table-words'

/** Which member of a record names a record of another table; `null` in it names none. */
const references: readonly {
  readonly from: TableName
  readonly member: string
  readonly to: TableName
}[] = [
  { from: 'texts', member: 'sourceId', to: 'sources' },
  { from: 'clips', member: 'sourceId', to: 'sources' },
  { from: 'mentions', member: 'sourceId', to: 'sources' },
  { from: 'mentions', member: 'clipId', to: 'clips' },
  { from: 'mentions', member: 'actorId', to: 'actors' },
  { from: 'aliases', member: 'clipId', to: 'clips' },
  { from: 'aliases', member: 'actorId', to: 'actors' },
]

/**
 * Refuses changes after which a record would name one that is not there, or a clip would stand on
 * another text than the one it was bound to.
 * @throws CasebookError `refused`; nothing was changed
 */
export async function refuseDangling(
  database: CaseDatabase,
  changes: readonly ProposedChange[],
): Promise<void> {
  for (const change of changes) {
    if (change.after === null) await refuseMissed(database, changes, change)
    else await refuseMissing(database, changes, change)
    if (change.table === 'texts') await refuseUnbound(database, change)
  }
}

/** What is removed may be named by nothing that stays. */
async function refuseMissed(
  database: CaseDatabase,
  changes: readonly ProposedChange[],
  { table, id }: ProposedChange,
): Promise<void> {
  const gone = new Set(changes.filter(({ after }) => after === null).map((change) => change.id))
  for (const { from, member } of references.filter(({ to }) => to === table)) {
    const naming = (await recordsNaming(database, from, member, id)).filter(
      (record) => !gone.has(record.id),
    )
    if (naming.length === 0) continue
    throw refused(
      `the ${tableWords[table]} would go, and ${countWords(naming.length, tableWords[from])} in the case would be left without it`,
    )
  }
}

/** What is put may name nothing that is not there. */
async function refuseMissing(
  database: CaseDatabase,
  changes: readonly ProposedChange[],
  { table, after }: ProposedChange,
): Promise<void> {
  for (const { member, to } of references.filter(({ from }) => from === table)) {
    const named = (after as unknown as Record<string, string | null>)[member]
    if (named == null) continue
    const change = changes.find(({ id }) => id === named)
    const there = change ? change.after !== null : await database.table(to).get(named)
    if (!there) {
      throw refused(
        `the ${tableWords[to]} that the ${tableWords[table]} belongs to is not in the case now`,
      )
    }
  }
}

/** Clips are bound to letters by their places; another text has others there. */
async function refuseUnbound(database: CaseDatabase, { id }: ProposedChange): Promise<void> {
  const text = await database.texts.get(id)
  const clips = text ? await database.clips.where('sourceId').equals(text.sourceId).count() : 0
  if (clips === 0) return
  throw refused(
    `the text was read again since, and ${countWords(clips, 'clip')} of its source are bound to what it says now`,
  )
}

function recordsNaming(
  database: CaseDatabase,
  from: TableName,
  member: string,
  id: string,
): Promise<{ readonly id: string }[]> {
  const table = database.table(from)
  const indexed = member in table.schema.idxByName
  return indexed
    ? table.where(member).equals(id).toArray()
    : table.filter((record) => record[member] === id).toArray()
}

const refused = (why: string) =>
  new CasebookError('refused', `Not restored: ${why}. Nothing was changed.`)
