import { useEffect } from 'react'
import { create } from 'zustand'
import { failureOf } from '../../../shared/errors/casebook-error'
import { ask } from '../../bridge/ask'
import { showFailure } from '../../parts/toast'
import type { OpenCase } from '../../store/case-at-work'

const EVERY_MS = 30 * 60_000

/** Why the last backup was not made; `null` when it was, and before the first. */
export const useBackups = create<{ failure: string | null }>(() => ({ failure: null }))

/** Up to which entry there is a copy, by open case. */
const copied = new WeakMap<OpenCase, number>()

/**
 * Has main copy the case file and check the copy, where it has changed since the last one. A file
 * that is read only because it is damaged must not push a sound copy out. A failure is shown.
 */
export async function backUp(opened: OpenCase): Promise<void> {
  const { entry } = opened.end
  if (opened.standing.getState().readOnly !== null || copied.get(opened) === entry) return
  try {
    await ask('backups:make')
    copied.set(opened, entry)
    useBackups.setState({ failure: null })
  } catch (thrown) {
    const failure = `Backup failed: ${failureOf(thrown).message}`
    useBackups.setState({ failure })
    showFailure(failure)
  }
}

/** Backs the open case up every 30 minutes in which it changed. */
export function useBackupTimer(opened: OpenCase): void {
  useEffect(() => {
    const timer = setInterval(() => void backUp(opened), EVERY_MS)
    return () => clearInterval(timer)
  }, [opened])
}
