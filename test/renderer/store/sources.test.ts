import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commit } from '../../../renderer/store/commit'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { highestMarking, schemeOf } from '../../../shared/model/marking'
import { nationalStyle } from '../../builders/marking-schemes'
import { closeCase } from '../../../renderer/store/open-case'
import { undo } from '../../../renderer/store/take-back'
import { changeScheme, editCase } from '../../../renderer/store/writes/case'
import {
  editSource,
  markSource,
  rateSource,
  setApart,
  setOrigin,
} from '../../../renderer/store/writes/sources'
import { currentReliability, isOriginSet, type Source } from '../../../shared/model/source'
import { openCaseWindow } from '../../builders/case-window'
import { drawSource } from '../../builders/records'
import { createTestCase, openTestCase } from '../../builders/test-case'

let window: ReturnType<typeof openCaseWindow>
let opened: OpenCase
beforeEach(async () => {
  window = openCaseWindow()
  opened = await createTestCase(
    { title: 'Harbour pilots', requirement: '', marking: 'TLP:GREEN' },
    'A. Tremblay',
  )
})
afterEach(async () => {
  await closeCase(opened)
  window.close()
})

async function addSource(over: Partial<Source> = {}): Promise<Source> {
  const source = drawSource({ id: crypto.randomUUID(), ...over })
  await commit(opened, {
    command: 'Add',
    changes: [{ table: 'sources', id: source.id, after: source }],
  })
  return source
}
const held = async ({ id }: Source) => (await opened.database.sources.get(id)) as Source

describe('a source', () => {
  it('keeps every rating with its reason, its date and its analyst; the last one holds', async () => {
    const source = await addSource()
    await rateSource(opened, source, 'B', 'Names its speakers.')
    await rateSource(opened, await held(source), 'C', 'Corrected twice since.')
    const { ratings } = await held(source)
    expect(ratings.map(({ grade, reason, by }) => [grade, reason, by])).toEqual([
      ['B', 'Names its speakers.', 'A. Tremblay'],
      ['C', 'Corrected twice since.', 'A. Tremblay'],
    ])
    expect(currentReliability(await held(source))).toBe('C')
  })

  it('is not rated again for the same grade and the same reason', async () => {
    const source = await addSource()
    await rateSource(opened, source, 'B', 'Names its speakers.')
    const before = opened.end.entry
    await rateSource(opened, await held(source), 'B', 'Names its speakers.')
    expect(opened.end.entry).toBe(before)
    await rateSource(opened, await held(source), 'B', 'Marks agency copy.')
    expect((await held(source)).ratings).toHaveLength(2)
  })

  it('changes in what is said of it and in nothing else', async () => {
    const source = await addSource()
    await editSource(opened, source, { publisher: 'Port Authority', published: '2021-07' })
    await markSource(opened, await held(source), 'TLP:RED')
    expect(await held(source)).toEqual({
      ...source,
      publisher: 'Port Authority',
      published: '2021-07',
      marking: 'TLP:RED',
    })
  })

  it('rests on another and speaks for itself again', async () => {
    const [first, second] = [await addSource(), await addSource({ number: 2 })]
    await setOrigin(opened, second, first)
    expect(await held(second)).toMatchObject({ derivedFrom: first.id, firstHand: false })
    await setOrigin(opened, await held(second), 'first-hand')
    expect(await held(second)).toMatchObject({ derivedFrom: null, firstHand: true })
    await setOrigin(opened, await held(second), null)
    expect(isOriginSet(await held(second))).toBe(false)
  })

  it('is told apart from others that it looks like, once each, and that can be taken back', async () => {
    const [first, second] = [await addSource(), await addSource({ number: 2 })]
    const third = await addSource({ number: 3 })
    await setApart(opened, third, first)
    await setApart(opened, third, second)
    await setApart(opened, third, second)
    expect((await held(third)).notDerivedFrom).toEqual([first.id, second.id])
    await undo(opened)
    await undo(opened)
    await undo(opened)
    expect(await held(third)).toEqual(third)
  })

  it('refuses a date that is none and stays as it was', async () => {
    const source = await addSource()
    await expect(editSource(opened, source, { published: '2021-99' })).rejects.toThrow()
    expect(await held(source)).toEqual(source)
  })
})

describe('the case', () => {
  it('is marked by another scheme in one entry; what is marked keeps its marking and its meaning', async () => {
    const [record] = await opened.database.cases.toArray()
    if (record === undefined) throw new Error('The case has no record.')
    const source = await addSource()
    await changeScheme(opened, record, nationalStyle)
    const [after] = await opened.database.cases.toArray()
    expect(after).toEqual({
      ...record,
      scheme: nationalStyle,
      marking: 'CONTROLLED//REL PARTNERS',
    })
    expect(await held(source)).toEqual(source)
    expect(highestMarking(schemeOf(after ?? {}), [source.marking])).toBe('UNCLASSIFIED')
    await undo(opened)
    expect(await opened.database.cases.toArray()).toEqual([record])
  })

  it('carries its new title and marking when it is opened again', async () => {
    const record = (await opened.database.cases.toArray())[0]
    if (record === undefined) throw new Error('The case has no record.')
    await editCase(opened, record, { title: 'Pilots, 2021', marking: 'TLP:AMBER' })
    const { file } = opened
    await closeCase(opened)
    opened = await openTestCase(file, 'B. Second')
    expect(await opened.database.cases.toArray()).toEqual([
      { ...record, title: 'Pilots, 2021', marking: 'TLP:AMBER' },
    ])
  })
})
