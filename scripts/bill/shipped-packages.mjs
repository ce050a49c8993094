import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {object} Shipped A package that the program is built from.
 * @property {string} place its folder, "node_modules/…", as the lockfile has it
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression as the package declares it; '' where it declares none
 * @property {string} integrity "sha512-…" of its archive
 * @property {string[]} needs places of the packages it needs
 * @property {string | null} partOf the package it is the binary of, for one platform
 */

/**
 * Every package that the lockfile does not reserve for development, as far as it is installed: of
 * binaries there is the one of this platform. Not all of their code is in the built program.
 * @param {string} tree
 * @returns {Shipped[]} in the order of the lockfile
 */
export function shippedPackages(tree) {
  const { packages } = JSON.parse(readFileSync(path.join(tree, 'package-lock.json'), 'utf8'))
  const shipped = Object.entries(packages).filter(
    ([place, { dev }]) => place !== '' && dev !== true && existsSync(path.join(tree, place)),
  )
  const there = new Set(shipped.map(([place]) => place))
  return shipped.map(([place, entry]) => ({
    place,
    name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version: entry.version,
    licence: entry.license ?? '',
    integrity: entry.integrity ?? '',
    needs: Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }).flatMap(
      (name) => found(there, place, name) ?? [],
    ),
    partOf: parentOf(packages, place),
  }))
}

/** The places of the packages that the program itself names. */
export function namedPackages(tree) {
  const { packages } = JSON.parse(readFileSync(path.join(tree, 'package-lock.json'), 'utf8'))
  return Object.keys(packages[''].dependencies ?? {}).map((name) => `node_modules/${name}`)
}

/** Where Node finds a package that one at this place asks for: beside it, or further out. */
function found(there, place, name) {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const candidate = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
    if (there.has(candidate)) return candidate
    if (at === '') return undefined
  }
}

function parentOf(packages, place) {
  if (packages[place].os === undefined) return null
  const name = place.replace(/^.*node_modules\//, '')
  const [parent] =
    Object.entries(packages).find(
      ([, { optionalDependencies = {} }]) => name in optionalDependencies,
    ) ?? []
  return parent ?? null
}
