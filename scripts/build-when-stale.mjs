/* Builds the program when anything it is made of changed since it was built. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { say, SetupError } from './report.mjs'
import { root } from './setup.mjs'

const sources = [
  'shared',
  'electron',
  'renderer',
  'assets',
  'scripts/build.mjs',
  'scripts/bill',
  'SECURITY.md',
  'package.json',
  'package-lock.json',
]
// Beside what it tells of: a build elsewhere says nothing about the one in out/.
const stamp = path.join(process.env.CASEBOOK_OUT || path.join(root, 'out'), 'built-from')

export function buildWhenStale() {
  const state = stateOf(sources)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
  say('building the program')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'scripts/build.mjs')],
    { cwd: root, encoding: 'utf8' },
  )
  if (status !== 0)
    throw new SetupError(`${stdout}${stderr}\nThe program was not built, as shown above.`)
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, state)
}

/** Digest over name, size and time of change of every file: a removed file counts as well. */
function stateOf(names) {
  const digest = createHash('sha256')
  for (const name of names) {
    for (const file of filesUnder(path.join(root, name))) {
      const { size, mtimeMs } = statSync(file)
      digest.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`)
    }
  }
  return digest.digest('hex')
}

function* filesUnder(place) {
  if (!statSync(place).isDirectory()) return yield place
  for (const name of readdirSync(place).sort()) yield* filesUnder(path.join(place, name))
}
