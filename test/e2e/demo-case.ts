import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { EXAMPLE_PASSPHRASE } from '../../renderer/app/example/example-passphrase'
import { unlock } from './analyst'
import { runCommand } from './command'

/** Builds the example case with the program's own command and answers where it is. */
export function demoCase(folder: string): string {
  const { code, err } = runCommand(folder, 'demo', '--out', folder)
  if (code !== 0) throw new Error(`The example case was not built: ${err}`)
  const path = join(folder, 'exchange-server-compromise.casebook')
  // The program under test may run as a user without rights.
  execFileSync('chmod', ['a+rw', path])
  return path
}

/** Opens the example case in the window that asks for its passphrase. */
export const unlockDemoCase = (page: Page): Promise<void> => unlock(page, EXAMPLE_PASSPHRASE)
