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

/** All clips of the case by number; `undefined` while they are fetched. */
export function useClips(): readonly Clip[] | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(async () => {
    const clips = await database.clips.toArray()
    return clips.sort((a, b) => a.number - b.number)
  }, [database])
}
