import { create } from 'zustand'
import type { Command } from '../../parts/commands/command'
import { currentCommands } from '../../parts/commands/registry'
import type { SettingsTab } from '../../screens/settings/settings-dialog'

type Shown = 'palette' | 'keys' | 'case' | 'scheme' | 'passphrase' | 'recovery-key' | SettingsTab

interface Overlays {
  readonly shown: Shown | null
  /** The commands of the place the overlay was opened from: it silences them while it is open. */
  readonly commands: readonly Command[]
}

/** Which of the frame's own dialogs is open. */
export const useOverlays = create<Overlays>(() => ({ shown: null, commands: [] }))

export const showOverlay = (shown: Shown): void =>
  useOverlays.setState({ shown, commands: currentCommands() })

export const closeOverlay = (): void => useOverlays.setState({ shown: null })
