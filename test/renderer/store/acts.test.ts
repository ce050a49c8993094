import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { redo, undo } from '../../../renderer/store/take-back'
import {
  clockWords,
  failedUnlockWords,
  recordAct,
  recordExport,
  recordView,
} from '../../../renderer/store/writes/acts'
import { signCheckpoint } from '../../../renderer/store/writes/checkpoint'
import { isSignatureOf } from '../../../renderer/vault/keys/signing'
import { checkCheckpoint } from '../../../shared/journal/checkpoint'
import { readEntryAt } from '../../../renderer/store/take-back'
import { fromHex, toHex, utf8 } from '../../../shared/text/bytes'
import { addActor } from '../../builders/add-actor'
import { startMemoryMain } from '../../builders/memory-main'
import { drawSource } from '../../builders/records'
import { sha256 } from '../../builders/sha256'
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

const names = async () => (await opened.database.actors.toArray()).map(({ name }) => name)
const acts = async () => (await opened.database.entries.toArray()).map(({ act }) => act ?? null)
const readOnly = () => opened.standing.setState({ readOnly: 'The file was damaged.' })

describe('an act', () => {
  it('is an entry that changes nothing', async () => {
    await recordAct(opened, 'open', 'Open the case on this computer')
    expect(await opened.database.entries.get(2)).toMatchObject({
      act: 'open',
      command: 'Open the case on this computer',
      objects: [],
      tables: [],
    })
  })

  it('leaves what can be undone and redone as it was', async () => {
    await addActor(opened, 'HAFNIUM')
    await recordAct(opened, 'verify', 'Verify')
    expect(await undo(opened)).toBe('Undo: Add actor HAFNIUM')
    await recordAct(opened, 'verify', 'Verify')
    await signCheckpoint(opened)
    expect(await redo(opened)).toBe('Redo: Add actor HAFNIUM')
    expect(await names()).toEqual(['HAFNIUM'])
    expect(await undo(opened)).toBe('Undo: Add actor HAFNIUM')
    expect(await undo(opened)).toBeNull()
  })

  it('is left out, without a word, where the case takes no changes', async () => {
    readOnly()
    await recordAct(opened, 'open', 'Open')
    await recordView(opened, drawSource())
    expect(await signCheckpoint(opened)).toBeNull()
    expect(await acts()).toEqual([null])
  })
})

describe('a source that is looked at', () => {
  it('is recorded once for each opening of the case, and found by its id', async () => {
    const [one, two] = [drawSource(), drawSource({ id: crypto.randomUUID(), number: 2 })]
    for (const source of [one, two, one, two]) await recordView(opened, source)
    expect(await acts()).toEqual([null, 'view', 'view'])
    const found = await opened.database.entries.where('objects').equals(two.id).toArray()
    expect(found.map(({ command }) => command)).toEqual([`View source S2: ${two.title}`])
  })
})

describe('a document that leaves the case', () => {
  it('is recorded with its name and SHA-256 and with what it holds', async () => {
    const source = drawSource()
    const bytes = utf8('a PDF')
    await recordExport(opened, { path: 'C:\\\\briefs\\\\brief.pdf', bytes, about: [source.id] })
    expect(await opened.database.entries.get(2)).toMatchObject({
      act: 'export',
      command: `Export brief.pdf, SHA-256 ${toHex(await sha256(bytes))}`,
      objects: [source.id],
    })
  })
})

describe('a checkpoint', () => {
  it('signs everything before it with the key of this installation', async () => {
    await addActor(opened, 'HAFNIUM')
    const { frame, chain } = { ...opened.end }
    expect(await signCheckpoint(opened)).toBe(3)
    const { checkpoint, at, analyst, act } = await readEntryAt(opened, 3)
    if (checkpoint === undefined) throw new Error('no checkpoint')
    expect(act).toBe('checkpoint')
    expect(checkpoint.publicKey).toBe(toHex(opened.vault.publicKey))
    expect(fromHex(checkpoint.chain)).toEqual(chain)
    const { fileId } = opened.vault
    const complaint = checkCheckpoint(
      checkpoint,
      { fileId, frame, chain, at, analyst },
      isSignatureOf,
    )
    expect(complaint).toBeNull()
  })

  it('is not signed again while nothing was added', async () => {
    expect([await signCheckpoint(opened), await signCheckpoint(opened)]).toEqual([2, 2])
    expect(await acts()).toEqual([null, 'checkpoint'])
    await addActor(opened, 'HAFNIUM')
    expect(await signCheckpoint(opened)).toBe(4)
  })

  it('is signed once by those who ask at the same time', async () => {
    await Promise.all([signCheckpoint(opened), signCheckpoint(opened), addActor(opened, 'HAFNIUM')])
    expect((await acts()).filter((act) => act === 'checkpoint')).toHaveLength(1)
  })
})

describe('words for the history', () => {
  it.each([
    [['2026-05-12T09:10:00.000Z'], 'Refuse 1 attempt to unlock, at 2026-05-12T09:10:00.000Z'],
    [
      ['2026-05-12T09:10:00.000Z', '2026-05-12T09:11:00.000Z', '2026-05-12T09:14:00.000Z'],
      'Refuse 3 attempts to unlock, between 2026-05-12T09:10:00.000Z and 2026-05-12T09:14:00.000Z',
    ],
  ])('of attempts that failed: %j', (times, words) => expect(failedUnlockWords(times)).toBe(words))

  it.each([
    [-7_000, 'Note that the clock was moved back by 7 s'],
    [90_000, 'Note that the clock was moved forward by 1 min 30 s'],
  ])('of a clock that was moved by %i ms', (moved, words) => expect(clockWords(moved)).toBe(words))
})
