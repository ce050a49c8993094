import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { commit } from '../../../renderer/store/commit'
import { closeCase } from '../../../renderer/store/open-case'
import { sourceListOf } from '../../../renderer/store/reads/source-list'
import { undo } from '../../../renderer/store/take-back'
import { editSource } from '../../../renderer/store/writes/sources'
import type { Source } from '../../../shared/model/source'
import { openCaseWindow } from '../../builders/case-window'
import { drawSource } from '../../builders/records'
import { createTestCase } from '../../builders/test-case'

let window: ReturnType<typeof openCaseWindow>
let opened: OpenCase
beforeEach(async () => {
  window = openCaseWindow()
  opened = await createTestCase()
})
afterEach(async () => {
  await closeCase(opened)
  window.close()
})

let number = 0
async function addSource(): Promise<Source> {
  number += 1
  const source = drawSource({ id: crypto.randomUUID(), number })
  await commit(opened, {
    command: 'Add',
    changes: [{ table: 'sources', id: source.id, after: source }],
  })
  return source
}

/** Watches the list; `becomes` waits until it shows what the case holds. */
function watched() {
  const list = sourceListOf(opened)
  let told = 0
  const stop = list.subscribe(() => {
    told += 1
  })
  const becomes = () =>
    vi.waitFor(async () => {
      const held = await opened.database.sources.toArray()
      expect(list.sources).toEqual(held.sort((a, b) => a.number - b.number))
    })
  return { list, stop, becomes, told: () => told }
}

describe('the list of sources', () => {
  it('follows what comes, changes, goes and is taken back', async () => {
    const { becomes, stop } = watched()
    await becomes()
    const source = await addSource()
    await addSource()
    await becomes()
    await editSource(opened, source, { title: 'Another title' })
    await becomes()
    await undo(opened)
    await undo(opened)
    await becomes()
    await commit(opened, {
      command: 'Remove',
      changes: [{ table: 'sources', id: source.id, after: null }],
    })
    await becomes()
    stop()
  })

  it('reads no source again that was not changed', async () => {
    await addSource()
    const { becomes, stop } = watched()
    await becomes()
    const asked: number[] = []
    const read = opened.database.sources.bulkGet.bind(opened.database.sources)
    vi.spyOn(opened.database.sources, 'bulkGet').mockImplementation(((ids: string[]) => {
      asked.push(ids.length)
      return read(ids)
    }) as never)
    await addSource()
    await becomes()
    await addSource()
    await becomes()
    stop()
    expect(asked).toEqual([1, 1])
  })

  it('is up to date again for whoever comes back to it', async () => {
    const first = watched()
    await first.becomes()
    first.stop()
    await addSource()
    const second = watched()
    await second.becomes()
    second.stop()
  })

  it.each([
    ['says why it cannot be read', async () => {}, 'The store failed.'],
    ['fails for nobody once the case is closed', () => closeCase(opened), undefined],
  ])('%s', async (_, meanwhile, failure) => {
    const reading = vi
      .spyOn(opened.database, 'transaction')
      .mockImplementationOnce((() =>
        meanwhile().then(() => Promise.reject(new Error('The store failed.')))) as never)
    const { list, stop } = watched()
    await vi.waitFor(() => expect(reading).toHaveBeenCalled())
    await expect(reading.mock.results[0]?.value).rejects.toThrow()
    expect((list.failure as Error | undefined)?.message).toBe(failure)
    stop()
  })

  it('shows changes that follow each other quickly together', async () => {
    const { becomes, stop, told } = watched()
    await becomes()
    const before = told()
    for (let at = 0; at < 20; at++) await addSource()
    await becomes()
    stop()
    expect(told() - before).toBeLessThan(20)
  })
})
