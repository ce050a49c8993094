import { app, type BrowserWindow } from 'electron'
import { freeBallast } from '../files/disk/ballast'
import type { AnalystWindow } from '../windows/analyst-window'
import { spaceStanding } from '../windows/space-gate'
import type { Group } from './handlers'

/** What the recovery page asks. */
export function spaceHandlers(analyst: AnalystWindow): Group<'space'> {
  const check = async (window: BrowserWindow) => {
    const standing = await spaceStanding()
    if (standing.enough) {
      // After the answer: the window that waits for it is ended by this. Asked twice, it is gone.
      setImmediate(() => window.isDestroyed() || void analyst.open())
    }
    return standing
  }
  return {
    'space:standing': spaceStanding,
    'space:check': (_input, window) => check(window),
    'space:useReserve': async (_input, window) => {
      await freeBallast(app.getPath('userData'))
      return check(window)
    },
    'space:quit': () => app.quit(),
  }
}
