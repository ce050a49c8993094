import type { DBCoreQueryRequest, DBCoreQueryResponse, DBCoreTable } from 'dexie'
import type { PlainRow, RowLock } from './row-lock'

/** Opening so many rows takes some milliseconds, well within a frame. */
const PAGE_ROWS = 500

/**
 * The rows of a query, opened. A query by primary key is asked in pages, each a request of its own in
 * the same transaction, so that the window can paint and take keys in between. Nothing but such a
 * request may be waited for here: the transaction would end. A query by another index is asked at
 * once, as rows of one index value have no place to go on from.
 */
export function openedPages(
  table: DBCoreTable,
  request: DBCoreQueryRequest,
  { open }: RowLock,
): Promise<DBCoreQueryResponse> {
  const { index } = request.query
  const limit = request.limit ?? Number.POSITIVE_INFINITY
  const inPages = index.isPrimaryKey === true && (request.direction ?? 'next') === 'next'
  const rows: PlainRow[] = []

  const ask = (query: DBCoreQueryRequest['query'], left: number): Promise<DBCoreQueryResponse> => {
    const asked = inPages ? Math.min(left, PAGE_ROWS) : left
    return table.query({ ...request, query, limit: asked }).then(({ result }) => {
      const whole = result.length < asked || result.length === left
      // The store reads the next page while this one is opened.
      const more = whole ? null : ask(after(index.extractKey?.(result.at(-1)), query), left - asked)
      // Where a row of this page does not open, nobody waits for the next one any more.
      more?.catch(() => {})
      for (const row of open(result)) rows.push(row)
      return more ?? { result: rows }
    })
  }
  return ask(request.query, limit)
}

/** What a query still has to answer after the row with this key; 2 is a range, as Dexie counts them. */
const after = (key: unknown, { index, range }: DBCoreQueryRequest['query']) => ({
  index,
  range: { ...range, type: 2, lower: key, lowerOpen: true },
})
