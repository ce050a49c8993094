import { app } from 'electron'
import { freeBallast } from '../files/ballast'
import type { AnalystWindow } from '../windows/analyst-window'
import { spaceStanding } from '../windows/space-gate'
import type { Group } from './handlers'

/** What the recovery page asks. */
export function spaceHandlers(analyst: AnalystWindow): Group<'space'> {
  const check = async () => {
    const standing = await spaceStanding()
    // After the answer: the window that waits for it is ended by this.
    if (standing.enough) setImmediate(() => void analyst.open())
    return standing
  }
  return {
    'space:standing': spaceStanding,
    'space:check': check,
    'space:useReserve': async () => {
      await freeBallast(app.getPath('userData'))
      return check()
    },
    'space:quit': () => app.quit(),
  }
}
