import { create } from 'zustand'
import { usePlace } from '../../place/place'
import { changeSettings, useKnownSettings } from '../settings/settings'

const useWideInBriefing = create<{ wide: boolean }>(() => ({ wide: false }))

/**
 * Whether the rail is narrow. The briefing has three columns of its own: there it is narrow until it
 * is widened, for as long as the window is open.
 */
export function useRail(): { readonly narrow: boolean; readonly toggle: () => void } {
  const { railNarrow } = useKnownSettings()
  const { wide } = useWideInBriefing()
  const inBriefing = usePlace(({ place }) => place.section === 'briefing')
  return inBriefing
    ? { narrow: !wide, toggle: () => useWideInBriefing.setState({ wide: !wide }) }
    : { narrow: railNarrow, toggle: () => changeSettings({ railNarrow: !railNarrow }) }
}
