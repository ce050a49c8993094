/*
 * The tests that take hours: the real program killed, fed and kept waiting far more often than in
 * `npm test`, built and packed twice, then every property on examples that no run had before, documents of
 * chance set and judged among them. It goes on after a failure.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './setup.mjs'

const driven = run('node_modules/@playwright/test/cli.js', [
  'test',
  'e2e/kill.spec',
  'e2e/airlock.spec',
  'e2e/payloads.spec',
  'e2e/hardened-window.spec',
  'e2e/installed.spec',
])
const specified = run('node_modules/vitest/vitest.mjs', ['run'])
process.exitCode = driven && specified ? 0 : 1

function run(script, words) {
  const long = { CASEBOOK_KILLS: '1000', CASEBOOK_LONG: '1', CASEBOOK_DOCUMENTS: '300' }
  const { status } = spawnSync(process.execPath, [path.join(root, script), ...words], {
    cwd: root,
    env: { ...process.env, ...long },
    stdio: 'inherit',
  })
  return status === 0
}
