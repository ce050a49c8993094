import { create } from 'zustand'
import type { Settings } from '../../shared/ipc/contract'
import { ask } from '../bridge/ask'

/** Preferences of this installation as the window knows them; `null` until they are read. */
export const useSettings = create<{ settings: Settings | null }>(() => ({ settings: null }))

/** Reads the settings at start-up. */
export async function readSettings(): Promise<Settings> {
  const settings = await ask('settings:read')
  useSettings.setState({ settings })
  return settings
}

/** Changes some settings at once on screen; they are saved behind it. */
export function changeSettings(changes: Partial<Settings>): void {
  const { settings } = useSettings.getState()
  if (settings !== null) useSettings.setState({ settings: { ...settings, ...changes } })
  // A setting that was not saved costs a second press next time, no more.
  void ask('settings:write', changes).catch(() => {})
}

/** The settings, below {@link readSettings}. */
export function useKnownSettings(): Settings {
  const settings = useSettings((state) => state.settings)
  if (settings === null) throw new Error('The settings were not read before the window was drawn.')
  return settings
}
