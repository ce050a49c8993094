/* The program as it lies on a Linux system: what a package of any form holds. */
import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { root } from '../setup.mjs'
import { aboutProject } from './app-folder.mjs'
import { settle } from './program-folder.mjs'

/** Where the program is installed; the command and the menu entry name it too. */
export const PLACE = 'opt/Casebook'
const here = path.join(root, 'scripts/packaging')
const icons = 'usr/share/icons/hicolor'

/** What stands outside the program's own folder, by its place in the system. */
const around = {
  'usr/bin/casebook': 'casebook.sh',
  'usr/share/applications/casebook.desktop': 'casebook.desktop',
  'usr/share/mime/packages/casebook.xml': 'casebook.xml',
  [`${icons}/scalable/apps/casebook.svg`]: 'icon.svg',
  [`${icons}/512x512/apps/casebook.png`]: 'icon.png',
}

/**
 * Writes the tree anew.
 * @param {string} program the packed program's folder
 * @param {string} tree
 */
export function writeInstalledTree(program, tree) {
  rmSync(tree, { recursive: true, force: true })
  linkTree(program, path.join(tree, PLACE))
  for (const [place, source] of Object.entries(around)) {
    mkdirSync(path.dirname(path.join(tree, place)), { recursive: true })
    copyFileSync(path.join(here, source), path.join(tree, place))
  }
}

/**
 * Gives all in the tree its rights and its time.
 * @param {string} tree
 * @param {number} seconds since 1970
 */
export function settleInstalled(tree, seconds) {
  settle(tree, seconds)
  makeSetuid(path.join(tree, PLACE, 'chrome-sandbox'), seconds)
}

/** What the program is, in a few words and in a sentence. */
export function describedShortAndLong() {
  const [short, long] = aboutProject().description.split(': ')
  return { short, long: long[0].toUpperCase() + long.slice(1) }
}

/** Three hundred megabytes are not copied to be read once. */
function linkTree(from, to) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target)
    else linkSync(source, target)
  }
}

/**
 * Chromium's helper is root's own where the system gives users no namespaces. It gets a file of its
 * own: the rights of a linked one would be those of the folder it came from.
 */
function makeSetuid(place, seconds) {
  const bytes = readFileSync(place)
  rmSync(place)
  writeFileSync(place, bytes)
  chmodSync(place, 0o4755)
  utimesSync(place, seconds, seconds)
}
