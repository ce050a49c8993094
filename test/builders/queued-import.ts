import type { ImportItem } from '../../renderer/intake/import-item'
import { createImportQueue, type ImportQueue } from '../../renderer/intake/import-queue'
import type { ImportResult } from '../../renderer/intake/import-result'
import type { OpenCase } from '../../renderer/store/case-at-work'
import { utf8 } from '../../shared/text/bytes'

/** A text file that waits to be imported. */
export const textFile = (name: string, text: string): ImportItem => ({
  name,
  size: utf8(text).length,
  bytes: async () => utf8(text),
})

/** Imports files through a queue of their own; answers what came of each, as they came to their end. */
export async function importInto(
  opened: OpenCase,
  ...items: ImportItem[]
): Promise<ImportResult[]> {
  const results: ImportResult[] = []
  await createImportQueue(opened, (result) => results.push(result)).add(items)
  return results
}

/** In the order in which the files were added. */
export const entriesOf = (queue: ImportQueue) =>
  [...queue.rows(0, queue.getState().total)].sort((a, b) => a.key - b.key)

export const phasesOf = (queue: ImportQueue) => entriesOf(queue).map(({ phase }) => phase)

/** "S1 one.txt" for each source of the case. */
export const sourceNamesIn = async ({ database }: OpenCase) =>
  (await database.sources.toArray()).map((s) => `S${s.number} ${s.fileName}`).sort()
