/*
 * A package for Debian and Ubuntu, written with dpkg-deb alone. It has no scripts of its own: the
 * desktop takes note of the file type, the icon and the menu entry by its triggers.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SetupError } from '../report.mjs'
import { libraryPackageNames } from '../system-packages.mjs'
import { aboutProject } from './app-folder.mjs'
import { debianCopyright } from './debian-copyright.mjs'
import {
  describedShortAndLong,
  PLACE,
  settleInstalled,
  writeInstalledTree,
} from './installed-tree.mjs'
import { sizeOf } from './program-folder.mjs'

const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' }

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
  const { name, productName, version, author } = aboutProject()
  const architecture = ARCHITECTURES[process.arch]
  const tree = path.join(into, 'deb')
  writeInstalledTree(program, tree)
  const doc = path.join(tree, 'usr/share/doc', name)
  mkdirSync(doc, { recursive: true })
  const notices = JSON.parse(readFileSync(path.join(program, 'about/notices.json'), 'utf8'))
  const owner = { name: productName, author, place: `/${PLACE}` }
  writeFileSync(path.join(doc, 'copyright'), debianCopyright(owner, notices))
  const { short, long } = describedShortAndLong()
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
    ` ${long}`,
  ]
  mkdirSync(path.join(tree, 'DEBIAN'))
  writeFileSync(path.join(tree, 'DEBIAN/control'), `${control.join('\n')}\n`)
  settleInstalled(tree, seconds)
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
