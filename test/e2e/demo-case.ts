import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { appFolder, electronExecutable } from './program'

/** Builds the example case with the program's own command and answers where it is. */
export function demoCase(folder: string): string {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const words = [...sandbox, '--log-level=3', appFolder, 'demo', '--out', folder]
  execFileSync(electronExecutable(), words, { stdio: 'ignore' })
  const path = join(folder, 'exchange-server-compromise.casebook')
  // The program under test may run as a user without rights.
  execFileSync('chmod', ['a+rw', path])
  return path
}
