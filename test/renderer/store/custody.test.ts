import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { readCustody } from '../../../renderer/store/reads/custody'
import { chainWords } from '../../../renderer/store/reads/history-rows'
import { undo } from '../../../renderer/store/take-back'
import { keyWords } from '../../../renderer/store/verify/checkpoints'
import { recordExport, recordView } from '../../../renderer/store/writes/acts'
import { signCheckpoint } from '../../../renderer/store/writes/checkpoint'
import { importSources } from '../../../renderer/store/writes/import-source'
import { rateSource } from '../../../renderer/store/writes/sources'
import { toHex, utf8 } from '../../../shared/text/bytes'
import { plainExtraction, startMemoryMain } from '../../builders/memory-main'
import { sha256 } from '../../builders/sha256'
import { createTestCase } from '../../builders/test-case'

let opened: OpenCase
beforeEach(async () => {
  startMemoryMain()
  opened = await createTestCase({ title: 'Harbour' })
})
afterEach(() => {
  opened.database.close()
  Reflect.deleteProperty(globalThis, 'window')
})

const importText = async (words: string) => {
  const bytes = utf8(words)
  const [source] = await importSources(opened, [
    {
      fileName: `${words}.txt`,
      bytes,
      sha256: toHex(await sha256(bytes)),
      extraction: plainExtraction('a.txt', bytes),
      milliseconds: 1,
    },
  ])
  if (source === undefined) throw new Error('nothing was imported')
  return source
}

describe('the custody of a case as it stands', () => {
  it('tells of every source what was done with it, and who signed for that', async () => {
    const kept = await importText('kept')
    await importText('undone')
    await undo(opened)
    await recordView(opened, kept)
    await rateSource(opened, kept, 'B', 'Known to the unit')
    await recordExport(opened, { path: '/out/brief.pdf', bytes: utf8('pdf'), about: [kept.id] })
    const signed = await signCheckpoint(opened)
    const custody = await readCustody(opened, '2026-05-12T10:00:00.000Z')

    expect(
      custody.sources.map(({ name, events }) => [name, events.map(({ entry }) => entry)]),
    ).toEqual([
      ['S1', [2, 5, 6, 7]],
      ['S2', [3, 4]],
    ])
    expect(Object.fromEntries(custody.sources[0]?.facts ?? []).Reliability).toBe(
      'B, usually reliable',
    )
    expect(Object.fromEntries(custody.sources[1]?.facts ?? []).State).toContain('taken out')
    expect(custody.checkpoints).toMatchObject([
      { entry: signed, key: await keyWords(opened.vault.publicKey) },
    ])
    const head = await opened.database.meta.get('head')
    expect(custody.checkpoints[0]?.words).toBe(chainWords(head?.chain ?? ''))
    expect(custody.journal).toMatchObject({ entry: 8, words: chainWords(head?.chain ?? '') })
    expect(custody.acts.map(({ entry }) => entry)).toEqual([7])
  })
})
