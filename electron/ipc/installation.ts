import { app, type BrowserWindow, dialog } from 'electron'
import type { CaseFile } from '../../shared/ipc/contract'
import type { CasesFolder } from '../../shared/ipc/installation-channels'
import { checkWritable } from '../files/case-file/cases-folder'
import { readNotices } from '../files/installation/notices'
import type { SettingsFile } from '../files/installation/settings-file'
import { checkComputer } from '../preflight/check-computer'
import { programFolders } from '../windows/program-folders'
import type { Group } from './handlers'

interface Installation {
  readonly settings: SettingsFile
  readonly folder: () => CasesFolder
  /** A case file that the desktop handed over and that was not asked for before. */
  readonly handed: () => CaseFile | null
  /** The case the window before was locked with. */
  readonly locked: () => CaseFile | null
}

/** What the window asks about the installation. */
export function installationHandlers({
  settings,
  folder,
  handed,
  locked,
}: Installation): Group<'app' | 'settings'> {
  return {
    'app:info': () => {
      const { electron, chrome } = process.versions
      return {
        version: app.getVersion(),
        electron,
        chromium: chrome,
        // On Linux Electron does nothing when it is asked to.
        hidesFromCapture: process.platform !== 'linux',
        handed: handed(),
        locked: locked(),
        settingsFault: settings.fault,
      }
    },
    'app:checks': () => checkComputer(app.getPath('userData'), folder().path),
    'app:notices': () => readNotices(programFolders.notices),
    'settings:read': () => settings.current,
    'settings:write': (changes, window) => {
      const changed = settings.change(definedOnly(changes))
      window.setContentProtection(changed.hiddenFromCapture)
      return changed
    },
    'settings:folder': async (wish, window) => {
      const path = wish === 'choose' ? await chooseFolder(window, folder().path) : null
      if (path !== null) {
        checkWritable(path)
        settings.change({ casesFolder: path })
      }
      if (wish === 'usual') settings.change({ casesFolder: null })
      return folder()
    },
  }
}

/** `null` when the analyst chose none. */
async function chooseFolder(window: BrowserWindow, now: string): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: 'Keep new cases in this folder',
    defaultPath: now,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })
  return chosen.filePaths[0] ?? null
}

/** A setting that is not named stays as it is. */
function definedOnly<T extends object>(changes: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(named) as { [K in keyof T]: Exclude<T[K], undefined> }
}
