import { useMemo } from 'react'
import type { Output } from '../../shared/ipc/contract'
import { schemeOf } from '../../shared/model/marking'
import { ShownDates } from '../parts/date-form'
import { useCommands } from '../parts/commands/registry'
import { CasesScreen } from '../screens/cases/cases-screen'
import { CaseContext } from '../store/case-context'
import { CaseWindow } from './case/case-window'
import { useClosingGuard } from './closing-guard'
import { useDispatch } from './commands/dispatch'
import { useWindowCommands } from './commands/frame-commands'
import { KeySheet } from './commands/key-sheet'
import { useOverlays } from './commands/overlays'
import { Palette } from './commands/palette'
import { IdleStatusBar } from './frame/status-bar'
import { WindowFrame } from './frame/window-frame'
import { useHandedCase } from './case/handed-case'
import { changeSettings, useKnownSettings } from './settings/settings'
import { SettingsFault } from './settings/settings-fault'
import { SettingsOverlay } from './settings/settings-overlay'
import { Locking } from './lock'
import { SchemeLooks } from './case/scheme-looks'
import { useSpaceNews } from './space'
import { useTheme } from './settings/theme'
import { useOpenCaseOfWindow } from './case/use-open-case'

/** The analyst's window: the list of cases, or one case. */
export function App({ program }: { readonly program: Output<'app:info'> }) {
  const settings = useKnownSettings()
  const { opened, held, keeper, leave } = useOpenCaseOfWindow(settings.analyst)
  useTheme(settings)
  useDispatch()
  useCommands(useWindowCommands())
  const atWork = useMemo(
    () => (held === null ? null : { file: held.file, leave: () => leave(held) }),
    [held, leave],
  )
  useClosingGuard(atWork?.leave ?? null)
  useSpaceNews()
  const schemeOfNew = schemeOf({ scheme: settings.scheme ?? undefined })
  const handed = useHandedCase(held?.file ?? null)
  return (
    <ShownDates.Provider value={settings.dateForm}>
      <Locking opened={atWork} />
      {opened === null ? (
        <WindowFrame
          marking={null}
          status={<IdleStatusBar analyst={settings.analyst} version={program.version} />}
          banner={<SettingsFault words={program.settingsFault} />}
        >
          <SchemeLooks scheme={schemeOfNew}>
            <CasesScreen
              // Another folder has another list.
              key={settings.casesFolder}
              scheme={schemeOfNew}
              analyst={settings.analyst}
              onAnalyst={(analyst) => changeSettings({ analyst })}
              chosenAtStart={handed ?? program.handed ?? program.locked}
              handed={handed}
              keeper={keeper}
            />
          </SchemeLooks>
          <WindowOverlays />
        </WindowFrame>
      ) : (
        <CaseContext.Provider value={opened}>
          <CaseWindow key={opened.database.name} onClose={() => void leave(opened)} />
        </CaseContext.Provider>
      )}
      <SettingsOverlay program={program} />
    </ShownDates.Provider>
  )
}

/** The frame's own dialogs where there is no case to look into. */
function WindowOverlays() {
  const shown = useOverlays((state) => state.shown)
  if (shown === 'palette') return <Palette entries={[]} />
  return shown === 'keys' ? <KeySheet /> : null
}
