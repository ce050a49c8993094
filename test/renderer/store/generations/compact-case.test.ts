import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { OpenCase } from '../../../../renderer/store/case-at-work'
import { commit } from '../../../../renderer/store/commit'
import { compactCase } from '../../../../renderer/store/generations/compact-case'
import { closeCase } from '../../../../renderer/store/open-case'
import { readOriginal } from '../../../../renderer/store/original'
import { nextNumber } from '../../../../renderer/store/project'
import { undo } from '../../../../renderer/store/take-back'
import { failureOf } from '../../../../shared/errors/casebook-error'
import type { Source } from '../../../../shared/model/source'
import { tableNames } from '../../../../shared/model/tables'
import { equalBytes, toHex } from '../../../../shared/text/bytes'
import { addActor } from '../../../builders/add-actor'
import { type MemoryMain, startMemoryMain } from '../../../builders/memory-main'
import { drawSource } from '../../../builders/records'
import { sha256 } from '../../../builders/sha256'
import { createTestCase, openTestCase } from '../../../builders/test-case'

let main: MemoryMain
beforeEach(() => {
  main = startMemoryMain()
})

/** Imports a source with an original of so many bytes. */
async function importSource(opened: OpenCase, number: number, length: number): Promise<Source> {
  const original = Uint8Array.from({ length }, (_, index) => (number + index) % 251)
  const source = drawSource({
    id: crypto.randomUUID(),
    number,
    bytes: length,
    sha256: toHex(await sha256(original)),
  })
  await commit(opened, {
    command: `Import source S${number}`,
    changes: [{ table: 'sources', id: source.id, after: source }],
    originals: [{ sourceId: source.id, bytes: original }],
  })
  return source
}

const remove = (opened: OpenCase, source: Source) =>
  commit(opened, {
    command: `Remove source S${source.number}`,
    changes: [{ table: 'sources', id: source.id, after: null }],
  })

const recordsOf = async ({ database }: OpenCase) =>
  Object.fromEntries(
    await Promise.all(
      tableNames.map(async (name) => [name, await database.table(name).toArray()] as const),
    ),
  )

/** Compacts a case and opens what came of it. */
async function compacted(opened: OpenCase): Promise<OpenCase> {
  const { file } = await compactCase(opened)
  return openTestCase(file)
}

describe('a compacted case', () => {
  test('holds the same records, and originals of any length to the byte', async () => {
    const opened = await createTestCase()
    const lengths = [0, 1, 1 << 20, (1 << 20) + 1, 9 << 20]
    const sources: Source[] = []
    for (const [at, length] of lengths.entries()) {
      sources.push(await importSource(opened, at + 1, length))
    }
    await addActor(opened, 'HAFNIUM')
    const before = await recordsOf(opened)
    const after = await compacted(opened)
    expect(await recordsOf(after)).toEqual(before)
    for (const source of sources) {
      expect((await readOriginal(after, source)).length).toBe(source.bytes)
    }
    await closeCase(after)
  })

  test('has lost what was removed, but gives none of its numbers again', async () => {
    const opened = await createTestCase()
    await importSource(opened, 1, 10)
    const source = await importSource(opened, 2, 3 << 20)
    await remove(opened, source)
    const bytes = main.caseFile.length
    const after = await compacted(opened)
    expect(main.caseFile.length).toBeLessThan(bytes - (3 << 20))
    expect(await nextNumber(after.database, 'sources')).toBe(3)
    await closeCase(after)
  })

  test('cannot be undone, and what is done next can', async () => {
    const opened = await createTestCase()
    await addActor(opened, 'HAFNIUM')
    const after = await compacted(opened)
    expect(await undo(after)).toBeNull()
    await addActor(after, 'APT40')
    expect(await undo(after)).toBe('Undo: Add actor APT40')
    expect(await undo(after)).toBeNull()
    await closeCase(after)
  })

  test('opened where the working copy was of the generation before is no cut-off file', async () => {
    const opened = await createTestCase()
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']) await addActor(opened, name)
    const after = await compacted(opened)
    expect(after.standing.getState()).toMatchObject({ readOnly: null, notice: null })
    await closeCase(after)
  })

  test('can be compacted again, and names each generation before it', async () => {
    const opened = await createTestCase()
    await addActor(opened, 'HAFNIUM')
    const third = await compacted(await compacted(opened))
    expect(main.kept.map(({ name }) => name)).toEqual(['case generation-1', 'case generation-2'])
    expect(await third.database.actors.count()).toBe(1)
    await closeCase(third)
  })
})

describe('a case that is not compacted', () => {
  test('because it takes no changes says why', async () => {
    const opened = await createTestCase()
    opened.standing.setState({ readOnly: 'The medium takes no changes.' })
    const failure = await compactCase(opened).catch(failureOf)
    expect(failure).toEqual({
      kind: 'denied',
      message: 'Not compacted. The medium takes no changes.',
    })
    expect(main.asked).not.toContain('draft:begin')
  })

  test('because an original does not open stays open and takes changes', async () => {
    const opened = await createTestCase()
    const source = await importSource(opened, 1, 3000)
    await opened.database.originals.delete(source.id)
    const before = main.caseFile
    const failure = await compactCase(opened).catch(failureOf)
    expect(failure).toMatchObject({
      kind: 'damaged',
      message: expect.stringMatching(/Not compacted: .* no original/),
    })
    expect(main.asked).toContain('draft:abandon')
    expect(equalBytes(main.caseFile.slice(0, before.length), before)).toBe(true)
    await addActor(opened, 'HAFNIUM')
    await closeCase(opened)
  })
})
