import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { plantTree } from './planted-tree'

const check = fileURLToPath(new URL('../../scripts/check.mjs', import.meta.url))

test('a gate that looked at nothing has failed', () => {
  const { status, stdout } = spawnSync(process.execPath, [check, plantTree({})], {
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  // The other two gates read the settings themselves and so have something to look at.
  for (const name of ['types', 'imports', 'style', 'layout', 'licences']) {
    expect(stdout).toMatch(
      new RegExp(`^${name} +0 \\w+, \\d+ problems? .*\\n  looked at nothing$`, 'm'),
    )
  }
})
