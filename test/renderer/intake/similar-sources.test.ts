import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { createImportQueue } from '../../../renderer/intake/import-queue'
import { SimilarSources } from '../../../renderer/intake/similar-sources'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { commit } from '../../../renderer/store/commit'
import { closeCase } from '../../../renderer/store/open-case'
import { utf8 } from '../../../shared/text/bytes'
import { asText, inventedWords, replacedWords } from '../../builders/edited-text'
import { startMemoryMain } from '../../builders/memory-main'
import { compareInThread } from '../../builders/near-duplicate-worker'
import { createTestCase, openTestCase } from '../../builders/test-case'

let opened: OpenCase
/** How many texts were signed. */
let signed: () => number
beforeEach(async () => {
  startMemoryMain()
  signed = compareInThread()
  opened = await createTestCase()
})

const words = inventedWords(1, 300)
const original = asText(words)
const copy = asText(replacedWords(words, 0.01, 2))
const other = asText(inventedWords(3, 300))

const bringIn = (...texts: string[]) =>
  createImportQueue(opened).add(
    texts.map((text, at) => ({
      name: `${at}.txt`,
      size: text.length,
      bytes: async () => utf8(text),
    })),
  )

/** Pairs by the numbers of their sources. */
async function pairsOf(similar: SimilarSources) {
  await similar.bringUp()
  const sources = await opened.database.sources.toArray()
  const numbers = new Map(sources.map(({ id, number }) => [id, number]))
  return similar.pairs.map(({ first, second, kind }) => [
    kind,
    ...[numbers.get(first), numbers.get(second)].sort(),
  ])
}

describe('sources that are alike', () => {
  test('are found, and those that come later too, each text being signed once', async () => {
    const similar = new SimilarSources(opened)
    await bringIn(original, other)
    expect(await pairsOf(similar)).toEqual([])
    await bringIn(copy)
    expect(await pairsOf(similar)).toEqual([['copy', 1, 3]])
    await similar.bringUp()
    expect(signed()).toBe(3)
  })

  test('are known again when the case is opened again, without reading a text', async () => {
    await bringIn(original, other, copy)
    await new SimilarSources(opened).bringUp()
    await closeCase(opened)
    opened = await openTestCase(opened.file)
    expect(await pairsOf(new SimilarSources(opened))).toEqual([['copy', 1, 3]])
    expect(signed()).toBe(3)
  })

  test('are told to whoever listens', async () => {
    await bringIn(original, copy)
    const similar = new SimilarSources(opened)
    let told = 0
    const stop = similar.subscribe(() => {
      told += 1
    })
    await similar.bringUp()
    await similar.bringUp()
    stop()
    expect(told).toBe(1)
  })

  test('are no more when one is gone, and its signature is dropped', async () => {
    await bringIn(original, copy)
    const similar = new SimilarSources(opened)
    expect(await pairsOf(similar)).toHaveLength(1)
    const [text] = await opened.database.texts.toArray()
    if (text === undefined) throw new Error('There is no text.')
    await commit(opened, {
      command: 'Remove a text',
      changes: [{ table: 'texts', id: text.id, after: null }],
    })
    expect(await pairsOf(similar)).toEqual([])
    await new SimilarSources(opened).bringUp()
    expect(await opened.database.table('signatures').count()).toBe(1)
  })

  test('go by the best text of a source', async () => {
    await bringIn(original, other)
    const similar = new SimilarSources(opened)
    await similar.bringUp()
    const text = (await opened.database.texts.toArray()).find((found) => found.text === other)
    if (text === undefined) throw new Error('The text is not there.')
    const better = { ...text, id: crypto.randomUUID(), extractor: { id: 'lines', version: 2 } }
    await commit(opened, {
      command: 'Read again',
      changes: [{ table: 'texts', id: better.id, after: { ...better, text: copy } }],
    })
    expect(await pairsOf(similar)).toEqual([['copy', 1, 2]])
    expect(await pairsOf(new SimilarSources(opened))).toEqual([['copy', 1, 2]])
  })
})
