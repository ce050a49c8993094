import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** Where new cases are kept: `--cases-folder=PATH`, else a folder among the analyst's documents. */
export function casesFolder(): string {
  const given = app.commandLine.getSwitchValue('cases-folder')
  const folder = given === '' ? join(app.getPath('documents'), 'Casebook') : given
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}
