import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const LICENCE_FILE = /^(licen[cs]e|copying|notice|ofl)/i

/**
 * What the licences ask to be passed on: for each package its own texts, each text once.
 * @param {string} tree
 * @param {import('./shipped-packages.mjs').Shipped[]} packages
 * @returns {{ texts: string[], packages: { name: string, version: string, licence: string, texts: number[] }[] }}
 */
export function notices(tree, packages) {
  const places = new Map()
  const placeOf = (text) => {
    if (!places.has(text)) places.set(text, places.size)
    return places.get(text)
  }
  const listed = packages.map(({ place, name, version, licence, partOf }) => {
    const own = textsIn(path.join(tree, place))
    // The binary of one platform brings no text: that of the package it belongs to holds for it.
    const texts = own.length === 0 && partOf !== null ? textsIn(path.join(tree, partOf)) : own
    return { name, version, licence, texts: texts.map(placeOf) }
  })
  const inOrder = listed.toSorted(
    (a, b) => compare(a.name, b.name) || compare(a.version, b.version),
  )
  return { texts: [...places.keys()], packages: inOrder }
}

const textsIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map(({ name }) => readFileSync(path.join(folder, name), 'utf8').trim())
    .toSorted()

/** The same on every computer, whatever its language. */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
