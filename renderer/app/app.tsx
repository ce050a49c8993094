import { useMemo } from 'react'
import type { Output } from '../../shared/ipc/contract'
import { schemeOf } from '../../shared/model/marking'
import { useCommands } from '../parts/commands/registry'
import { CasesScreen } from '../screens/cases/cases-screen'
import { CaseContext } from '../store/case-context'
import { CaseWindow } from './case-window'
import { useClosingGuard } from './closing-guard'
import { useDispatch } from './commands/dispatch'
import { useWindowCommands } from './commands/frame-commands'
import { KeySheet } from './commands/key-sheet'
import { useOverlays } from './commands/overlays'
import { Palette } from './commands/palette'
import { IdleStatusBar } from './frame/status-bar'
import { WindowFrame } from './frame/window-frame'
import { changeSettings, useKnownSettings } from './settings'
import { Locking } from './lock'
import { SchemeLooks } from './scheme-looks'
import { useSpaceNews } from './space'
import { useTheme } from './theme'
import { useOpenCaseOfWindow } from './use-open-case'

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
  return (
    <>
      <Locking opened={atWork} />
      {opened === null ? (
        <WindowFrame
          marking={null}
          status={<IdleStatusBar analyst={settings.analyst} version={program.version} />}
        >
          <SchemeLooks scheme={schemeOf({})}>
            <CasesScreen
              analyst={settings.analyst}
              onAnalyst={(analyst) => changeSettings({ analyst })}
              chosenAtStart={program.locked ?? program.openAtStart}
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
    </>
  )
}

/** The frame's own dialogs where there is no case to look into. */
function WindowOverlays() {
  const shown = useOverlays((state) => state.shown)
  if (shown === 'palette') return <Palette entries={[]} />
  return shown === 'keys' ? <KeySheet /> : null
}
