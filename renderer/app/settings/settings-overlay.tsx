import {
  type ProgramHere,
  SettingsDialog,
  type SettingsTab,
} from '../../screens/settings/settings-dialog'
import { tryIt } from '../../parts/toast'
import { closeOverlay, showOverlay, useOverlays } from '../commands/overlays'
import { changeSettings, readSettings, useKnownSettings } from './settings'

const tabs: readonly string[] = ['settings', 'computer', 'about'] satisfies SettingsTab[]

/** The dialog of the installation, with a case or without. */
export function SettingsOverlay({ program }: { readonly program: ProgramHere }) {
  const shown = useOverlays((state) => state.shown)
  return shown !== null && tabs.includes(shown) ? (
    <Shown tab={shown as SettingsTab} program={program} />
  ) : null
}

function Shown({ tab, program }: { tab: SettingsTab; program: ProgramHere }) {
  const settings = useKnownSettings()
  return (
    <SettingsDialog
      tab={tab}
      onTab={showOverlay}
      settings={settings}
      onChange={changeSettings}
      onChangedElsewhere={() => tryIt(readSettings())}
      program={program}
      onClose={closeOverlay}
    />
  )
}
