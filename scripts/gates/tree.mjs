import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { codeFolders } from './tool.mjs'

/**
 * Paths of all files of the project's own code in the tree, relative to it.
 * @param {string} tree
 * @returns {string[]}
 */
export const codeFiles = (tree) =>
  codeFolders
    .flatMap((folder) => [...filesUnder(tree, folder)])
    .filter((file) => /\.(tsx?|mjs|cjs|css|html|typ)$/.test(file))

function* filesUnder(tree, folder) {
  if (!existsSync(path.join(tree, folder))) return
  for (const entry of readdirSync(path.join(tree, folder), { withFileTypes: true })) {
    const place = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* filesUnder(tree, place)
    else yield place
  }
}
