import type { Table } from 'dexie'
import type { SourceText } from '../../shared/model/source-text'
import type { CaseDatabase } from './case-database'

/**
 * The signature of a text, kept in the working copy so that it is reckoned once. It is no part of
 * the case: whoever lacks it makes it from the text again.
 */
export interface TextSignature {
  /** Id of the text. */
  readonly id: string
  readonly sourceId: string
  /** Version of the extractor that read the text: of several the highest holds. */
  readonly version: number
  readonly shingles: number
  /** 128 integers of 32 bits, little-endian, in base64. */
  readonly minima: string
}

/** Rows that are opened in one go; more would hold up the screen. */
const AT_ONCE = 100

const tableOf = (database: CaseDatabase): Table<TextSignature, string> =>
  database.table('signatures')

/** Ids of all texts of the case. */
export const textIds = (database: CaseDatabase): Promise<readonly string[]> =>
  database.texts.toCollection().primaryKeys()

export const readText = (database: CaseDatabase, id: string): Promise<SourceText | undefined> =>
  database.texts.get(id)

/** The signatures that are kept for these texts, some at a time; those of other texts are dropped. */
export async function* keptSignatures(
  database: CaseDatabase,
  texts: ReadonlySet<string>,
): AsyncGenerator<readonly TextSignature[]> {
  const table = tableOf(database)
  const ids = await table.toCollection().primaryKeys()
  await table.bulkDelete(ids.filter((id) => !texts.has(id)))
  const wanted = ids.filter((id) => texts.has(id))
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const rows = await table.bulkGet(wanted.slice(at, at + AT_ONCE))
    yield rows.filter((row) => row !== undefined)
  }
}

/** Keeps signatures for the next time. */
export const keepSignatures = async (
  database: CaseDatabase,
  signatures: readonly TextSignature[],
): Promise<void> => {
  await tableOf(database).bulkPut([...signatures])
}
