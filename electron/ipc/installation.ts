import { app } from 'electron'
import type { CaseFile } from '../../shared/ipc/contract'
import { readSettings, writeSettings } from '../files/settings-file'
import type { Group, Handlers } from './handlers'

/** What the window asks about the installation. `openAtStart` is a case file named at the start. */
export const installationHandlers = (
  openAtStart: CaseFile | null,
): Group<'settings'> & Handlers<'app:info'> => ({
  'app:info': () => ({
    version: app.getVersion(),
    electron: process.versions.electron ?? '',
    openAtStart,
  }),
  'settings:read': () => readSettings(),
  'settings:write': (changes) => writeSettings(definedOnly(changes)),
})

/** A setting that is not named stays as it is. */
function definedOnly<T extends object>(changes: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(named) as { [K in keyof T]: Exclude<T[K], undefined> }
}
