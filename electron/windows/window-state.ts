import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, type Rectangle, screen } from 'electron'
import { writeFileAtomically } from '../files/disk/atomic-write'

/** Where a window stands. */
export interface WindowState {
  readonly bounds: Partial<Rectangle>
  readonly maximised: boolean
  readonly fullScreen: boolean
  /** Whether it is at hand, behind other windows, or put away. */
  readonly shown: 'front' | 'behind' | 'minimised'
}

const stateFile = () => join(app.getPath('userData'), 'window.json')

/** Where the window was last; a place that no screen shows any more is forgotten. */
export function readWindowState(): WindowState {
  const usual = { maximised: false, fullScreen: false, shown: 'front' } as const
  const fresh: WindowState = { ...usual, bounds: { width: 1440, height: 900 } }
  try {
    const { bounds, maximised } = JSON.parse(readFileSync(stateFile(), 'utf8')) as {
      bounds: Rectangle
      maximised: boolean
    }
    const { workArea } = screen.getDisplayMatching(bounds)
    const seen =
      bounds.x < workArea.x + workArea.width &&
      bounds.x + bounds.width > workArea.x &&
      bounds.y >= workArea.y &&
      bounds.y < workArea.y + workArea.height
    return seen ? { ...usual, bounds, maximised: maximised === true } : fresh
  } catch {
    return fresh
  }
}

/** Writes the window's place down when it closes. */
export function rememberWindowState(window: BrowserWindow): void {
  window.on('close', () => {
    const { bounds, maximised } = stateOf(window)
    const words = JSON.stringify({ bounds, maximised })
    try {
      writeFileAtomically(stateFile(), new TextEncoder().encode(words))
    } catch {
      // On a full disk it stands where it did before: no reason to keep a window open.
    }
  })
}

/** Where the window stands now. */
export const stateOf = (window: BrowserWindow): WindowState => ({
  bounds: window.getNormalBounds(),
  maximised: window.isMaximized(),
  fullScreen: window.isFullScreen(),
  shown: window.isMinimized() ? 'minimised' : window.isFocused() ? 'front' : 'behind',
})

/** Shows the window as the state has it. */
export function showAs({ maximised, fullScreen, shown }: WindowState, window: BrowserWindow): void {
  if (maximised) window.maximize()
  if (fullScreen) window.setFullScreen(true)
  if (shown === 'minimised') window.minimize()
  else if (shown === 'behind') window.showInactive()
  else window.show()
}
