import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { Settings } from '../../../shared/ipc/contract'
import { writeFileAtomically } from '../disk/atomic-write'
import { soundSettings } from './sound-settings'

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
    idleLockMinutes: 5,
  }
}

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return 'analyst' // an account without an entry in the user database
  }
}

/** The settings; what is missing in the file, or not of its form, stands at its default. */
export function readSettings(): Settings {
  try {
    return soundSettings(JSON.parse(readFileSync(settingsPath(), 'utf8')), defaults())
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
