import { useEffect, useState } from 'react'
import type { CaseFile } from '../../shared/ipc/contract'
import { ask } from '../bridge/ask'
import { useCommands } from '../parts/commands/registry'
import { showToast } from '../parts/toast'
import { usePlace } from '../place/place'
import { CasesScreen } from '../screens/cases/cases-screen'
import { CaseContext } from '../store/case-context'
import { closeCase, type OpenCase } from '../store/open-case'
import { failureOf } from '../../shared/errors/casebook-error'
import { CaseWindow } from './case-window'
import { useDispatch } from './commands/dispatch'
import { useWindowCommands } from './commands/frame-commands'
import { KeySheet } from './commands/key-sheet'
import { useOverlays } from './commands/overlays'
import { Palette } from './commands/palette'
import { IdleStatusBar } from './frame/status-bar'
import { WindowFrame } from './frame/window-frame'
import { changeSettings, useKnownSettings } from './settings'
import { useTheme } from './theme'

/** The analyst's window: the list of cases, or one case. */
export function App() {
  const settings = useKnownSettings()
  const [opened, setOpened] = useState<OpenCase | null>(null)
  useTheme(settings)
  useDispatch()
  useCommands(useWindowCommands())

  async function close(leaving: OpenCase) {
    try {
      await closeCase(leaving)
    } catch (thrown) {
      showToast({ text: failureOf(thrown).message })
    }
    setOpened(null)
    usePlace.getState().reset()
  }
  return opened === null ? (
    <CaseChoice onOpened={setOpened} />
  ) : (
    <CaseContext.Provider value={opened}>
      <CaseWindow key={opened.database.name} onClose={() => void close(opened)} />
    </CaseContext.Provider>
  )
}

/** The window before a case is open. */
function CaseChoice({ onOpened }: { readonly onOpened: (opened: OpenCase) => void }) {
  const { analyst } = useKnownSettings()
  const { version, openAtStart } = useProgram()
  const shown = useOverlays((state) => state.shown)
  return (
    <WindowFrame marking={null} status={<IdleStatusBar analyst={analyst} version={version} />}>
      <CasesScreen
        analyst={analyst}
        onAnalyst={(name) => changeSettings({ analyst: name })}
        openAtStart={openAtStart}
        onOpened={onOpened}
      />
      {shown === 'palette' && <Palette entries={[]} />}
      {shown === 'keys' && <KeySheet />}
    </WindowFrame>
  )
}

/** A file the program was started with is opened once, not again when its case is closed. */
let startFileTaken = false

/** What main says of the program, once it has said it. */
function useProgram(): { version: string; openAtStart: CaseFile | null } {
  const [program, setProgram] = useState<{ version: string; openAtStart: CaseFile | null }>({
    version: '',
    openAtStart: null,
  })
  useEffect(() => {
    void ask('app:info').then(
      ({ version, openAtStart }) => {
        setProgram({ version, openAtStart: startFileTaken ? null : openAtStart })
        startFileTaken = true
      },
      () => {}, // the version is missing from the status bar, nothing else
    )
  }, [])
  return program
}
