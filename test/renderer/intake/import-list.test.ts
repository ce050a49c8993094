import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ImportList } from '../../../renderer/intake/import-list'
import { type ImportPhase, isEnd } from '../../../renderer/intake/import-state'

const file = (name: string, size = 1) => ({ name, size })
const phases: readonly ImportPhase[] = [
  'waiting',
  'reading',
  'extracting',
  'saving',
  'imported',
  'unpacked',
  'duplicate',
  'refused',
  'cancelled',
]

describe('the list of an import', () => {
  test('has what is at work first, then what needs a look, and cancelled files last', () => {
    const list = new ImportList()
    list.add(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => file(name)))
    list.step(1, 'cancelled')
    list.step(2, 'imported')
    list.step(3, 'refused')
    list.step(4, 'extracting')
    list.step(5, 'duplicate')
    expect(list.rows(0, 6).map(({ name }) => name)).toEqual(['d', 'c', 'e', 'f', 'b', 'a'])
    expect(list.rows(2, 4).map(({ name }) => name)).toEqual(['e', 'f'])
  })

  test('gives no key twice, not even after it was emptied', () => {
    const list = new ImportList()
    expect(list.add([file('a'), file('b')])).toEqual([1, 2])
    list.clear()
    expect(list.total).toBe(0)
    expect(list.add([file('c')])).toEqual([3])
  })

  test('knows nothing of files that it was told to forget', () => {
    const list = new ImportList()
    list.add([file('a')])
    list.clear()
    list.step(1, 'imported')
    expect(list.total).toBe(0)
  })

  test('counts, sums and orders along as if it were counted anew at each step', () => {
    const step = fc.record({
      key: fc.integer({ min: 1, max: 12 }),
      phase: fc.constantFrom(...phases),
      again: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 12 }),
        fc.array(step, { maxLength: 60 }),
        (sizes, steps) => {
          const list = new ImportList()
          list.add(sizes.map((size, at) => file(`${at}`, size)))
          for (const { key, phase, again } of steps) list.step(key, phase, null, again)
          const all = list.rows(0, list.total)
          expect(all.map(({ key }) => key).sort((a, b) => a - b)).toEqual(
            sizes.map((_, at) => at + 1),
          )
          for (const phase of phases) {
            const found = all.filter((entry) => entry.phase === phase)
            expect(list.counts[phase]).toBe(found.length)
            expect([...list.keysIn(phase)].sort()).toEqual(found.map(({ key }) => key).sort())
          }
          expect(list.again).toBe(all.filter(({ again }) => again).length)
          expect(list.bytesLeft).toBe(
            all.filter(({ phase }) => !isEnd(phase)).reduce((sum, { size }) => sum + size, 0),
          )
          for (let from = 0; from < all.length; from++) {
            expect(list.rows(from, from + 3)).toEqual(all.slice(from, from + 3))
          }
        },
      ),
    )
  })
})
