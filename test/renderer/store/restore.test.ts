import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { amend } from '../../../renderer/store/amend'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { commit, type ProposedChange } from '../../../renderer/store/commit'
import { closeCase } from '../../../renderer/store/open-case'
import { restoreEntry } from '../../../renderer/store/writes/restore'
import type { Clip } from '../../../shared/model/clip'
import type { SourceText } from '../../../shared/model/source-text'
import { openCaseWindow } from '../../builders/case-window'
import { drawActor, drawSource } from '../../builders/records'
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

const hafnium = drawActor()
const apt40 = drawActor({ id: 'b3a0a1de-5a44-4f0e-8a5f-1f6f6f1f2a11', name: 'APT40' })
const source = drawSource()
const text: SourceText = {
  id: '5a1f0f0e-0f4e-4c55-9d0a-51c6b8a0f001',
  sourceId: source.id,
  extractor: { id: 'lines', version: 1 },
  text: 'Pilots count ships.',
  blocks: [{ kind: 'paragraph', start: 0, end: 19 }],
  pages: [],
  boxes: [],
}
const clip: Clip = {
  id: 'c0c0a1de-5a44-4f0e-8a5f-1f6f6f1f2a12',
  number: 1,
  sourceId: source.id,
  anchor: {
    extractor: { id: 'lines', version: 1 },
    sha256: source.sha256,
    start: 0,
    end: 6,
    exact: 'Pilots',
    prefix: '',
    suffix: ' count ships.',
    paragraph: 1,
    page: null,
  },
  code: 'background',
  credibility: null,
  note: '',
  marking: 'TLP:CLEAR',
  created: '2021-07-20T09:00:00.000Z',
}

const change = (...changes: ProposedChange[]) =>
  commit(opened, { command: 'Change records', changes }).then(({ seq }) => seq)

describe('what an entry left', () => {
  it('comes back by a new entry; what else has happened since stays', async () => {
    const added = await change(
      { table: 'actors', id: hafnium.id, after: hafnium },
      { table: 'actors', id: apt40.id, after: apt40 },
    )
    await amend(opened, 'actors', hafnium.id, { name: 'Silk Typhoon' }, 'Rename')
    const restored = await restoreEntry(opened, added)
    // The one that is as it was is not written again.
    expect(restored.changes.map(({ id }) => id)).toEqual([hafnium.id])
    expect((await opened.database.actors.get(hafnium.id))?.name).toBe('HAFNIUM')
  })

  it('comes back for one record alone', async () => {
    const added = await change(
      { table: 'actors', id: hafnium.id, after: hafnium },
      { table: 'actors', id: apt40.id, after: apt40 },
    )
    await amend(opened, 'actors', hafnium.id, { name: 'Silk Typhoon' }, 'Rename')
    await amend(opened, 'actors', apt40.id, { name: 'Leviathan' }, 'Rename')
    await restoreEntry(opened, added, apt40.id)
    const names = (await opened.database.actors.toArray()).map(({ name }) => name)
    expect(names.toSorted()).toEqual(['APT40', 'Silk Typhoon'])
  })

  it('is refused where all is so already', async () => {
    const added = await change({ table: 'actors', id: hafnium.id, after: hafnium })
    await expect(restoreEntry(opened, added)).rejects.toThrow(/^Nothing to restore/)
  })
})

describe('what cannot come back without something left hanging is refused', () => {
  const refusals: [string, () => Promise<number>, RegExp][] = [
    [
      'a removal of what others name by now',
      async () => {
        await change({ table: 'sources', id: source.id, after: source })
        const removed = await change({ table: 'sources', id: source.id, after: null })
        await change(
          { table: 'sources', id: source.id, after: source },
          { table: 'clips', id: clip.id, after: clip },
        )
        return removed
      },
      /the source would go, and 1 clip in the case would be left without it/,
    ],
    [
      'a record whose source is gone',
      async () => {
        await change({ table: 'sources', id: source.id, after: source })
        const added = await change({ table: 'clips', id: clip.id, after: clip })
        await change(
          { table: 'clips', id: clip.id, after: null },
          { table: 'sources', id: source.id, after: null },
        )
        return added
      },
      /the source that the clip belongs to is not in the case now/,
    ],
    [
      'a text that clips were not bound to',
      async () => {
        const added = await change(
          { table: 'sources', id: source.id, after: source },
          { table: 'texts', id: text.id, after: text },
        )
        await change({
          table: 'texts',
          id: text.id,
          after: { ...text, text: 'Pilots count boats.' },
        })
        await change({ table: 'clips', id: clip.id, after: clip })
        return added
      },
      /the text was read again since, and 1 clip of its source/,
    ],
  ]
  it.each(refusals)('%s', async (_, prepare, words) => {
    const seq = await prepare()
    const before = opened.end.entry
    await expect(restoreEntry(opened, seq)).rejects.toThrow(words)
    expect(opened.end.entry).toBe(before)
  })
})
