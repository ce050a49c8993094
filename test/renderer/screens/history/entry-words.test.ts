import { describe, expect, it } from 'vitest'
import { dayWords } from '../../../../renderer/screens/history/day-words'
import { entryWords } from '../../../../renderer/screens/history/entry-words'

describe('an entry as the list tells it', () => {
  it.each([
    ['Import source S3: Statement', 'Imported', 'Source S3: Statement'],
    ['Clip c14 from S3', 'Clipped', 'c14 from S3'],
    ['Rate S3 B, before C', 'Rated', 'S3 B, before C'],
    ['Undo: Grade clip c10 5', 'Undone', 'Grade clip c10 5'],
    [
      'Verify 12 entries and 2 originals: all hold',
      'Verified',
      '12 entries and 2 originals: all hold',
    ],
    ['S3 is derived from S1', 'Changed', 'S3 is derived from S1'],
    ['Frobnicate the clip', 'Changed', 'Frobnicate the clip'],
    ['Open', 'Changed', 'Open'],
  ])('%s', (command, verb, on) =>
    expect(entryWords({ act: undefined, command })).toEqual({ verb, on }),
  )

  it('leaves the name of a file as it is', () => {
    const command = 'Export annex.pdf, SHA-256 00ff'
    expect(entryWords({ act: 'export', command }).on).toBe('annex.pdf, SHA-256 00ff')
  })

  it('is its words where it is a checkpoint', () => {
    const words = 'legal winner thank year wave sausage worth useful'
    expect(
      entryWords({ act: 'checkpoint', command: 'Sign a checkpoint at entry 5', words }),
    ).toEqual({
      verb: 'Checkpoint',
      on: words,
    })
  })
})

describe('the heading of a day', () => {
  it.each([
    ['2026-05-12', 'Today, 12 May 2026'],
    ['2026-05-11', 'Yesterday, 11 May 2026'],
    ['2026-05-10', '10 May 2026'],
    ['2026-05-13', '13 May 2026'],
  ])('%s is %s', (day, words) => expect(dayWords(day, '2026-05-12', 'day-first')).toBe(words))
})
