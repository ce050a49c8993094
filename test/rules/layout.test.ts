import { expect, test } from 'vitest'
import { gate } from '../../scripts/gates/layout.mjs'
import { plantTree } from './planted-tree'

const nothing = 'export const nothing = 1\n'

test('names folders and files that say nothing, files that pass on exports, long style sheets', () => {
  const breaches = {
    'shared/utils/dates.ts': nothing,
    'shared/clip/helpers.ts': nothing,
    'renderer/lib/list.tsx': nothing,
    'electron/common/paths.ts': nothing,
    'test/helper/start.ts': nothing,
    'shared/clip/all.ts': "export * from './anchor'\n",
    'shared/clip/some.ts': "export { anchor } from './anchor'\n",
    'shared/clip/several.ts': "export {\n  anchor,\n  place,\n} from './anchor'\n",
    'shared/clip/named.ts': "export * as anchors from './anchor'\n",
    'shared/clip/kinds.ts': "export type { Anchor } from './anchor'\n",
    'renderer/styles/long.css': '/* one line */\n'.repeat(401),
  }
  const permitted = {
    'shared/clip/anchor.ts': 'const anchor = 1\nexport { anchor }\nexport const from = 1\n',
    'shared/clip/common-ground.ts': nothing,
    'renderer/styles/fits.css': '/* one line */\n'.repeat(400),
  }
  const { problems } = gate(plantTree({ ...breaches, ...permitted }))

  expect(problems.map((problem) => problem.split(':')[0]).toSorted()).toEqual(
    Object.keys(breaches).toSorted(),
  )
})
