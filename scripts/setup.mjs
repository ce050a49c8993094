/*
 * Makes a fresh checkout runnable. Uses Node's own modules only, since it runs before there are any
 * packages. Says one line on stderr for each thing it does and nothing when nothing is missing.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { say, SetupError } from './report.mjs'
import { electronLibraries, installSystemPackages, programs } from './system-packages.mjs'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Installs the packages of the lockfile when they are missing or are others than it names. */
export function preparePackages() {
  if (packagesAreInstalled()) return
  say('installing the npm packages of package-lock.json')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Install scripts stay off: no package gets to run anything on the analyst's machine. `npm ci`
  // would refuse a lockfile without other platforms' binaries, which not every registry carries;
  // so what came is held against the lockfile here.
  const words = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
  const { status } = spawnSync(npm, [...words, '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
  })
  if (status !== 0 || !packagesAreInstalled()) {
    throw new SetupError(
      'The npm packages were not installed as package-lock.json names them: see the lines above, then try again with npm install --ignore-scripts.',
    )
  }
}

/** npm notes what it installed once it has finished; packages for other platforms are not in it. */
function packagesAreInstalled() {
  const note = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(note)) return false
  const installed = packagesOf(note)
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(
    ([place, { integrity, optional }]) =>
      place === '' || optional || installed[place]?.integrity === integrity,
  )
}

const packagesOf = (lockfile) => JSON.parse(readFileSync(lockfile, 'utf8')).packages

/**
 * Makes Electron startable: its binary, the libraries it loads, a display where there is none.
 * @param {{ pdfTools?: boolean }} [wanted] whether the PDF readers of the tests are needed too
 * @returns {Promise<string>} the executable
 */
export async function prepareElectron({ pdfTools = false } = {}) {
  const { electronExecutable } = await import('./electron-runtime.mjs')
  const executable = await electronExecutable(say)
  if (process.platform === 'linux') {
    installSystemPackages([
      ...electronLibraries(executable),
      ...programs(hasDisplay() ? [] : ['Xvfb', 'xauth']),
      ...programs(pdfTools ? ['pdfinfo', 'qpdf'] : []),
    ])
  }
  return executable
}

/** Whether windows can be shown without a display of our own. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
