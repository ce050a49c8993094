import { useLiveQuery } from 'dexie-react-hooks'
import type { SourceText } from '../../../shared/model/source-text'
import type { CaseDatabase } from '../case-database'
import { useOpenCase } from '../case-context'

/** The text of a source as its best extractor read it; `undefined` while it is fetched, `null` without one. */
export function useSourceText(sourceId: string | null): SourceText | null | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(
    () => (sourceId === null ? null : sourceTextOf(database, sourceId)),
    [database, sourceId],
  )
}

/** The same, once. Of several versions the highest holds. */
export async function sourceTextOf(
  database: CaseDatabase,
  sourceId: string,
): Promise<SourceText | null> {
  const versions = await database.texts.where('sourceId').equals(sourceId).toArray()
  return versions.sort((a, b) => b.extractor.version - a.extractor.version)[0] ?? null
}
