import { app } from 'electron'
import { caseFileAtStart } from './files/case-paths'
import { FileRefs } from './files/file-refs'
import { prepareHeadless } from './headless/prepare'
import { airlockHandlers } from './ipc/airlock'
import { caseFileHandlers } from './ipc/case-file'
import { casesHandlers } from './ipc/cases'
import { filesHandlers } from './ipc/files'
import { headlessHandlers } from './ipc/headless'
import { pressHandlers } from './ipc/press'
import { registerHandlers } from './ipc/register'
import { installationHandlers } from './ipc/installation'
import { windowHandlers } from './ipc/window'
import { createPress } from './press/press'
import { lockDownStart } from './windows/lock-down'
import { openMainWindow } from './windows/main-window'
import { setApplicationMenu } from './windows/menu'
import { programFolders } from './windows/program-folders'
import { registerScheme } from './windows/scheme'

registerScheme()
const refs = new FileRefs()
const headless = prepareHeadless(refs, programFolders.demo)
lockDownStart()

const caseFile = caseFileHandlers(refs)
const press = createPress({
  modulePath: programFolders.pressProcess,
  templateFile: programFolders.pressTemplate,
  fontFolder: programFolders.fonts,
})
const giveBack = () => {
  caseFile.release()
  press.close()
  headless?.tidy()
}

if (!app.requestSingleInstanceLock()) app.exit(0)
app.on('window-all-closed', () => app.quit())
app.on('quit', giveBack)

// Not awaited here: Electron is not ready before this module has run to its end.
void app.whenReady().then(start)

async function start(): Promise<void> {
  registerHandlers({
    ...installationHandlers(headless === null ? caseFileAtStart(process.argv, refs) : null),
    ...casesHandlers(refs, headless?.places.caseFile ?? null),
    ...caseFile.handlers,
    ...filesHandlers(refs, headless?.places.out ?? null),
    ...airlockHandlers(),
    ...pressHandlers(press),
    ...windowHandlers,
    ...headlessHandlers(headless?.job ?? null, giveBack),
  })
  // A document is about to be set: its process starts while the window does.
  if (headless?.places.out != null) press.prepare()
  const window = await openMainWindow({ hidden: headless !== null })
  setApplicationMenu(window)
  // Windows of the airlock may still be there; the program ends with the analyst's.
  window.on('closed', () => app.quit())
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
}
