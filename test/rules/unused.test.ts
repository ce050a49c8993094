import { expect, test } from 'vitest'
import { gate } from '../../scripts/gates/unused.mjs'
import { plantTree } from './planted-tree'

test('names files, exports and packages that nothing uses', async () => {
  const { looked, problems } = await gate(
    plantTree({
      'electron/main.ts': "import { used } from './files/half-used'\nimport 'left-pad'\n\nused()\n",
      'electron/files/half-used.ts': 'export const used = () => 1\nexport const idle = 2\n',
      'electron/files/forgotten.ts': 'export const forgotten = 1\n',
    }),
  )
  expect(looked).toBeGreaterThanOrEqual(3)
  expect(problems).toEqual(
    expect.arrayContaining([
      'electron/files/forgotten.ts: unused files electron/files/forgotten.ts',
      'electron/files/half-used.ts: unused exports idle',
      'package.json: unused dependencies dexie',
      'electron/main.ts: unused unlisted left-pad',
    ]),
  )
  expect(problems.join('\n')).not.toContain('unused exports used')
})
