/* Electron and the app in one folder, as it is installed. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { SetupError } from '../report.mjs'
import { root } from '../setup.mjs'
import { writeAppFolder } from './app-folder.mjs'

/** Of all the installers those that electron-builder makes: none on Linux, where it makes the folder. */
const systems = { linux: '--linux', win32: '--win', darwin: '--mac' }

/**
 * Fuses and name of the build for driven tests: a driver attaches by the inspect arguments, and
 * Electron takes an executable of this name for an unpacked one, which opens without its guards
 * against being steered.
 */
const DRIVEN = [
  '-c.electronFuses.enableNodeCliInspectArguments=true',
  '-c.linux.executableName=electron',
]

/**
 * Packs the built program with electron-builder.
 * @param {object} wish
 * @param {string} wish.electron the executable it is packed with
 * @param {string} wish.built the folder of the build
 * @param {string} wish.into written anew, but for files of other names
 * @param {boolean} wish.driven whether it is for driven tests
 * @returns {string} the folder of the program; on Windows and macOS, of the installers
 * @throws SetupError with what electron-builder said
 */
export function packProgram({ electron, built, into, driven }) {
  const app = path.join(into, 'app')
  writeAppFolder(built, app)
  const dist = path.dirname(electron)
  const words = [
    path.join(root, 'node_modules/electron-builder/cli.js'),
    systems[process.platform],
    `-c.electronVersion=${electronVersion(electron)}`,
    `-c.electronDist=${dist}`,
    `-c.directories.app=${app}`,
    `-c.directories.output=${into}`,
    // What the program is made of is read without starting it, too.
    `-c.extraFiles.from=${path.join(built, 'about')}`,
    '-c.extraFiles.to=about',
    ...(driven ? DRIVEN : []),
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: 'utf8',
  })
  rmSync(app, { recursive: true, force: true })
  rmSync(path.join(into, 'builder-debug.yml'), { force: true })
  if (status !== 0)
    throw new SetupError(`${stdout}${stderr}\nThe program was not packed, as shown above.`)
  if (process.platform !== 'linux') return into
  return path.join(into, 'linux-unpacked')
}

/**
 * The version the executable says of itself.
 * @param {string} electron
 */
export function electronVersion(electron) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const words = ['-p', 'process.versions.electron']
  return spawnSync(electron, words, { env, encoding: 'utf8' }).stdout.trim()
}

/**
 * Gives every file and folder the same rights and time on every machine: archives of them are the
 * same bytes.
 * @param {string} folder
 * @param {number} seconds since 1970
 */
export function settle(folder, seconds) {
  for (const { place, isFolder, mode } of contentOf(folder)) {
    chmodSync(place, isFolder || mode & 0o100 ? 0o755 : 0o644)
    utimesSync(place, seconds, seconds)
  }
}

/**
 * One digest for all that is in the folder: SHA-256 over a line for each file, in the order of their
 * paths, of the file's own SHA-256 and its path.
 * @param {string} folder
 */
export function digestOf(folder) {
  const all = createHash('sha256')
  for (const { place, isFolder } of contentOf(folder)) {
    if (isFolder) continue
    const digest = createHash('sha256').update(readFileSync(place)).digest('hex')
    all.update(`${digest}  ${path.relative(folder, place)}\n`)
  }
  return all.digest('hex')
}

/** Bytes of all files in the folder. */
export const sizeOf = (folder) => contentOf(folder).reduce((sum, { bytes }) => sum + bytes, 0)

/** All that is in the folder and the folder itself, what is in a folder before it. */
function contentOf(folder) {
  return readdirSync(folder, { recursive: true })
    .sort()
    .reverse()
    .concat('.')
    .map((name) => {
      const place = path.join(folder, name)
      const found = statSync(place)
      const isFolder = found.isDirectory()
      return { place, isFolder, mode: found.mode, bytes: isFolder ? 0 : found.size }
    })
}
