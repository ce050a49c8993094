import { codeFiles } from './tree.mjs'
import { problemsOf, tool } from './tool.mjs'

/**
 * Compiles each environment with its own libraries, and finds source files that no project compiles.
 * @param {string} tree
 * @returns {Promise<import('../check.mjs').Finding>}
 */
export async function gate(tree) {
  const run = await tool(tree, 'tsc', ['-b', '--force', '--listFiles', '--pretty', 'false'])
  const lines = run.text.split('\n')
  const compiled = new Set(lines.filter((line) => line.startsWith(`${tree}/`)))
  const sources = codeFiles(tree).filter((file) => /\.tsx?$/.test(file))
  const missed = sources.filter((file) => !compiled.has(`${tree}/${file}`))
  const errors = lines.filter((line) => /error TS\d+:/.test(line))
  return {
    looked: sources.length - missed.length,
    what: 'files',
    problems: problemsOf(
      [...errors, ...missed.map((file) => `${file}: no project compiles it`)],
      run,
    ),
  }
}
