import { useLiveQuery } from 'dexie-react-hooks'
import { useSyncExternalStore } from 'react'
import type { Source } from '../../../shared/model/source'
import { useOpenCase } from '../case-context'
import { sourceListOf } from './source-list'

/** All sources by number; `undefined` while they are fetched. */
export function useSources(): readonly Source[] | undefined {
  const list = sourceListOf(useOpenCase())
  const sources = useSyncExternalStore(list.subscribe, () => list.sources)
  if (list.failure !== undefined) throw list.failure
  return sources
}

/** One source; `undefined` while it is fetched, `null` when there is none. */
export function useSource(sourceId: string | null): Source | null | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(
    async () => (sourceId === null ? null : ((await database.sources.get(sourceId)) ?? null)),
    [database, sourceId],
  )
}

/** How many clips each source has, by the source's id; sources without any are left out. */
export function useClipCounts(): ReadonlyMap<string, number> | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(async () => {
    const tallies = await database.tallies.toArray()
    return new Map(tallies.map(({ id, clips }) => [id, clips]))
  }, [database])
}
