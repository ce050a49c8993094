/*
 * Runs every gate over a tree and prints how much each looked at. A gate that looked at nothing has
 * failed: it guards nothing.
 *
 *   node scripts/check.mjs [tree]     the tree is this checkout unless another is named
 */
import path from 'node:path'
import { root } from './setup.mjs'

/**
 * @typedef {object} Finding What a gate saw.
 * @property {number} looked how many things it looked at
 * @property {string} what what those things are
 * @property {string[]} problems one text for each breach, naming the file
 */

const names = ['types', 'imports', 'style', 'layout', 'format', 'unused', 'licences']
const tree = path.resolve(process.argv[2] ?? root)

for (const name of names) {
  const { gate } = await import(`./gates/${name}.mjs`)
  const started = performance.now()
  const finding = await gate(tree)
  if (finding.looked === 0) finding.problems.unshift('looked at nothing')
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const count = finding.problems.length
  const verdict = count === 0 ? 'clean' : `${count} ${count === 1 ? 'problem' : 'problems'}`
  console.log(`${name.padEnd(8)} ${finding.looked} ${finding.what}, ${verdict} (${seconds} s)`)
  for (const problem of finding.problems) console.log(`  ${problem.replaceAll('\n', '\n  ')}`)
  if (count > 0) process.exitCode = 1
}
