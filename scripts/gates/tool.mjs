import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from '../setup.mjs'

/** The folders that hold the project's own code. */
export const codeFolders = ['shared', 'electron', 'renderer', 'test', 'scripts']

/**
 * Runs a tool of node_modules in the tree.
 * @param {string} tree
 * @param {string} name as in node_modules/.bin
 * @param {string[]} words
 * @returns {Promise<{ code: number, text: string, errors: string }>} exit code, both outputs
 */
export function tool(tree, name, words) {
  const child = spawn(path.join(root, 'node_modules/.bin', name), words, { cwd: tree })
  const read = (stream) => {
    const pieces = []
    stream.setEncoding('utf8').on('data', (piece) => pieces.push(piece))
    return pieces
  }
  const [text, errors] = [read(child.stdout), read(child.stderr)]
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, text: text.join(''), errors: errors.join('') }))
  })
}

/** The problems, or the tool's own words when it failed without naming one. */
export const problemsOf = (problems, { code, text, errors }) =>
  code === 0 || problems.length > 0 ? problems : [`${text}${errors}`.trim() || `exit code ${code}`]
