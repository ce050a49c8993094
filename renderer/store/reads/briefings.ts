import { useLiveQuery } from 'dexie-react-hooks'
import type { Briefing } from '../../../shared/model/briefing'
import type { Case } from '../../../shared/model/case'
import type { Clip } from '../../../shared/model/clip'
import type { Source } from '../../../shared/model/source'
import type { CaseDatabase } from '../case-database'
import { useOpenCase } from '../case-context'

/** The case's briefing, the first one made; `null` when it has none, `undefined` while it is fetched. */
export function useBriefing(): Briefing | null | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(() => firstBriefing(database), [database])
}

/** A briefing as it was at an entry of the journal. */
export interface BriefingAtEntry {
  readonly briefing: Briefing
  /** Number of the last entry that the reading saw. */
  readonly entry: number
}

/** The same with the journal entry it was read at. */
export function useBriefingAtEntry(): BriefingAtEntry | null | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(
    () =>
      database.transaction('r', [database.briefings, database.meta], async () => {
        const briefing = await firstBriefing(database)
        const head = await database.meta.get('head')
        return briefing === null ? null : { briefing, entry: head?.entry ?? 0 }
      }),
    [database],
  )
}

async function firstBriefing(database: CaseDatabase): Promise<Briefing | null> {
  const briefings = await database.briefings.toArray()
  return briefings.sort((a, b) => a.created.localeCompare(b.created))[0] ?? null
}

/** What a briefing rests on: the case, all its sources and all its clips, by number. */
export interface BriefingMaterial {
  readonly case: Case
  readonly sources: readonly Source[]
  readonly clips: readonly Clip[]
}

/** The material of the open case; `undefined` while it is fetched. */
export function useBriefingMaterial(): BriefingMaterial | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(async () => {
    const [about, sources, clips] = await Promise.all([
      database.cases.toCollection().first(),
      database.sources.toArray(),
      database.clips.toArray(),
    ])
    if (about === undefined) return undefined
    return {
      case: about,
      sources: sources.sort((a, b) => a.number - b.number),
      clips: clips.sort((a, b) => a.number - b.number),
    }
  }, [database])
}
