import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { commit } from '../../../renderer/store/commit'
import { closeCase } from '../../../renderer/store/open-case'
import { createImportQueue } from '../../../renderer/intake/import-queue'
import { type MemoryMain, startMemoryMain } from '../../builders/memory-main'
import { drawActor } from '../../builders/records'
import { createTestCase, openTestCase } from '../../builders/test-case'

let main: MemoryMain
let made: OpenCase
beforeEach(async () => {
  main = startMemoryMain({
    'case:dropCopies': async () => {
      for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
    },
  })
  made = await createTestCase()
  const actor = drawActor()
  await commit(made, {
    command: 'Add actor',
    changes: [{ table: 'actors', id: actor.id, after: actor }],
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(globalThis, 'window')
})

/** As Chromium answers when its store is broken: nothing in it opens any more. */
function breakStore({ timesOver }: { timesOver: number }) {
  const open = vi.spyOn(Dexie.prototype, 'open')
  const broken = new DOMException('Internal error opening backing store.', 'UnknownError')
  for (let time = 0; time < timesOver; time++) open.mockRejectedValueOnce(broken)
}

describe('a store of working copies that is broken', () => {
  it('is thrown away, and the working copy made again from the case file', async () => {
    await closeCase(made)
    breakStore({ timesOver: 1 })
    const again = await openTestCase(made.file)
    expect(main.asked.filter((channel) => channel === 'case:dropCopies')).toHaveLength(1)
    expect(await again.database.actors.count()).toBe(1)
    await closeCase(again)
  })

  it('is thrown away as well when it does not answer at all', async () => {
    await closeCase(made)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    vi.spyOn(Dexie.prototype, 'open').mockReturnValueOnce(new Dexie.Promise(() => {}) as never)
    const opening = openTestCase(made.file)
    while (!main.asked.includes('case:dropCopies')) await vi.advanceTimersByTimeAsync(1000)
    vi.useRealTimers()
    const again = await opening
    expect(await again.database.actors.count()).toBe(1)
    await closeCase(again)
  })

  it('is thrown away when it can be read and takes no writes', async () => {
    await closeCase(made)
    await Dexie.delete(made.database.name)
    vi.spyOn(Dexie.prototype, 'transaction').mockRejectedValueOnce(
      new DOMException('IO error: no space left on device.', 'UnknownError') as never,
    )
    const again = await openTestCase(made.file)
    expect(main.asked.filter((channel) => channel === 'case:dropCopies')).toHaveLength(1)
    expect(await again.database.actors.count()).toBe(1)
    await closeCase(again)
  })

  it('is thrown away once; what to do then is said', async () => {
    await closeCase(made)
    breakStore({ timesOver: 2 })
    await expect(openTestCase(made.file)).rejects.toMatchObject({
      kind: 'no-space',
      message: expect.stringMatching(/^The case was not opened: .* Make space/),
    })
  })

  it('keeps nothing from being said: a change that cannot be planned is not saved', async () => {
    const add = (name: string) => {
      const actor = drawActor({ id: crypto.randomUUID(), name })
      const changes = [{ table: 'actors' as const, id: actor.id, after: actor }]
      return commit(made, { command: 'Add actor', changes })
    }
    const get = vi.spyOn(Object.getPrototypeOf(made.database.actors), 'get')
    get.mockRejectedValueOnce(new DOMException('Internal error.', 'UnknownError'))
    await expect(add('APT40')).rejects.toThrow(/^Not saved: .* Make space/)
    get.mockRestore()
    // The store is not asked again: on a full disk it may never answer.
    await expect(add('APT40')).rejects.toMatchObject({ kind: 'denied' })
    await closeCase(made)
    made = await openTestCase(made.file)
    expect((await add('APT40')).seq).toBe(3)
  })

  it('leaves no file of an import waiting', async () => {
    const queue = createImportQueue(made)
    vi.spyOn(Object.getPrototypeOf(made.database.sources), 'toArray').mockRejectedValue(
      new DOMException('Internal error.', 'UnknownError'),
    )
    const item = { name: 'a.txt', size: 1, bytes: async () => new Uint8Array(1) }
    await expect(queue.add([item])).rejects.toThrow('Internal error.')
    expect(queue.getState()).toMatchObject({ done: 1, running: false })
    expect(queue.rows(0, 1)[0]?.result?.reason).toMatch(/^Not imported: .* Lock it/)
  })
})
