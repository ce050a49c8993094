import { powerMonitor } from 'electron'
import type { News } from '../../shared/ipc/contract'
import { idleStep } from './idle-rule'

const LOOK_MS = 10_000
/** While the countdown runs. */
const LOOK_CLOSELY_MS = 1_000

interface IdleLockParts {
  /** Minutes, see {@link idleStep}. */
  readonly limit: () => number
  readonly isCaseOpen: () => boolean
  readonly tell: (news: News) => void
  readonly lock: () => void
}

/** The lock that comes by itself. */
export interface IdleLock {
  /** Somebody is there: idleness counts from now. */
  readonly stay: () => void
}

/**
 * Locks an open case when nobody is there any more: after a time without a key or the pointer, when
 * the computer is suspended, when its screen is locked or its user changes.
 */
export function startIdleLock({ limit, isCaseOpen, tell, lock }: IdleLockParts): IdleLock {
  let stayed = Number.NEGATIVE_INFINITY
  let warned = false
  const idleSeconds = () =>
    Math.min(powerMonitor.getSystemIdleTime(), (performance.now() - stayed) / 1000)

  const look = () => {
    const step = isCaseOpen() ? idleStep(idleSeconds(), limit()) : { kind: 'work' as const }
    if (step.kind === 'lock') lock()
    else if (step.kind === 'warn') tell({ kind: 'locks-in', seconds: step.seconds })
    else if (warned) tell({ kind: 'stays-open' })
    warned = step.kind === 'warn'
    setTimeout(look, warned ? LOOK_CLOSELY_MS : LOOK_MS).unref()
  }
  look()

  const lockNow = () => isCaseOpen() && lock()
  powerMonitor.on('suspend', lockNow)
  powerMonitor.on('lock-screen', lockNow)
  powerMonitor.on('user-did-resign-active', lockNow)
  return {
    stay: () => {
      stayed = performance.now()
    },
  }
}
