import { app } from 'electron'
import type { CaseFile } from '../../shared/ipc/contract'
import { readSettings, writeSettings } from '../files/installation/settings-file'
import type { Group, Handlers } from './handlers'

/**
 * What the window asks about the installation. `atStart` is a case file named at the start: it is
 * told once, for after a lock that case is not opened again. `locked` is the case the window before
 * was locked with.
 */
export function installationHandlers(
  atStart: CaseFile | null,
  locked: () => CaseFile | null,
): Group<'settings'> & Handlers<'app:info'> {
  let untold = atStart
  return {
    'app:info': () => {
      const openAtStart = untold
      untold = null
      const { electron } = process.versions
      return { version: app.getVersion(), electron, openAtStart, locked: locked() }
    },
    'settings:read': () => readSettings(),
    'settings:write': (changes) => writeSettings(definedOnly(changes)),
  }
}

/** A setting that is not named stays as it is. */
function definedOnly<T extends object>(changes: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(named) as { [K in keyof T]: Exclude<T[K], undefined> }
}
