import { create } from 'zustand'
import type { Settings, SettingsChange } from '../../../shared/ipc/installation-channels'
import { ask } from '../../bridge/ask'
import { tryIt } from '../../parts/toast'

/** Preferences of this installation as the window knows them; `null` until they are read. */
export const useSettings = create<{ settings: Settings | null }>(() => ({ settings: null }))

/** Reads the settings at start-up, and where main or another screen changed one. */
export async function readSettings(): Promise<Settings> {
  const settings = await ask('settings:read')
  useSettings.setState({ settings })
  return settings
}

/** Changes some settings at once on screen; they are saved behind it, and what fails is said. */
export function changeSettings(changes: SettingsChange): void {
  const { settings } = useSettings.getState()
  const named = Object.entries(changes).filter(([, value]) => value !== undefined)
  if (settings !== null) {
    useSettings.setState({ settings: { ...settings, ...Object.fromEntries(named) } })
  }
  tryIt(ask('settings:write', changes))
}

/** The settings, below {@link readSettings}. */
export function useKnownSettings(): Settings {
  const settings = useSettings((state) => state.settings)
  if (settings === null) throw new Error('The settings were not read before the window was drawn.')
  return settings
}
