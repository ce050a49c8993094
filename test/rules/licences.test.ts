import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { gate } from '../../scripts/gates/licences.mjs'

/** A tree with these packages installed. */
function planted(packages: Readonly<Record<string, object>>): string {
  const tree = mkdtempSync(join(tmpdir(), 'casebook-licences-'))
  onTestFinished(() => rmSync(tree, { recursive: true }))
  for (const name of Object.keys(packages))
    mkdirSync(join(tree, 'node_modules', name), { recursive: true })
  const placed = Object.entries(packages).map(([name, about]) => [`node_modules/${name}`, about])
  writeFileSync(
    join(tree, 'package-lock.json'),
    JSON.stringify({ packages: { '': {}, ...Object.fromEntries(placed) } }),
  )
  return tree
}

test('names packages of the program whose licence is unknown or missing, and no tool', () => {
  const { looked, problems } = gate(
    planted({
      fine: { version: '1.0.0', license: 'MIT' },
      strict: { version: '2.0.0', license: 'AGPL-3.0-only' },
      silent: { version: '3.0.0' },
      tool: { version: '4.0.0', license: 'MPL-2.0', dev: true },
    }),
  )
  expect(looked).toBe(3)
  expect(problems).toEqual([
    'node_modules/strict 2.0.0: its licence AGPL-3.0-only is not on the list in scripts/bill/licences.mjs',
    'node_modules/silent 3.0.0: declares no licence',
  ])
})
