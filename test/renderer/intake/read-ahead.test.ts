import { beforeEach, describe, expect, it } from 'vitest'
import type { ImportItem } from '../../../renderer/intake/import-item'
import { ReadAhead } from '../../../renderer/intake/read-ahead'
import { utf8 } from '../../../shared/text/bytes'
import { FILE_PART_BYTES } from '../../../shared/text/file-limit'

let asked: string[]
beforeEach(() => {
  asked = []
})

const file = (name: string, size: number = 1): ImportItem => ({
  name,
  size,
  bytes: async () => {
    asked.push(name)
    return utf8(name)
  },
})

const named = (count: number) => Array.from({ length: count }, (_, at) => file(`${at}.txt`))

/** Reads the files in their turn, as the queue does. */
async function readAll(items: readonly ImportItem[]): Promise<string[]> {
  const waiting = items.map((item) => ({ item }))
  const ahead = new ReadAhead(waiting)
  const read: string[] = []
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const found = await ahead.read(next.item)
    if (found.ok) read.push(new TextDecoder().decode(found.value.bytes))
  }
  return read
}

describe('files whose turn is to come', () => {
  it('are asked for once each, and had in their order', async () => {
    const names = named(30).map(({ name }) => name)
    expect(await readAll(named(30))).toEqual(names)
    expect(asked).toEqual(names)
  })

  it('are asked for eight at most ahead', async () => {
    const [first, ...others] = named(20) as [ImportItem, ...ImportItem[]]
    await new ReadAhead(others.map((item) => ({ item }))).read(first)
    expect(asked).toHaveLength(9)
  })

  it('are not asked for ahead where one is large, nor what comes behind it', async () => {
    const items = [file('a.txt'), file('b.txt'), file('large', FILE_PART_BYTES + 1), file('c.txt')]
    const [first, ...others] = items as [ImportItem, ...ImportItem[]]
    await new ReadAhead(others.map((item) => ({ item }))).read(first)
    expect(asked).toEqual(['a.txt', 'b.txt'])
  })
})
