import { describe, expect, it } from 'vitest'
import { importTally, outcomeWords } from '../../../../renderer/screens/sources/import-words'
import type { ImportPhase } from '../../../../renderer/intake/import-state'
import type { ImportResult } from '../../../../renderer/intake/import-result'

const result = (over: Partial<ImportResult>): ImportResult => ({
  file: 'notice.txt',
  status: 'refused',
  reason: null,
  sourceId: null,
  sha256: null,
  title: null,
  published: null,
  modified: null,
  language: null,
  characters: null,
  pages: null,
  blocks: null,
  members: 0,
  dropped: [],
  warnings: [],
  found: [],
  milliseconds: 1,
  ...over,
})
const phases = (...all: ImportPhase[]) => all.map((phase) => ({ phase }))

describe('the words of an import', () => {
  it.each([
    [phases('waiting', 'extracting'), '2 to go'],
    [phases('imported', 'imported', 'duplicate', 'saving'), '2 added, 1 already here, 1 to go'],
    [phases('refused', 'cancelled'), '1 refused, 1 cancelled'],
  ])('count what became of the files', (items, words) => {
    expect(importTally(items)).toBe(words)
  })

  it.each([
    ['waiting', null, 'Waiting'],
    ['imported', result({ sourceId: 'a' }), 'Added as S7'],
    [
      'duplicate',
      result({ sourceId: 'a', reason: 'notice.txt: not imported.' }),
      'Same bytes as S7, not added twice',
    ],
    [
      'refused',
      result({ reason: 'notice.txt: not imported. It is empty.' }),
      'Not imported. It is empty.',
    ],
    ['refused', result({ reason: 'It is empty.' }), 'It is empty.'],
  ] as const)('say of a file that is %s what matters', (phase, outcome, words) => {
    const entry = { name: 'notice.txt', phase, result: outcome }
    expect(outcomeWords(entry, new Map([['a', 7]]))).toBe(words)
  })
})
