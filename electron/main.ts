import { app, nativeTheme } from 'electron'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import type { CasesFolder } from '../shared/ipc/installation-channels'
import { caseAtEnd } from './files/case-file/case-paths'
import { casesFolder } from './files/case-file/cases-folder'
import { FileRefs } from './files/file-refs'
import { accountName } from './files/installation/account-name'
import { SettingsFile, usualSettings } from './files/installation/settings-file'
import { prepareHeadless } from './headless/prepare'
import { airlockHandlers } from './ipc/airlock'
import { caseWork } from './ipc/case-work'
import { filesHandlers } from './ipc/files'
import { headlessHandlers } from './ipc/headless'
import { pressHandlers } from './ipc/press'
import { registerHandlers } from './ipc/register'
import { installationHandlers } from './ipc/installation'
import { spaceHandlers } from './ipc/space'
import { windowHandlers } from './ipc/window'
import { checkComputer } from './preflight/check-computer'
import { createPress } from './press/press'
import { ReleaseOrder } from './press/release-order'
import { handedCase } from './windows/handed-case'
import { lockDownStart } from './windows/lock-down'
import { lockableWindow } from './windows/lockable-window'
import { setApplicationMenu } from './windows/menu'
import { programFolders } from './windows/program-folders'
import { registerScheme } from './windows/scheme'
import { makeBallastLater, watchSpace } from './windows/space-gate'
import { refuseSteeredStart } from './windows/steered-start'

refuseSteeredStart()
registerScheme()
const refs = new FileRefs()
const headless = prepareHeadless(refs, programFolders.demo, () => {
  const found = readSettings()
  const checks = checkComputer(app.getPath('userData'), folderBy(found).path)
  // A damaged file is out of the way now: the next window would not know of it.
  if (found.fault !== null) writeSync(process.stderr.fd, `${found.fault}\n`)
  return checks
})
lockDownStart()

const installation = headless?.installation ?? app.getPath('userData')
const settings = readSettings()
const folder = () => folderBy(settings)
const cases = caseWork(refs, installation, folder, headless?.places.caseFile ?? null)
const press = createPress({
  modulePath: programFolders.pressProcess,
  templateFolder: programFolders.pressTemplates,
  fontFolder: programFolders.fonts,
})
const order = new ReleaseOrder()
const giveBack = () => {
  cases.atWork.abandon()
  press.close()
  headless?.tidy()
}

const handed = handedCase(headless === null ? caseAtEnd(process.argv) : null)
// A lock leaves no window for a moment; the program ends when the analyst closes hers.
app.on('window-all-closed', () => {})
app.on('quit', giveBack)

// Not awaited here: Electron is not ready before this module has run to its end.
void app.whenReady().then(start)

function readSettings(): SettingsFile {
  const path = join(app.getPath('userData'), 'settings.json')
  return new SettingsFile(path, usualSettings(accountName()))
}

function folderBy({ current }: SettingsFile): CasesFolder {
  return casesFolder({
    given: app.commandLine.getSwitchValue('cases-folder') || null,
    chosen: current.casesFolder,
    usual: join(app.getPath('documents'), 'Casebook'),
  })
}

async function start(): Promise<void> {
  const kind = {
    hidden: headless !== null,
    keepsProjection: headless?.keepsProjection ?? true,
    hiddenFromCapture: () => settings.current.hiddenFromCapture,
  }
  const airlock = airlockHandlers(refs, order)
  const { analyst, lock, idle } = lockableWindow(kind, {
    heldCase: cases.heldCase,
    describe: cases.describe,
    idleLimit: () => settings.current.idleLockMinutes,
    endWork: async () => {
      airlock.end()
      order.forget()
      press.close()
      await cases.atWork.close()
    },
  })
  registerHandlers({
    ...installationHandlers({
      settings,
      folder,
      handed: () => {
        const path = handed.take()
        return path === null ? null : cases.describe(refs.give(path))
      },
      locked: lock.locked,
    }),
    ...cases.handlers,
    ...filesHandlers(refs, programFolders.demo, headless?.places.out ?? null, order),
    ...airlock.handlers,
    ...pressHandlers(press, order),
    ...windowHandlers(lock, idle),
    ...spaceHandlers(analyst),
    ...headlessHandlers(() => headless?.handOver() ?? null, giveBack),
  })
  // A document is about to be set: its process starts while the window does.
  if (headless?.places.out != null) press.prepare()
  nativeTheme.themeSource = settings.current.theme
  await analyst.open()
  setApplicationMenu(analyst)
  if (headless !== null) return
  watchSpace(() => cases.heldCase() !== null, analyst.tell)
  makeBallastLater()
  handed.onStartedAgain(() => {
    const window = analyst.now()
    // Without one the last backup is still being made.
    if (window === null) return void analyst.open()
    analyst.tell({ kind: 'started-again' })
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('will-quit', (event) => {
    const copied = cases.copied()
    if (copied === null) return
    event.preventDefault()
    void copied.then(() => analyst.now() === null && app.quit())
  })
}
