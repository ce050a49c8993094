import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, type Rectangle, screen } from 'electron'
import { writeFileAtomically } from '../files/atomic-write'

/** Where a window stands. */
export interface WindowState {
  readonly bounds: Partial<Rectangle>
  readonly maximised: boolean
}

const stateFile = () => join(app.getPath('userData'), 'window.json')

/** Where the window was last; a place that no screen shows any more is forgotten. */
export function readWindowState(): WindowState {
  const fresh: WindowState = { bounds: { width: 1440, height: 900 }, maximised: false }
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
    return seen ? { bounds, maximised: maximised === true } : fresh
  } catch {
    return fresh
  }
}

/** Writes the window's place down when it closes. */
export function rememberWindowState(window: BrowserWindow): void {
  window.on('close', () => {
    writeFileAtomically(stateFile(), new TextEncoder().encode(JSON.stringify(stateOf(window))))
  })
}

/** Where the window stands now. */
export const stateOf = (window: BrowserWindow): WindowState => ({
  bounds: window.getNormalBounds(),
  maximised: window.isMaximized(),
})
