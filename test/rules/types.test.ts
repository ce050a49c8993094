import { expect, test } from 'vitest'
import { gate } from '../../scripts/gates/types.mjs'
import { plantTree } from './planted-tree'

/** Path, content and what the compiler must say about it. */
const breaches: readonly (readonly [path: string, text: string, words: RegExp])[] = [
  ['shared/clip/page.ts', 'export const title = document.title\n', /'document'/],
  ['shared/clip/process.ts', 'export const home = process.env\n', /'process'/],
  ['shared/clip/node.ts', "export { readFile } from 'node:fs'\n", /'node:fs'/],
  ['electron/files/page.ts', 'export const title = document.title\n', /'document'/],
  ['renderer/parts/process.ts', 'export const home = process.env\n', /'process'/],
  ['renderer/parts/node.ts', "export { readFile } from 'node:fs'\n", /'node:fs'/],
  ['renderer/airlock/process.ts', 'export const home = process.env\n', /'process'/],
  ['renderer/vault/page.ts', 'export const title = document.title\n', /'document'/],
  ['renderer/workers/page.ts', 'export const title = document.title\n', /'document'/],
  [
    'shared/clip/index.ts',
    'export const first = (list: string[]): string => list[0]\n',
    /undefined/,
  ],
  [
    'shared/clip/exact.ts',
    'export const noted: { note?: string } = { note: undefined }\n',
    /exactOptional/,
  ],
  ['electron/stray.tsx', 'export const stray = 1\n', /no project compiles it/],
]

test('knows what each environment has, and finds files outside all of them', async () => {
  const files = Object.fromEntries(breaches.map(([path, text]) => [path, text]))
  const { looked, problems } = await gate(plantTree(files))

  expect(looked).toBe(breaches.length - 1)
  for (const [path, , words] of breaches) {
    expect(problems.filter((problem) => problem.startsWith(path))).toEqual([
      expect.stringMatching(words),
    ])
  }
  const named = problems.filter((problem) => /^(shared|electron|renderer)\//.test(problem))
  expect(named).toHaveLength(breaches.length)
})

test('keeps the store out of the airlock by its project alone', async () => {
  const { problems } = await gate(
    plantTree({
      'renderer/store/keys.ts': 'export const keys = 1\n',
      'renderer/airlock/reach.ts':
        "import { keys } from '../store/keys'\nexport const reached = keys\n",
    }),
  )
  expect(problems.join('\n')).toMatch(/^renderer\/airlock\/reach\.ts.*store\/keys\.ts/m)
})
