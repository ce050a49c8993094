import { useLiveQuery } from 'dexie-react-hooks'
import type { Report } from '../../../shared/model/report'
import { useOpenCase } from '../case-context'

/** What the airlock told of a source; `undefined` while it is fetched, `null` where nothing was kept. */
export function useReport(sourceId: string | null): Report | null | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(
    async () => (sourceId === null ? null : ((await database.reports.get(sourceId)) ?? null)),
    [database, sourceId],
  )
}

/** What the airlock told of each source, by the source's id; `undefined` while they are fetched. */
export function useReports(): ReadonlyMap<string, Report> | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(async () => {
    const reports = await database.reports.toArray()
    return new Map(reports.map((report) => [report.id, report]))
  }, [database])
}
