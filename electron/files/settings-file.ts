import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { Settings } from '../../shared/ipc/contract'
import { writeFileAtomically } from './atomic-write'

const settingsPath = () => join(app.getPath('userData'), 'settings.json')

function defaults(): Settings {
  return {
    theme: 'system',
    density: 'normal',
    railNarrow: false,
    inspectorOpen: true,
    paper: 'a4',
    analyst: accountName(),
    singleKeys: true,
  }
}

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return 'analyst' // an account without an entry in the user database
  }
}

/** The settings; a missing, damaged or older file is filled up with defaults. */
export function readSettings(): Settings {
  try {
    const found = JSON.parse(readFileSync(settingsPath(), 'utf8')) as object
    return Settings.parse({ ...defaults(), ...found })
  } catch {
    return defaults()
  }
}

/** Changes some settings and answers all of them. */
export function writeSettings(changes: Partial<Settings>): Settings {
  const settings = Settings.parse({ ...readSettings(), ...changes })
  writeFileAtomically(settingsPath(), new TextEncoder().encode(JSON.stringify(settings, null, 2)))
  return settings
}
