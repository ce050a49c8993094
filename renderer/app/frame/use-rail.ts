import { useSyncExternalStore } from 'react'
import { create } from 'zustand'
import { usePlace } from '../../place/place'
import { changeSettings, useKnownSettings } from '../settings/settings'

const useWideWhereTight = create<{ wide: boolean }>(() => ({ wide: false }))

/** Narrower than a window can be made: its words are large. */
const tight = () => matchMedia('(max-width: 959px)')
const isTightNow = () => tight().matches
function onTight(change: () => void): () => void {
  const query = tight()
  query.addEventListener('change', change)
  return () => query.removeEventListener('change', change)
}

/**
 * Whether the rail is narrow. The briefing has three columns of its own, and a window of large words
 * has little room: there it is narrow until it is widened, for as long as the window is open.
 */
export function useRail(): { readonly narrow: boolean; readonly toggle: () => void } {
  const { railNarrow } = useKnownSettings()
  const { wide } = useWideWhereTight()
  const inBriefing = usePlace(({ place }) => place.section === 'briefing')
  const isTight = useSyncExternalStore(onTight, isTightNow)
  return inBriefing || isTight
    ? { narrow: !wide, toggle: () => useWideWhereTight.setState({ wide: !wide }) }
    : { narrow: railNarrow, toggle: () => changeSettings({ railNarrow: !railNarrow }) }
}
