/*
 * Runs a command of package.json after making sure of all it needs.
 *
 *   node scripts/run.mjs COMMAND [words…]
 */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import path from 'node:path'
import { buildWhenStale } from './build-when-stale.mjs'
import { startDisplay } from './display.mjs'
import { say, SetupError } from './report.mjs'
import { hasDisplay, prepareElectron, preparePackages, root } from './setup.mjs'

const node =
  (script, ...first) =>
  (words) => [process.execPath, path.join(root, script), ...first, ...words]

/**
 * The program itself, given the words of its command line. Root cannot use Chromium's sandbox, and
 * Chromium's own log would stand between the lines of a command.
 */
const program = (first) => (words, electron) => [
  electron,
  ...(process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []),
  // Standard error is for what the program says: Chromium's remarks on the machine stay out of it.
  '--log-level=3',
  // A build elsewhere is started by its own folder.
  process.env.CASEBOOK_OUT || root,
  ...first,
  ...words,
]

const commands = {
  start: { needsElectron: true, takesPaths: true, line: program([]) },
  demo: { needsElectron: true, line: program(['demo', '--out', path.join(root, 'demo')]) },
  // The empty word is a command that does not exist: without a command there is the usage, no window.
  casebook: {
    needsElectron: true,
    takesPaths: true,
    line: (words, electron) => program(/^[^-]/.test(words[0] ?? '') ? [] : [''])(words, electron),
  },
  test: { needsElectron: true, pdfTools: true, line: node('scripts/test.mjs') },
  'test:long': {
    needsElectron: true,
    line: node('scripts/test-long.mjs'),
  },
  screenshots: { needsElectron: true, line: node('scripts/screenshots.mjs') },
  bench: { needsElectron: true, line: node('test/bench/in-node.mjs', 'bench') },
  package: { needsElectron: true, line: node('scripts/package.mjs') },
  check: { needsElectron: false, line: node('scripts/check.mjs') },
}

try {
  process.exitCode = await run(process.argv[2], process.argv.slice(3))
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  say(error.message)
  process.exitCode = 1
}

async function run(name, words) {
  const command = commands[name]
  if (command === undefined) {
    throw new SetupError(
      `There is no command ${name}: use one of ${Object.keys(commands).join(', ')}.`,
    )
  }
  // npm starts every script at the root and notes where the person stood.
  const cwd = command.takesPaths ? (process.env.INIT_CWD ?? process.cwd()) : root
  preparePackages()
  if (!command.needsElectron) return await finished(command.line(words), cwd, {})
  const electron = await prepareElectron({ pdfTools: command.pdfTools })
  buildWhenStale()
  const display = hasDisplay() ? undefined : await startDisplay()
  const env = { ...display?.env, CASEBOOK_ELECTRON: electron }
  try {
    return await finished(command.line(words, electron), cwd, env)
  } finally {
    display?.stop()
  }
}

/** Exit code of the command; signals are passed on. */
function finished([file, ...words], cwd, env) {
  const child = spawn(file, words, {
    cwd,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}
