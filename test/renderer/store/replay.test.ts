import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { commit } from '../../../renderer/store/commit'
import { closeCase } from '../../../renderer/store/open-case'
import { openCaseWindow } from '../../builders/case-window'
import { drawSource } from '../../builders/records'
import { createTestCase, openTestCase } from '../../builders/test-case'

let window: ReturnType<typeof openCaseWindow>
beforeEach(() => {
  window = openCaseWindow()
})
afterEach(() => window.close())

const about = { title: 'Harbour pilots', requirement: 'Who did it?', marking: 'TLP:AMBER' }

it('writes what is replayed in one transaction, also where originals stand between', async () => {
  const opened = await createTestCase(about, 'A. Tremblay')
  for (const title of ['one', 'two', 'three']) {
    const source = drawSource({ title })
    await commit(opened, {
      command: 'Import a source',
      changes: [{ table: 'sources', id: source.id, after: source }],
      originals: [{ sourceId: source.id, bytes: new TextEncoder().encode(title) }],
    })
  }
  const before = await opened.database.entries.toArray()
  // As a killed program leaves the file, with its working copy gone.
  await opened.database.delete()
  opened.database.close()
  window.abandon()
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const again = await openTestCase(opened.file, 'A. Tremblay')
  const written = begun.mock.calls.filter(
    ([stores, mode]) => mode === 'readwrite' && [...stores].includes('originals'),
  )
  // The other one empties it.
  expect(written).toHaveLength(2)
  begun.mockRestore()
  expect(await again.database.entries.toArray()).toEqual(before)
  await closeCase(again)
})
