import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packChanges } from '../../../../renderer/store/generations/pack-changes'
import type { Change } from '../../../../shared/journal/entry'
import { utf8 } from '../../../../shared/text/bytes'

const id = '7d2f1c88-3f64-4a1e-9b52-6c0de1a7f301'
const draw = (text: string): Change => ({ table: 'actors', id, before: null, after: { text } })

test('packs hold every change once, in order, and are no larger than allowed unless alone', async () => {
  const texts = fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 2000 }), async (drawn, maxBytes) => {
      const changes = drawn.map(draw)
      const packs: (readonly Change[])[] = []
      for await (const pack of packChanges(changes, maxBytes)) packs.push(pack)
      expect(packs.flat()).toEqual(changes)
      for (const pack of packs) {
        expect(pack.length).toBeGreaterThan(0)
        const bytes = utf8(pack.map((change) => `${JSON.stringify(change)},`).join('')).length
        expect(pack.length === 1 || bytes <= maxBytes).toBe(true)
      }
    }),
  )
})
