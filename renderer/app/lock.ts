import { useEffect, useEffectEvent } from 'react'
import { create } from 'zustand'
import type { CaseFile } from '../../shared/ipc/contract'
import { ask } from '../bridge/ask'
import { onNews } from '../bridge/news'
import { useCommands, useCurrentCommands } from '../parts/commands/registry'
import { leaveField } from '../parts/leave-field'
import { showFailure } from '../parts/toast'

interface Lock {
  /** Whether the case is being locked: nothing of it is to be seen any more. */
  readonly locking: boolean
  /** Seconds until it is locked because nobody is there; `null` while somebody is. */
  readonly locksIn: number | null
  /** Whether a lock was broken off because something could not be saved; the next one is not. */
  readonly warned: boolean
}

export const useLock = create<Lock>(() => ({ locking: false, locksIn: null, warned: false }))

/** The case in the window. */
interface LockableCase {
  readonly file: CaseFile
  /** Saves, signs and lets go of it; answers whether it could. */
  readonly leave: () => Promise<boolean>
}

const LOCK = 'case.lock'
/** A view may have a use of its own for the second. */
const KEYS = ['F8', 'Ctrl+L'] as const

/**
 * Locks the case by key, and when main says that nobody is there; draws nothing. `opened` is `null`
 * without a case. A component of its own: it is called again whenever the commands change.
 */
export function Locking({ opened }: { readonly opened: LockableCase | null }): null {
  const taken = useCurrentCommands().some(({ id, keys }) => id !== LOCK && keys.includes(KEYS[1]))
  const lock = () => void lockWindow(opened)
  const lockOnNews = useEffectEvent(lock)
  useEffect(
    () =>
      onNews((news) => {
        if (news.kind === 'lock') lockOnNews()
        else if (news.kind === 'locks-in') useLock.setState({ locksIn: news.seconds })
        else if (news.kind === 'stays-open') useLock.setState({ locksIn: null })
      }),
    [],
  )
  useCommands(
    [
      {
        id: LOCK,
        label: 'Lock the case',
        group: 'Case',
        keys: taken ? KEYS.slice(0, 1) : KEYS,
        run: lock,
        unavailable: opened === null ? 'no case is open' : undefined,
      },
    ],
    { always: true },
  )
  return null
}

/**
 * Saves what is unfinished, lets go of the case, and has main end this window with all that is in
 * its memory. Where something cannot be saved the analyst is told once and the case stays open.
 */
async function lockWindow(opened: LockableCase | null): Promise<void> {
  const { locking, warned } = useLock.getState()
  if (locking) return
  // Before the curtain: behind it a field loses the focus without being told.
  leaveField()
  useLock.setState({ locking: true, locksIn: null })
  try {
    if (opened === null || (await leftInTime(opened, warned)) || warned) {
      await ask('window:replace', { locked: opened?.file.ref ?? null })
      return
    }
  } catch (thrown) {
    showFailure(thrown)
  }
  useLock.setState({ locking: false, warned: true })
}

/** A disk or a vault that does not answer must not keep the keys in memory for ever. */
const PATIENCE_MS = 20_000

/** Whether the case was let go. One that was given its time before is hardly waited for. */
const leftInTime = ({ leave }: LockableCase, again: boolean): Promise<boolean> =>
  Promise.race([
    leave(),
    new Promise<false>((resolve) => setTimeout(resolve, again ? 1_000 : PATIENCE_MS, false)),
  ])

/** Somebody is there: the lock that was announced does not come. */
export function stayOpen(): void {
  useLock.setState({ locksIn: null })
  // Main also asks the system who is there, so nothing is lost with an answer.
  void ask('window:stay').catch(() => {})
}
