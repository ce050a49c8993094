import { existsSync } from 'node:fs'
import path from 'node:path'
import { codeFolders, problemsOf, tool } from './tool.mjs'

/**
 * Lints with types: mistakes, banned names, files over 400 lines (.oxlintrc.json).
 * @param {string} tree
 * @returns {Promise<import('../check.mjs').Finding>}
 */
export async function gate(tree) {
  const folders = codeFolders.filter((folder) => existsSync(path.join(tree, folder)))
  const run = await tool(tree, 'oxlint', ['--type-aware', '--format', 'json', ...folders])
  const { diagnostics = [], number_of_files: looked = 0 } = run.text.startsWith('{')
    ? JSON.parse(run.text)
    : {}
  const problems = diagnostics.map(({ filename, labels, code, message }) => {
    const line = labels[0]?.span.line ?? 1
    return `${filename}:${line} ${code}: ${message}`
  })
  return { looked, what: 'files', problems: problemsOf(problems, run) }
}
