/*
 * A package for Debian and Ubuntu, written with dpkg-deb alone. It has no scripts of its own: the
 * desktop takes note of the file type, the icon and the menu entry by its triggers.
 */
import { spawnSync } from 'node:child_process'
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
import { SetupError } from '../report.mjs'
import { root } from '../setup.mjs'
import { libraryPackageNames } from '../system-packages.mjs'
import { aboutProject } from './app-folder.mjs'
import { debianCopyright } from './debian-copyright.mjs'
import { settle, sizeOf } from './program-folder.mjs'

/** Where the program is installed; the command and the menu entry name it too. */
const PLACE = 'opt/Casebook'
const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' }
const here = path.join(root, 'scripts/packaging')

/**
 * Writes the package.
 * @param {object} wish
 * @param {string} wish.program the packed program's folder
 * @param {string} wish.into folder of the package
 * @param {number} wish.seconds time of every file in it, since 1970
 * @param {boolean} wish.quick whether it is left uncompressed
 * @returns {string} the file
 */
export function writeDebianPackage({ program, into, seconds, quick }) {
  const { name, productName, version, description, author } = aboutProject()
  const architecture = ARCHITECTURES[process.arch]
  const tree = path.join(into, 'deb')
  rmSync(tree, { recursive: true, force: true })
  linkTree(program, path.join(tree, PLACE))
  const add = (from, to) => {
    mkdirSync(path.dirname(path.join(tree, to)), { recursive: true })
    copyFileSync(from, path.join(tree, to))
  }
  add(path.join(here, 'casebook.sh'), 'usr/bin/casebook')
  add(path.join(here, 'casebook.desktop'), 'usr/share/applications/casebook.desktop')
  add(path.join(here, 'casebook.xml'), 'usr/share/mime/packages/casebook.xml')
  const icons = 'usr/share/icons/hicolor'
  add(path.join(here, 'icon.svg'), `${icons}/scalable/apps/casebook.svg`)
  add(path.join(here, 'icon.png'), `${icons}/512x512/apps/casebook.png`)
  const doc = path.join(tree, 'usr/share/doc', name)
  mkdirSync(doc, { recursive: true })
  const notices = JSON.parse(readFileSync(path.join(program, 'about/notices.json'), 'utf8'))
  const place = `/${PLACE}`
  writeFileSync(
    path.join(doc, 'copyright'),
    debianCopyright({ name: productName, author, place }, notices),
  )
  const [short, long] = description.replace(/\.$/, '').split(': ')
  const control = [
    `Package: ${name}`,
    `Version: ${version}`,
    'Section: editors',
    'Priority: optional',
    `Architecture: ${architecture}`,
    `Installed-Size: ${Math.ceil(sizeOf(tree) / 1024)}`,
    'Maintainer: Casebook <casebook@example.invalid>',
    `Depends: ${libraryPackageNames().join(', ')}`,
    // A display for commands, and the waste bin that a case is put into.
    'Recommends: xvfb, xauth, libglib2.0-bin',
    `Description: ${short}`,
    ` ${long[0].toUpperCase()}${long.slice(1)}.`,
  ]
  mkdirSync(path.join(tree, 'DEBIAN'))
  writeFileSync(path.join(tree, 'DEBIAN/control'), `${control.join('\n')}\n`)
  settle(tree, seconds)
  makeSetuid(path.join(tree, PLACE, 'chrome-sandbox'), seconds)
  const file = path.join(into, `${name}_${version}_${architecture}.deb`)
  const compression = quick ? ['-Znone'] : ['-Zxz', '-z6']
  const { status, stderr, error } = spawnSync(
    'dpkg-deb',
    ['--root-owner-group', ...compression, '--build', tree, file],
    { encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: String(seconds) } },
  )
  rmSync(tree, { recursive: true, force: true })
  if (status !== 0)
    throw new SetupError(`No Debian package was written. ${error?.message ?? stderr}`)
  return file
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
