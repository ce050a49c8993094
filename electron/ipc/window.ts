import { nativeTheme } from 'electron'
import type { Group } from './handlers'

export const windowHandlers: Group<'window'> = {
  'window:theme': (theme) => {
    nativeTheme.themeSource = theme
  },
  'window:control': (control, window) => {
    if (control === 'close') window.close()
    else if (control === 'minimise') window.minimize()
    else if (window.isMaximized()) window.unmaximize()
    else window.maximize()
  },
}
