import { expect, test } from 'vitest'
import { gate } from '../../scripts/gates/format.mjs'
import { plantTree } from './planted-tree'

test('names each file that is not written as the formatter writes it', async () => {
  const { looked, problems } = await gate(
    plantTree({
      'shared/clip/quotes.ts': 'export const quoted = "double"\n',
      'shared/clip/semicolon.ts': 'export const ended = 1;\n',
      'renderer/parts/indent.tsx': 'export const Part = () => {\n    return null\n}\n',
      'renderer/styles/indent.css': '.a {\n    color: red;\n}\n',
      'shared/clip/fits.ts': "export const quoted = 'single'\n",
    }),
  )
  expect(looked).toBeGreaterThan(5)
  expect(problems.map((problem) => problem.split(':')[0]).toSorted()).toEqual([
    'renderer/parts/indent.tsx',
    'renderer/styles/indent.css',
    'shared/clip/quotes.ts',
    'shared/clip/semicolon.ts',
  ])
})
