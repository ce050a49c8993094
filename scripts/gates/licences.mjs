import { existsSync } from 'node:fs'
import path from 'node:path'
import { licenceProblems } from '../bill/licences.mjs'
import { shippedPackages } from '../bill/shipped-packages.mjs'

/**
 * Finds packages of the program whose licence is not on the list.
 * @param {string} tree
 * @returns {import('../check.mjs').Finding}
 */
export function gate(tree) {
  const locked = existsSync(path.join(tree, 'package-lock.json'))
  const packages = locked ? shippedPackages(tree) : []
  return { looked: packages.length, what: 'packages', problems: licenceProblems(packages) }
}
