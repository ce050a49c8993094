import { useEffect, useSyncExternalStore } from 'react'
import type { SimilarPair } from '../../../shared/near-duplicate/similar-texts'
import { SimilarSources } from '../../intake/similar-sources'
import type { OpenCase } from '../../store/case-at-work'
import { useOpenCase } from '../../store/case-context'
import { importQueueOf } from './source-queue'

const similar = new WeakMap<OpenCase, SimilarSources>()

function similarSourcesOf(opened: OpenCase): SimilarSources {
  const known = similar.get(opened) ?? new SimilarSources(opened)
  similar.set(opened, known)
  return known
}

/** Texts are compared when so many ms have passed in which no source came and no import ran. */
const REST = 800

/**
 * The sources whose texts are alike, found in the background.
 * @param count sources of the case: with each that comes or goes they are compared again
 */
export function useSimilarPairs(count: number): readonly SimilarPair[] {
  const opened = useOpenCase()
  const found = similarSourcesOf(opened)
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout>
    const atRest = () => {
      waiting = setTimeout(() => {
        if (importQueueOf(opened).getState().running) atRest()
        // They are proposals: where the case cannot be read there are none, and other things say so.
        else found.bringUp().catch(() => {})
      }, REST)
    }
    if (count > 1) atRest()
    return () => clearTimeout(waiting)
  }, [opened, found, count])
  return useSyncExternalStore(
    (listener) => found.subscribe(listener),
    () => found.pairs,
  )
}
