import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { dangerousStarts } from '../builders/dangerous-starts'
import { appFolder, electronExecutable, newHome, sandboxed } from './program'

let home: string
test.beforeAll(() => {
  home = newHome()
})
test.afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }))

/** Starts the built program as if it were installed. */
function startInstalled(words: readonly string[], variables: Readonly<Record<string, string>>) {
  const executable =
    process.getuid?.() === 0 ? join(import.meta.dirname, 'unprivileged.sh') : electronExecutable()
  return spawnSync(executable, [appFolder, `--user-data-dir=${join(home, 'data')}`, ...words], {
    cwd: home,
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      ...process.env,
      ...variables,
      CASEBOOK_HOME: home,
      // Whatever its file is called, it is an installed program from here on.
      ELECTRON_FORCE_IS_PACKAGED: '1',
    },
  })
}

test('a start that opens the program to others ends it with a sentence, and writes nothing', () => {
  test.skip(!sandboxed, 'this user cannot have a sandbox')
  expect(dangerousStarts.length).toBeGreaterThanOrEqual(20)
  for (const { what, words = [], variables = {}, names } of dangerousStarts) {
    const { status, stderr, stdout } = startInstalled(words, variables)
    expect(`${what}: ${status} ${stderr}`).toMatch(
      new RegExp(`: 7 (?:.*\\n)*Casebook was not started: .*${names}.* Nothing was opened\\.`),
    )
    expect(stdout).toBe('')
  }
  expect(readdirSync(home)).toEqual(expect.not.arrayContaining(['data', 'cases']))
})

test('without such a switch the same start gets as far as the command line', () => {
  test.skip(!sandboxed, 'this user cannot have a sandbox')
  const { status, stderr } = startInstalled(['harbour'], {})
  expect(stderr).toContain('There is no command "harbour"')
  expect(status).toBe(2)
})
