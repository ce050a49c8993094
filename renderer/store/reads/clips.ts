import { useLiveQuery } from 'dexie-react-hooks'
import type { Clip } from '../../../shared/model/clip'
import { useOpenCase } from '../case-context'

/** The clips of a source in the order of its text; `undefined` while they are fetched. */
export function useClipsOfSource(sourceId: string | null): readonly Clip[] | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(async () => {
    if (sourceId === null) return []
    const clips = await database.clips.where('sourceId').equals(sourceId).toArray()
    return clips.sort((a, b) => a.anchor.start - b.anchor.start || a.number - b.number)
  }, [database, sourceId])
}

/**
 * Some clips by their ids, `null` for one that is no more; an id that is missing is still fetched.
 * @param ids in an order of their own, so that the same ids are not fetched again
 */
export function useClipsWithIds(ids: readonly string[]): ReadonlyMap<string, Clip | null> {
  const { database } = useOpenCase()
  const found = useLiveQuery(async () => {
    const clips = await database.clips.bulkGet([...ids])
    return new Map(ids.map((id, at) => [id, clips[at] ?? null]))
  }, [database, ids.join()])
  return found ?? NONE_FETCHED
}

const NONE_FETCHED: ReadonlyMap<string, Clip | null> = new Map()

/** All clips of the case by number; `undefined` while they are fetched. */
export function useClips(): readonly Clip[] | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(async () => {
    const clips = await database.clips.toArray()
    return clips.sort((a, b) => a.number - b.number)
  }, [database])
}
