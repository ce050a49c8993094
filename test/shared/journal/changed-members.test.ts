import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChangedMember, changedMembers } from '../../../shared/journal/changed-members'

const line = (id: string, text: string) => ({ kind: 'line', id, runs: [{ kind: 'text', text }] })

describe('what differs between two states of a record', () => {
  it.each<[string, unknown, unknown, ChangedMember[]]>([
    ['nothing', { id: 'a', note: 'x' }, { id: 'a', note: 'x' }, []],
    [
      'a grade',
      { credibility: 2 },
      { credibility: 3 },
      [{ name: 'credibility', before: '2', after: '3' }],
    ],
    [
      'a first grade',
      { credibility: null },
      { credibility: 3 },
      [{ name: 'credibility', before: null, after: '3' }],
    ],
    [
      'a new record',
      null,
      { id: 'a', name: 'APT40' },
      [{ name: 'name', before: null, after: 'APT40' }],
    ],
    [
      'a new record that points to others',
      null,
      { id: 'a', actorId: 'b', matched: 'APT40' },
      [{ name: 'matched', before: null, after: 'APT40' }],
    ],
    [
      'a removed record',
      { id: 'a', name: 'APT40' },
      null,
      [{ name: 'name', before: 'APT40', after: null }],
    ],
    [
      'one line of a briefing',
      { blocks: [line('1', 'It rained.'), line('2', 'They said so.')] },
      { blocks: [line('1', 'It rained.'), line('2', 'Two of them said so.')] },
      [{ name: 'blocks', before: 'They said so.', after: 'Two of them said so.' }],
    ],
    [
      'the order of lines',
      { blocks: [line('1', 'A.'), line('2', 'B.')] },
      { blocks: [line('2', 'B.'), line('1', 'A.')] },
      [{ name: 'blocks', before: 'another order', after: 'this order' }],
    ],
  ])('%s', (_what, before, after, changed) => {
    expect(changedMembers(before, after)).toEqual(changed)
  })

  it('is nothing exactly when the states are equal but for the order of members', () => {
    const record = fc.dictionary(
      fc.string({ minLength: 1 }).filter((name) => name !== 'id'),
      fc.integer(),
    )
    fc.assert(
      fc.property(record, record, (before, after) => {
        const equal =
          JSON.stringify(Object.entries(before).sort()) ===
          JSON.stringify(Object.entries(after).sort())
        expect(changedMembers(before, after).length === 0).toBe(equal)
      }),
    )
  })
})
