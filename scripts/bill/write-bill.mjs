import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readyElectron } from '../electron-runtime.mjs'
import { electronVersion } from '../packaging/program-folder.mjs'
import { billOfMaterials } from './cyclonedx.mjs'
import { licenceProblems } from './licences.mjs'
import { notices } from './notices.mjs'
import { namedPackages, shippedPackages } from './shipped-packages.mjs'

/**
 * Writes what the program says of itself into a folder: notices, bill of materials, promises.
 * @param {string} tree
 * @param {string} folder
 * @throws Error when a package has a licence that is not on the list: the program is not built
 */
export function writeBill(tree, folder) {
  const packages = shippedPackages(tree)
  const problems = licenceProblems(packages)
  if (problems.length > 0) throw new Error(`The program was not built.\n${problems.join('\n')}`)
  const program = JSON.parse(readFileSync(path.join(tree, 'package.json'), 'utf8'))
  const electron = readyElectron()
  const runtime = electron === undefined ? null : electronVersion(electron)
  const bill = billOfMaterials(program, packages, namedPackages(tree), runtime)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'casebook.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`)
  writeFileSync(path.join(folder, 'notices.json'), JSON.stringify(notices(tree, packages)))
  cpSync(path.join(tree, 'SECURITY.md'), path.join(folder, 'SECURITY.md'))
}
