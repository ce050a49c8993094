import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, useContext } from 'react'
import type { Case } from '../../../shared/model/case'
import {
  highestMarking,
  type Marking,
  schemeOf,
  strictestMarking,
} from '../../../shared/model/marking'
import type { MarkingScheme } from '../../../shared/model/marking-scheme'
import { useOpenCase } from '../case-context'
import type { ProjectionHead } from '../case-database'
import { borneMarkings } from '../marking-counts'
import type { RecordCounts } from '../tallies'

/** The record of the open case; `undefined` while it is fetched. */
export function useCase(): Case | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(() => database.cases.toCollection().first(), [database])
}

/** What the markings of the open case mean; its window fetches the case once for all below it. */
export const SchemeContext = createContext<MarkingScheme>(schemeOf({}))
export const useScheme = (): MarkingScheme => useContext(SchemeContext)

/** The strictest marking of anything in the case, which the window carries; `undefined` while it is fetched. */
export function useHighestMarking(): Marking | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(async () => {
    const [head, about] = await Promise.all([
      database.meta.get('head'),
      database.cases.toCollection().first(),
    ])
    const scheme = schemeOf(about ?? {})
    const borne = borneMarkings(head?.markings ?? {})
    // Every case has a marking; where none could be read, it may be any.
    return borne.length === 0 ? strictestMarking(scheme) : highestMarking(scheme, borne)
  }, [database])
}

/** The last entry of the journal; `undefined` while it is fetched. */
export function useJournalHead(): ProjectionHead | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(() => database.meta.get('head'), [database])
}

/** How much there is of each noun; `undefined` while it is fetched. */
export const useCaseCounts = (): RecordCounts | undefined => useJournalHead()?.counts
