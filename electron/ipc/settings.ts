import { app } from 'electron'
import { readSettings, writeSettings } from '../files/settings-file'
import type { Group, Handlers } from './handlers'

export const settingsHandlers: Group<'settings'> & Handlers<'app:info'> = {
  'app:info': () => ({ version: app.getVersion(), electron: process.versions.electron ?? '' }),
  'settings:read': () => readSettings(),
  'settings:write': (changes) => writeSettings(definedOnly(changes)),
}

/** A setting that is not named stays as it is. */
function definedOnly<T extends object>(changes: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(named) as { [K in keyof T]: Exclude<T[K], undefined> }
}
