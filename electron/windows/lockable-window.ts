import { type AnalystWindow, analystWindow } from './analyst-window'
import { type IdleLock, startIdleLock } from './idle-lock'
import type { WindowKind } from './main-window'
import { pageWithRoom } from './space-gate'
import { type WindowLock, windowLock, type WindowLockParts } from './window-lock'

interface LockableWindow {
  readonly analyst: AnalystWindow
  readonly lock: WindowLock
  readonly idle: IdleLock
}

interface LockWork extends Omit<WindowLockParts, 'analyst'> {
  /** Minutes without a key or the pointer before the case is locked; 0 for never. */
  readonly idleLimit: () => number
}

/** The analyst's window with all that locks it. One that is hidden has nobody to lock it from. */
export function lockableWindow(kind: WindowKind, { idleLimit, ...work }: LockWork): LockableWindow {
  const isCaseOpen = () => !kind.hidden && work.heldCase() !== null
  // Such a window has no button to close it with; what it held is locked. A command is ended by its own guard.
  const onGone = () => void (kind.hidden || lock.replace(null))
  const analyst = analystWindow(kind, kind.hidden ? () => 'main' : pageWithRoom, onGone)
  const lock = windowLock({ analyst, ...work })
  const idle = startIdleLock({
    limit: idleLimit,
    isCaseOpen,
    tell: analyst.tell,
    lock: lock.demand,
  })
  return { analyst, lock, idle }
}
