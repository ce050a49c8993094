import { existsSync } from 'node:fs'
import path from 'node:path'
import { codeFolders, problemsOf, tool } from './tool.mjs'

/**
 * Holds every import against the table in .dependency-cruiser.mjs, and finds cycles.
 * @param {string} tree
 * @returns {Promise<import('../check.mjs').Finding>}
 */
export async function gate(tree) {
  const folders = codeFolders.filter((folder) => existsSync(path.join(tree, folder)))
  const config = ['--config', '.dependency-cruiser.mjs']
  const run = await tool(tree, 'depcruise', [...config, '--output-type', 'json', ...folders])
  const { modules = [], summary } = run.text.startsWith('{') ? JSON.parse(run.text) : {}
  const own = modules.filter(({ source }) => !source.includes('node_modules/'))
  const problems = (summary?.violations ?? []).map(
    ({ rule, from, to, cycle }) =>
      `${rule.name}: ${[from, ...(cycle?.map(({ name }) => name) ?? [to])].join(' → ')}`,
  )
  return { looked: own.length, what: 'modules', problems: problemsOf(problems, run) }
}
