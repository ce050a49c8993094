import { describe, expect, it } from 'vitest'
import { HandedParts } from '../../../electron/ipc/handed-parts'

const bytes = (...values: number[]) => Uint8Array.from(values)

async function all(parts: AsyncIterable<Uint8Array>): Promise<number[]> {
  const got: number[] = []
  for await (const part of parts) got.push(...part)
  return got
}

describe('a file that the window hands over in parts', () => {
  it('comes whole, whether a part is there first or the wish for it', async () => {
    const handed = new HandedParts()
    const early = handed.open(1, 4)
    const first = handed.put(1, bytes(1, 2))
    const read = all(early.parts)
    await first
    await handed.put(1, bytes(3, 4))
    expect(await read).toEqual([1, 2, 3, 4])

    const late = all(handed.open(2, 2).parts)
    await handed.put(2, bytes(5, 6))
    expect(await late).toEqual([5, 6])
  })

  it('is not mixed with another', async () => {
    const handed = new HandedParts()
    const [one, two] = [handed.open(1, 2), handed.open(2, 2)].map(({ parts }) => all(parts))
    await Promise.all([handed.put(2, bytes(9, 9)), handed.put(1, bytes(1, 1))])
    expect([await one, await two]).toEqual([
      [1, 1],
      [9, 9],
    ])
  })

  it('is turned down when it is not asked for, is closed, or sends two parts at once', async () => {
    const handed = new HandedParts()
    await expect(handed.put(1, bytes(1))).rejects.toMatchObject({ kind: 'cancelled' })
    handed.open(1, 9)
    const waiting = handed.put(1, bytes(1))
    await expect(handed.put(1, bytes(2))).rejects.toMatchObject({ kind: 'cancelled' })
    handed.close(1)
    await expect(waiting).rejects.toMatchObject({ kind: 'cancelled' })
    await expect(handed.put(1, bytes(3))).rejects.toMatchObject({ kind: 'cancelled' })
  })

  it.each([[bytes()], [bytes(1, 2, 3)]])(
    'fails where a part is not as announced: %s of 2 bytes',
    async (part) => {
      const handed = new HandedParts()
      const read = all(handed.open(1, 2).parts)
      const failing = expect(read).rejects.toMatchObject({ kind: 'internal' })
      await expect(handed.put(1, part)).rejects.toMatchObject({ kind: 'cancelled' })
      await failing
    },
  )
})
