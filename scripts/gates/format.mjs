import { problemsOf, tool } from './tool.mjs'

/**
 * Compares every file with its formatted form; `npm run format` writes it.
 * @param {string} tree
 * @returns {Promise<import('../check.mjs').Finding>}
 */
export async function gate(tree) {
  const run = await tool(tree, 'biome', ['format', '--reporter=json', '--max-diagnostics=none'])
  const { summary, diagnostics = [] } = run.text.startsWith('{') ? JSON.parse(run.text) : {}
  const looked = (summary?.changed ?? 0) + (summary?.unchanged ?? 0)
  const problems = diagnostics.map(
    ({ location }) => `${location.path}: not as npm run format writes it`,
  )
  return { looked, what: 'files', problems: problemsOf(problems, run) }
}
