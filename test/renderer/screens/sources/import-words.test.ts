import { describe, expect, it } from 'vitest'
import {
  importMilestone,
  importTally,
  outcomeWords,
  remainingWords,
  spokenImport,
} from '../../../../renderer/screens/sources/import-words'
import type { ImportState, PhaseCounts } from '../../../../renderer/intake/import-state'
import type { ImportResult } from '../../../../renderer/intake/import-result'

const result = (over: Partial<ImportResult>): ImportResult => ({
  file: 'notice.txt',
  status: 'refused',
  reason: null,
  sourceId: null,
  number: null,
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
  links: [],
  milliseconds: 1,
  ...over,
})
const none: PhaseCounts = {
  waiting: 0,
  reading: 0,
  extracting: 0,
  saving: 0,
  imported: 0,
  unpacked: 0,
  duplicate: 0,
  refused: 0,
  cancelled: 0,
}
const state = (over: Partial<ImportState>): ImportState => ({
  counts: none,
  done: 0,
  total: 1200,
  again: 0,
  running: true,
  paused: false,
  remaining: null,
  ...over,
})

describe('the words of an import', () => {
  it.each([
    [{ waiting: 1, extracting: 1 }, '2 to go'],
    [{ imported: 2, duplicate: 1, saving: 1 }, '2 added, 1 already here, 1 to go'],
    [{ refused: 1, cancelled: 1204 }, '1 refused, 1,204 cancelled'],
  ])('count what became of the files', (counts, words) => {
    expect(importTally({ ...none, ...counts })).toBe(words)
  })

  it.each([
    [1, 'a few seconds left'],
    [9_999, 'a few seconds left'],
    [10_000, 'about 10 s left'],
    [41_000, 'about 50 s left'],
    [60_000, 'about 1 min left'],
    [200_000, 'about 3 min left'],
    [3_540_000, 'about 59 min left'],
    [3_600_000, 'about 1 h left'],
    [4_700_000, 'about 1 h 20 min left'],
    [7_100_000, 'about 2 h left'],
  ])('give %i ms roughly', (milliseconds, words) => {
    expect(remainingWords(milliseconds)).toBe(words)
  })

  it('are read aloud a few times, however many files there are', () => {
    const steps = Array.from({ length: 1201 }, (_, done) => state({ done, running: done < 1200 }))
    expect([...new Set(steps.map(importMilestone))]).toEqual([
      'quarter 0',
      'quarter 1',
      'quarter 2',
      'quarter 3',
      'done',
    ])
    const few = Array.from({ length: 4 }, (_, done) => state({ done, total: 3, running: done < 3 }))
    expect([...new Set(few.map(importMilestone))]).toEqual(['begun', 'done'])
  })

  it.each([
    [{ total: 0, running: false }, ''],
    [{}, 'Importing 1,200 files'],
    [{ done: 300 }, '300 of 1,200 files done'],
    [{ done: 600, counts: { ...none, refused: 7 } }, '600 of 1,200 files done, 7 refused'],
    [
      { paused: true, done: 2, counts: { ...none, imported: 2, waiting: 1198 } },
      'Import of 1,200 files paused: 2 added, 1,198 to go',
    ],
    [
      { running: false, done: 1200, again: 1, counts: { ...none, imported: 1199, refused: 1 } },
      'Import of 1,200 files done: 1,199 added, 1 refused',
    ],
    [
      { running: false, done: 1200, counts: { ...none, imported: 1200 } },
      'Imported 1,200 files: 1,200 added',
    ],
  ] as const)('say how far it is', (over, words) => {
    expect(spokenImport(state(over))).toBe(words)
  })

  it.each([
    ['waiting', null, 'Waiting'],
    ['imported', result({ number: 7 }), 'Added as S7'],
    [
      'duplicate',
      result({ number: 7, reason: 'notice.txt: not imported.' }),
      'Same bytes as S7, not added twice',
    ],
    [
      'duplicate',
      result({ number: 7, warnings: ['Its place was not recorded.'] }),
      'Same bytes as S7, not added twice. Its place was not recorded.',
    ],
    [
      'refused',
      result({ reason: 'notice.txt: not imported. It is empty.' }),
      'Not imported. It is empty.',
    ],
    ['refused', result({ reason: 'It is empty.' }), 'It is empty.'],
    ['unpacked', result({ members: 2 }), 'Opened: 2 files, imported by themselves'],
    [
      'unpacked',
      result({ members: 2, dropped: ['1 request'], warnings: ['The archive ends early.'] }),
      'Opened: 2 files, imported by themselves. Left out: 1 request. The archive ends early.',
    ],
  ] as const)('say of a file that is %s what matters', (phase, outcome, words) => {
    const entry = { name: 'notice.txt', phase, result: outcome }
    expect(outcomeWords(entry)).toBe(words)
  })
})
