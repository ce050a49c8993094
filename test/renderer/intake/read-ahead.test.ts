import { beforeEach, describe, expect, it } from 'vitest'
import { fromOfferedFile, type ImportItem } from '../../../renderer/intake/import-item'
import { ReadAhead } from '../../../renderer/intake/read-ahead'
import { utf8 } from '../../../shared/text/bytes'
import { FILE_PART_BYTES } from '../../../shared/text/file-limit'
import { hashInThread } from '../../builders/hash-worker'
import { startMemoryMain } from '../../builders/memory-main'

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

  it('are asked for sixteen at most ahead', async () => {
    const [first, ...others] = named(20) as [ImportItem, ...ImportItem[]]
    await new ReadAhead(others.map((item) => ({ item }))).read(first)
    expect(asked).toHaveLength(17)
  })

  it('are not asked for ahead where one is large, nor what comes behind it', async () => {
    const items = [file('a.txt'), file('b.txt'), file('large', FILE_PART_BYTES + 1), file('c.txt')]
    const [first, ...others] = items as [ImportItem, ...ImportItem[]]
    await new ReadAhead(others.map((item) => ({ item }))).read(first)
    expect(asked).toEqual(['a.txt', 'b.txt'])
  })
})

describe('files that main offered', () => {
  /** Offers files of these bytes; `null` for one that is gone by now. */
  function offered(contents: readonly (Uint8Array | null)[]) {
    const main = startMemoryMain()
    const items = contents.map((bytes, at) => {
      const ref = `f${at + 1}`
      if (bytes !== null) main.files.set(ref, bytes)
      return fromOfferedFile({ ref, name: `${at}.txt`, bytes: 1 })
    })
    return { main, items }
  }

  it('are asked for together', async () => {
    const { main, items } = offered(Array.from({ length: 17 }, (_, at) => utf8(`file ${at}`)))
    expect(await readAll(items)).toEqual(items.map((_, at) => `file ${at}`))
    expect(main.asked).toEqual(['files:read', 'files:readSmall'])
  })

  it('are asked for by themselves where one is gone or has grown', async () => {
    hashInThread()
    const grown = new Uint8Array(FILE_PART_BYTES + 1).fill(0x61)
    const { items } = offered([utf8('first'), null, grown, utf8('last')])
    const read = await readAll(items)
    expect(read.map((text) => text.length)).toEqual([5, FILE_PART_BYTES + 1, 4])
  })
})
