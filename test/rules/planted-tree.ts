import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

const settings = [
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'shared/tsconfig.json',
  'electron/tsconfig.json',
  'electron/tsconfig.preload.json',
  'renderer/tsconfig.json',
  'renderer/vault/tsconfig.json',
  'renderer/workers/tsconfig.json',
  'renderer/forms/tsconfig.json',
  'renderer/airlock/tsconfig.json',
  'test/tsconfig.json',
  '.dependency-cruiser.mjs',
  '.oxlintrc.json',
  'biome.json',
  'knip.json',
]

/**
 * A folder with this project's settings and only the given files, removed after the test.
 * @param files text by path
 * @returns its path
 */
export function plantTree(files: Readonly<Record<string, string>>): string {
  const tree = realpathSync(mkdtempSync(join(tmpdir(), 'casebook-rules-')))
  onTestFinished(() => rmSync(tree, { recursive: true }))
  for (const file of settings) cpSync(join(root, file), join(tree, file))
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  return tree
}
