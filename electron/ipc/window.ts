import { nativeTheme } from 'electron'
import type { IdleLock } from '../windows/idle-lock'
import type { WindowLock } from '../windows/window-lock'
import type { Group } from './handlers'

/** What the window asks about itself. */
export const windowHandlers = (lock: WindowLock, idle: IdleLock): Group<'window'> => ({
  'window:replace': ({ locked }, window) => {
    // After the answer: the window that waits for it is ended by this. It may have been already,
    // where it took too long.
    setImmediate(() => window.isDestroyed() || void lock.replace(locked))
  },
  'window:stay': () => idle.stay(),
  'window:theme': (theme) => {
    nativeTheme.themeSource = theme
  },
  'window:size': (percent, window) => window.webContents.setZoomFactor(percent / 100),
  'window:control': (control, window) => {
    if (control === 'close') window.close()
    else if (control === 'minimise') window.minimize()
    else if (window.isMaximized()) window.unmaximize()
    else window.maximize()
  },
})
