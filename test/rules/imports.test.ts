import { dirname, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gate } from '../../scripts/gates/imports.mjs'
import { plantTree } from './planted-tree'

/** Each row of the import table, broken by a type-only import: those count like any other. */
const forbidden: readonly (readonly [from: string, to: string])[] = [
  ['shared/text', 'shared/errors'],
  ['shared/errors', 'shared/text'],
  ['shared/model', 'shared/clip'],
  ['shared/model', 'shared/journal'],
  ['shared/extract', 'shared/clip'],
  ['shared/clip', 'shared/tag'],
  ['shared/tag', 'shared/briefing'],
  ['shared/assess', 'shared/journal'],
  ['shared/briefing', 'shared/ipc'],
  ['shared/clip', 'zod'],
  ['shared/clip', 'node:fs'],
  ['shared/clip', 'renderer/parts'],
  ['shared/journal', 'shared/clip'],
  ['shared/exchange', 'shared/journal'],
  ['shared/ipc', 'shared/journal'],
  ['electron/preload.ts', 'shared/errors'],
  ['electron/preload.ts', 'shared/model'],
  ['electron/windows/airlock-preload.ts', 'electron/files'],
  ['electron/files', 'shared/clip'],
  ['electron/files', 'shared/model'],
  ['electron/files', 'shared/journal'],
  ['electron/files', 'renderer/bridge'],
  ['electron/files', 'react'],
  ['renderer/parts', 'shared/model'],
  ['renderer/parts', 'renderer/store/reads'],
  ['renderer/parts', 'renderer/bridge'],
  ['renderer/place', 'renderer/store/reads'],
  ['renderer/place', 'shared/clip'],
  ['renderer/bridge', 'shared/model'],
  ['renderer/bridge', 'renderer/store/reads'],
  ['renderer/store/migrations', 'shared/model'],
  ['renderer/store/migrations', 'renderer/store/reads'],
  ['renderer/store/reads', 'shared/clip'],
  ['renderer/store/reads', 'renderer/screens/sources'],
  ['renderer/vault', 'renderer/store/reads'],
  ['renderer/vault', 'renderer/bridge'],
  ['renderer/vault', 'shared/model'],
  ['renderer/vault', 'dexie'],
  ['renderer/parts', 'renderer/vault'],
  ['renderer/intake', 'renderer/vault'],
  ['renderer/intake', 'renderer/screens/sources'],
  ['renderer/intake', 'dexie'],
  ['renderer/airlock', 'renderer/store/reads'],
  ['renderer/airlock', 'renderer/vault'],
  ['renderer/airlock', 'renderer/bridge'],
  ['renderer/airlock', 'shared/clip'],
  ['renderer/workers', 'renderer/store/reads'],
  ['renderer/workers', 'shared/journal'],
  ['renderer/screens/reader', 'renderer/screens/sources'],
  ['renderer/screens/reader', 'renderer/app'],
  ['renderer/screens/reader', 'renderer/airlock'],
  ['renderer/screens/reader', 'renderer/vault'],
  ['renderer/screens/cases', 'renderer/vault'],
  ['renderer/screens/reader', 'dexie'],
  ['renderer/screens/reader', 'electron'],
  ['renderer/app', 'electron/files'],
  ['renderer/app', 'dexie'],
  ['renderer/unheard-of', 'shared/text'],
  ['scripts', 'shared/text'],
]

/** Imports of the same shape that the table allows. */
const permitted: typeof forbidden = [
  ['shared/model', 'shared/text'],
  ['shared/clip', 'shared/model'],
  ['shared/journal', 'shared/model'],
  ['electron/files', 'shared/ipc'],
  ['renderer/parts', 'shared/text'],
  ['renderer/store/migrations', 'dexie'],
  ['renderer/store/reads', 'dexie'],
  ['renderer/store/reads', 'renderer/vault'],
  ['renderer/vault', 'shared/journal'],
  ['renderer/airlock', 'shared/extract'],
  ['renderer/screens/reader', 'renderer/store/reads'],
  ['renderer/screens/reader', 'shared/clip'],
  ['renderer/app', 'renderer/screens/reader'],
]

const isOurs = (place: string) => /^(shared|electron|renderer)\//.test(place)
const nounOf = (folder: string) => `${folder}/noun.ts`

describe('the import table', () => {
  test('turns down every import that no row allows, and no other', async () => {
    const files: Record<string, string> = {}
    const expected: string[] = []
    const plant = ([from, to]: readonly [string, string], name: string) => {
      const file = from.endsWith('.ts') ? from : `${from}/${name}.ts`
      const target = isOurs(to) ? relative(dirname(file), nounOf(to)).replace(/\.ts$/, '') : to
      const module = isOurs(to) && !target.startsWith('.') ? `./${target}` : target
      if (isOurs(to)) files[nounOf(to)] = 'export interface Noun {}\n'
      files[file] = `${files[file] ?? ''}import type * as noun${expected.length} from '${module}'\n`
      return file
    }
    permitted.forEach((pair, index) => plant(pair, `permitted-${index}`))
    forbidden.forEach((pair, index) => {
      expected.push(`${plant(pair, `breach-${index}`)} → ${pair[1]}`)
    })

    const { looked, problems } = await gate(plantTree(files))

    expect(looked).toBeGreaterThan(forbidden.length)
    expect(problems.map(placesOf).toSorted()).toEqual(expected.toSorted())
  })

  test('lets the preload have the types of the IPC table, not its values', async () => {
    const contract = {
      'shared/ipc/contract.ts':
        'export const contract = {}\nexport type Contract = typeof contract\n',
    }
    const types =
      "import type { Contract } from '../shared/ipc/contract'\nexport type Mine = Contract\n"
    const values =
      "import { contract } from '../shared/ipc/contract'\nexport const mine = contract\n"
    const withTypes = await gate(plantTree({ ...contract, 'electron/preload.ts': types }))
    const withValues = await gate(plantTree({ ...contract, 'electron/preload.ts': values }))
    expect(withTypes.problems).toEqual([])
    expect(withValues.problems).toHaveLength(1)
  })

  test('turns down cycles, of types as well, and modules that are not there', async () => {
    const { problems } = await gate(
      plantTree({
        'shared/clip/hen.ts':
          "import type { Egg } from './egg'\nexport interface Hen { egg: Egg }\n",
        'shared/clip/egg.ts':
          "import type { Hen } from './hen'\nexport interface Egg { hen: Hen }\n",
        'test/lost.ts': "import './nowhere'\n",
      }),
    )
    expect(problems.join('\n')).toMatch(/^cycle: .*hen\.ts.*egg\.ts/m)
    expect(problems.join('\n')).toMatch(/^unknown-module: test\/lost\.ts → \.\/nowhere/m)
  })
})

/** The importing file and the folder or package it reached. */
function placesOf(problem: string): string {
  const [, from = '', to = ''] = /: (\S+) → (\S+)/.exec(problem) ?? []
  const reached = to
    .replace(/^.*node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/, '$1')
    .replace(/\/noun\.ts$/, '')
  return `${from} → ${reached === 'fs' ? 'node:fs' : reached}`
}
