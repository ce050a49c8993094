/* The app as it is packed: what the build wrote, and the one package that is not part of it. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../setup.mjs'

/** The press loads it as native code; everything else is bundled. */
const PRESS = '@myriaddreamin/typst-ts-node-compiler'

/** What the build leaves beside the program: its own notes, and the way to start it unpacked. */
const notPacked = new Set(['types', 'node_modules', 'package.json', 'built-from'])

/**
 * Writes the app folder anew.
 * @param {string} built the folder of the build
 * @param {string} into
 */
export function writeAppFolder(built, into) {
  rmSync(into, { recursive: true, force: true })
  mkdirSync(into, { recursive: true })
  for (const name of readdirSync(built)) {
    if (!notPacked.has(name))
      cpSync(path.join(built, name), path.join(into, name), { recursive: true })
  }
  const { name, productName, version, description, author, license, dependencies } = aboutProject()
  const about = { name, productName, version, description, author, license, type: 'module' }
  writeFileSync(
    path.join(into, 'package.json'),
    JSON.stringify({
      ...about,
      main: 'main/main.js',
      dependencies: { [PRESS]: dependencies[PRESS] },
    }),
  )
  for (const place of pressPackages()) {
    cpSync(path.join(root, place), path.join(into, place), { recursive: true, filter: runs })
  }
}

/** @returns {Record<string, any>} package.json */
export const aboutProject = () => JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

/** The press and its addon for this system: `…-linux-x64-gnu` beside it. */
function pressPackages() {
  const folder = path.dirname(path.join('node_modules', PRESS))
  return readdirSync(path.join(root, folder))
    .filter((name) => name.startsWith(path.basename(PRESS)))
    .map((name) => path.join(folder, name))
}

const runs = (file) => !/\.(d\.ts|md|map)$/.test(file)
