/*
 * Pictures every screen of the example case into screenshots/, and puts the light ones of the
 * smaller size into the guide.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { root } from './setup.mjs'

const inGuide = [
  'sources',
  'report',
  'reader',
  'actors',
  'briefing',
  'judgement',
  'readers',
  'history',
  'settings',
]
const folder = path.join(root, 'screenshots')
const pictures = path.join(root, 'docs/guide/pictures')

const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/@playwright/test/cli.js'), 'test', 'screenshots'],
  { cwd: root, env: { ...process.env, CASEBOOK_SCREENSHOTS: folder }, stdio: 'inherit' },
)
if (status === 0) {
  mkdirSync(pictures, { recursive: true })
  for (const name of inGuide) {
    copyFileSync(path.join(folder, `${name}-light-1440.png`), path.join(pictures, `${name}.png`))
  }
}
process.exitCode = status ?? 1
