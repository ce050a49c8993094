/* What Electron and the tests need of the operating system, and how Debian and Ubuntu name it. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { say, SetupError } from './report.mjs'

/** Debian 12 package of each shared library that the Electron executable is linked with. */
const libraryPackages = {
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libc.so.6': 'libc6',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgcc_s.so.1': 'libgcc-s1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
}

const programPackages = { Xvfb: 'xvfb', xauth: 'xauth', pdfinfo: 'poppler-utils', qpdf: 'qpdf' }

/**
 * What a Debian package of the program depends on; each under both names it has had.
 * @returns {string[]}
 */
export const libraryPackageNames = () =>
  [...new Set(Object.values(libraryPackages))].sort().map((name) => `${name} | ${name}t64`)

/**
 * Packages of the libraries the executable cannot find.
 * @param {string} executable
 * @returns {string[]}
 */
export function electronLibraries(executable) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  const missing = [...(stdout ?? '').matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name)
  return missing.map((name) => libraryPackages[name] ?? name)
}

/**
 * Packages of the programs that are not on the path.
 * @param {(keyof typeof programPackages)[]} names
 * @returns {string[]}
 */
export const programs = (names) =>
  names.filter((name) => !isOnPath(name)).map((name) => programPackages[name])

/**
 * Installs what is missing with apt-get, or stops and says what to install.
 * @param {string[]} missing package names, repetitions allowed
 */
export function installSystemPackages(missing) {
  const wanted = [...new Set(missing)]
  if (wanted.length === 0) return
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new SetupError(
      `Missing on this system: ${wanted.join(' ')}. Install these packages (Debian's names), for example with: sudo apt-get install ${wanted.join(' ')}`,
    )
  }
  say(`installing ${wanted.join(' ')}`)
  aptGet(['update'])
  aptGet(['install', '-y', '--no-install-recommends', ...wanted.map(nameHere)])
}

/** Newer releases build some libraries with a 64-bit clock under another name. */
function nameHere(name) {
  const known = spawnSync('apt-cache', ['show', '--no-all-versions', `${name}t64`])
  return known.status === 0 ? `${name}t64` : name
}

function aptGet(words) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr } = spawnSync('apt-get', words, { env, encoding: 'utf8' })
  if (status === 0) return
  throw new SetupError(`${stdout}${stderr}\napt-get ${words.join(' ')} failed as shown above.`)
}

/**
 * Whether a program can be started by its name.
 * @param {string} program
 */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
