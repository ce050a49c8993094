import path from 'node:path'
import { root } from '../setup.mjs'
import { problemsOf, tool } from './tool.mjs'

/**
 * Finds files, exports and packages that nothing uses (knip.json).
 * @param {string} tree
 * @returns {Promise<import('../check.mjs').Finding>}
 */
export async function gate(tree) {
  const reporter = path.join(root, 'scripts/gates/unused-reporter.mjs')
  const run = await tool(tree, 'knip', ['--no-progress', '--reporter', reporter])
  const { looked, problems } = run.text.startsWith('{')
    ? JSON.parse(run.text)
    : { looked: 0, problems: [] }
  return { looked, what: 'files', problems: problemsOf(problems, run) }
}
