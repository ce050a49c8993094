import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { commitGroup } from '../../../renderer/store/commit'
import { closeCase } from '../../../renderer/store/open-case'
import { historyRowsOf } from '../../../renderer/store/reads/history-rows'
import { startMemoryMain } from '../../builders/memory-main'
import { createTestCase } from '../../builders/test-case'

let opened: OpenCase
beforeEach(async () => {
  startMemoryMain()
  opened = await createTestCase()
})
afterEach(() => {
  opened.database.close()
  Reflect.deleteProperty(globalThis, 'window')
})

/** Adds entries up to a number in all. */
const growTo = (entries: number) =>
  commitGroup(opened, async () =>
    Array.from({ length: entries - opened.end.entry }, (_, at) => ({
      command: `View ${at}`,
      act: 'view' as const,
      changes: [],
    })),
  )

const countDown = (from: number) => Array.from({ length: from }, (_, at) => from - at)

describe('the rows of the history', () => {
  it('show the newest at once, then more and more, without gaps, to the first', async () => {
    await growTo(2_600)
    const { store, readUpTo } = bound()
    const seen: number[][] = []
    store.subscribe(({ rows }) => seen.push(rows.map(({ seq }) => seq)))
    await readUpTo(2_600)
    expect(seen[0]).toEqual(countDown(2_600).slice(0, 250))
    expect(seen.map((rows) => rows.length)).toEqual([250, 500, 1_000, 2_000, 2_600])
    expect(seen.at(-1)).toEqual(countDown(2_600))
    expect(store.getState().whole).toBe(true)
  })

  it('take in what is added, also while the older ones are being read', async () => {
    await growTo(1_200)
    const { store, readUpTo } = bound()
    const first = readUpTo(1_200)
    await growTo(1_203)
    await Promise.all([first, readUpTo(1_203)])
    expect(store.getState().rows.map(({ seq }) => seq)).toEqual(countDown(1_203))
    await readUpTo(1_203)
    expect(store.getState().rows).toHaveLength(1_203)
  })

  it('are not asked for any more once the case is closed, and are again after a failure', async () => {
    await growTo(3)
    const { store, readUpTo } = bound()
    vi.spyOn(opened.database.entries, 'where').mockImplementationOnce(() => {
      throw new Error('The store failed.')
    })
    await expect(readUpTo(3)).rejects.toThrow('The store failed.')
    await readUpTo(3)
    expect(store.getState().rows).toHaveLength(3)
    await closeCase(opened)
    await readUpTo(4)
    expect(store.getState().rows).toHaveLength(3)
  })

  it('are kept while the case is open', async () => {
    expect(historyRowsOf(opened)).toBe(historyRowsOf(opened))
  })

  it('hold the day and time of this computer and the beginning of the fingerprint', async () => {
    const { store, readUpTo } = bound()
    await readUpTo(1)
    const record = await opened.database.entries.get(1)
    const at = new Date(record?.at ?? '')
    expect(store.getState().rows[0]).toMatchObject({
      seq: 1,
      time: at.toTimeString().slice(0, 8),
      print: record?.chain.slice(0, 8),
      tables: ['cases'],
    })
  })
})

function bound() {
  const reader = historyRowsOf(opened)
  return { store: reader.store, readUpTo: (entries: number) => reader.readUpTo(entries) }
}
