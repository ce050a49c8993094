import { readFileSync } from 'node:fs'
import path from 'node:path'
import { codeFiles } from './tree.mjs'

const VAGUE = /^(utils?|lib|helpers?|common|misc)$/
const MAX_LINES = 400

/**
 * What no linter looks at: names that say nothing, files that only pass on another file's exports,
 * and the length of style sheets.
 * @param {string} tree
 * @returns {import('../check.mjs').Finding}
 */
export function gate(tree) {
  const files = codeFiles(tree)
  const problems = files.flatMap((file) => {
    const text = readFileSync(path.join(tree, file), 'utf8')
    return [vagueName(file), passesOn(file, text), tooLong(file, text)].filter(Boolean)
  })
  return { looked: files.length, what: 'files', problems }
}

const vagueName = (file) => {
  const vague = file.split('/').find((part) => VAGUE.test(part.replace(/\..*$/, '')))
  return vague && `${file}: ${vague} is no name: say what is in it`
}

const passesOn = (file, text) =>
  /\.(tsx?|mjs)$/.test(file) &&
  /^export\s+(type\s+)?(\*|\{[^}]*\})[^;\n]*\sfrom\s/m.test(text) &&
  `${file}: passes on the exports of another file; import them from where they are`

const tooLong = (file, text) => {
  const lines = text.split('\n').length - 1
  return (
    file.endsWith('.css') && lines > MAX_LINES && `${file}: ${lines} lines, at most ${MAX_LINES}`
  )
}
