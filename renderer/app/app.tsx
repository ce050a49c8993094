import { useCallback, useMemo, useState } from 'react'
import type { Output } from '../../shared/ipc/contract'
import { useCommands } from '../parts/commands/registry'
import { showFailure } from '../parts/toast'
import { usePlace } from '../place/place'
import type { CaseKeeper } from '../screens/cases/case-keeper'
import { CasesScreen } from '../screens/cases/cases-screen'
import { stopImport } from '../screens/sources/source-queue'
import { CaseContext } from '../store/case-context'
import { deleteCase } from '../store/delete-case'
import { createCase } from '../store/create-case'
import { closeCase, type OpenCase, openCase } from '../store/open-case'
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
import type { StartOpening } from './start-opening'
import { useTheme } from './theme'

interface AppProps {
  readonly program: Output<'app:info'>
  /** The case the program was started with, on its way. */
  readonly opening: StartOpening | null
  /** The same, where it was open before anything was drawn. */
  readonly openedAtStart: OpenCase | null
}

/** The analyst's window: the list of cases, or one case. */
export function App({ program, opening, openedAtStart }: AppProps) {
  const settings = useKnownSettings()
  const [opened, setOpened] = useState(openedAtStart)
  // The file the program was started with is opened once, not again when its case is closed.
  const [startFile, setStartFile] = useState(openedAtStart === null ? program.openAtStart : null)
  useTheme(settings)
  useDispatch()
  useCommands(useWindowCommands())

  function enter(entered: OpenCase) {
    setStartFile(null)
    setOpened(entered)
  }
  const leave = useCallback(async (left: OpenCase): Promise<boolean> => {
    try {
      await stopImport(left)
      await closeCase(left)
    } catch (thrown) {
      showFailure(thrown)
      return false
    }
    setOpened(null)
    usePlace.getState().reset()
    return true
  }, [])
  useClosingGuard(useMemo(() => (opened === null ? null : () => leave(opened)), [opened, leave]))
  const keeper: CaseKeeper = {
    open: async (file, onProgress) => {
      if (opening === null || file !== startFile) {
        return enter(await openCase(file, settings.analyst, onProgress))
      }
      opening.onProgress = onProgress
      // Whatever becomes of it, another try begins anew.
      setStartFile(null)
      enter(await opening.case)
    },
    create: async (about, analyst) => enter(await createCase(about, analyst)),
    remove: deleteCase,
  }
  if (opened !== null) {
    return (
      <CaseContext.Provider value={opened}>
        <CaseWindow key={opened.database.name} onClose={() => void leave(opened)} />
      </CaseContext.Provider>
    )
  }
  return (
    <WindowFrame
      marking={null}
      status={<IdleStatusBar analyst={settings.analyst} version={program.version} />}
    >
      <CasesScreen
        analyst={settings.analyst}
        onAnalyst={(analyst) => changeSettings({ analyst })}
        openAtStart={startFile}
        keeper={keeper}
      />
      <WindowOverlays />
    </WindowFrame>
  )
}

/** The frame's own dialogs where there is no case to look into. */
function WindowOverlays() {
  const shown = useOverlays((state) => state.shown)
  if (shown === 'palette') return <Palette entries={[]} />
  return shown === 'keys' ? <KeySheet /> : null
}
