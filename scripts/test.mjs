/*
 * The whole test: gates, unit and rule tests, then the real program end to end. It goes on after a
 * failure and ends with one line that adds up every test.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './setup.mjs'

console.log(`Tested with ${runtime()}`)
const folder = mkdtempSync(path.join(tmpdir(), 'casebook-test-'))
const none = { passed: 0, failed: 0, skipped: 0, again: 0 }

const totals = [gates(), unitAndRules(), endToEnd()].reduce((sum, part) => ({
  passed: sum.passed + part.passed,
  failed: sum.failed + part.failed,
  skipped: sum.skipped + part.skipped,
  again: sum.again + part.again,
}))
rmSync(folder, { recursive: true })

const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''
const again = totals.again > 0 ? `, ${totals.again} of those passed at the second try` : ''
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}${again}`)
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0

/** Which of the two runtimes it is; a figure or a failure means little without it. */
function runtime() {
  const { electron, chrome, node } = JSON.parse(
    spawnSync(process.env.CASEBOOK_ELECTRON, ['-p', 'JSON.stringify(process.versions)'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
    }).stdout,
  )
  return `Electron ${electron}, Chromium ${chrome}, Node ${node}`
}

function gates() {
  return withEnding(run('scripts/check.mjs', []), none)
}

function unitAndRules() {
  const file = path.join(folder, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const ended = run('node_modules/vitest/vitest.mjs', ['run', ...reporters])
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return withEnding(ended, {
    ...none,
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  })
}

/**
 * Each test drives the program on whatever machine this is, which may be busy: one that failed has a
 * second try. The count says how many needed it, and Playwright names them above it.
 */
function endToEnd() {
  const file = path.join(folder, 'playwright.json')
  const words = ['test', '--reporter=list,json', '--retries=1']
  const ended = run('node_modules/@playwright/test/cli.js', words, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  })
  const { stats } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const again = stats?.flaky ?? 0
  return withEnding(ended, {
    passed: (stats?.expected ?? 0) + again,
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
    again,
  })
}

/** Whether the script ended well; what it prints is shown as it comes. */
function run(script, words, env = {}) {
  const { status } = spawnSync(process.execPath, [path.join(root, script), ...words], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  return status === 0
}

/** A step that failed without naming a failed test counts as one: the last line never hides it. */
function withEnding(endedWell, counts) {
  if (endedWell || counts.failed > 0) return counts
  console.log('The step above failed as a whole; it counts as one failure.')
  return { ...counts, failed: 1 }
}
