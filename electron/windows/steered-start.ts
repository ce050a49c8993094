import { writeSync } from 'node:fs'
import { app, dialog } from 'electron'
import { exitCodeOf } from '../../shared/errors/exit-code'
import { steeringIn } from './steering'

/**
 * Ends an installed program that is started so that somebody else could steer it: with a sentence
 * and exit code 7, before anything is opened. Must run before everything else of main.
 */
export function refuseSteeredStart(): void {
  if (!app.isPackaged) return
  const steering = steeringIn(process.argv.slice(1), process.env, process.platform)
  if (steering === null) return
  const words = `Casebook was not started: ${steering} Nothing was opened.`
  writeSync(process.stderr.fd, `${words}\n`)
  // Whoever starts it from the desktop sees no standard error; on Linux the box would only write there.
  if (process.platform !== 'linux') dialog.showErrorBox('Casebook was not started', words)
  process.exit(exitCodeOf('denied'))
}
