import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { commit } from '../../../renderer/store/commit'
import {
  borneMarkings,
  type MarkingCounts,
  recounted,
} from '../../../renderer/store/marking-counts'
import type { Replacement } from '../../../renderer/store/outcomes'
import { closeCase } from '../../../renderer/store/open-case'
import { takeBack } from '../../../renderer/store/take-back'
import type { Marking } from '../../../shared/model/marking'
import { openCaseWindow } from '../../builders/case-window'
import { drawSource } from '../../builders/records'
import { createTestCase, openTestCase } from '../../builders/test-case'

let window: ReturnType<typeof openCaseWindow>
beforeEach(() => {
  window = openCaseWindow()
})
afterEach(() => window.close())

const borne = async ({ database }: OpenCase) =>
  borneMarkings((await database.meta.get('head'))?.markings ?? {})

it('follows what is put, changed, removed and taken back, also into a rebuilt projection', async () => {
  const opened = await createTestCase({ marking: 'TLP:CLEAR' })
  const source = drawSource({ marking: 'TLP:GREEN' })
  const put = (marking: Marking | null) =>
    commit(opened, {
      command: 'Put',
      changes: [
        {
          table: 'sources',
          id: source.id,
          after: marking === null ? null : { ...source, marking },
        },
      ],
    })
  expect(await borne(opened)).toEqual(['TLP:CLEAR'])
  await put('TLP:GREEN')
  expect(await borne(opened)).toEqual(['TLP:CLEAR', 'TLP:GREEN'])
  const { seq } = await put('TLP:RED')
  expect(await borne(opened)).toEqual(['TLP:CLEAR', 'TLP:RED'])
  await takeBack(opened, seq)
  expect(await borne(opened)).toEqual(['TLP:CLEAR', 'TLP:GREEN'])
  await put(null)
  expect(await borne(opened)).toEqual(['TLP:CLEAR'])
  await put('TLP:AMBER')
  await closeCase(opened)
  await opened.database.delete()
  const again = await openTestCase(opened.file)
  expect(await borne(again)).toEqual(['TLP:CLEAR', 'TLP:AMBER'])
  await closeCase(again)
})

it('counts the lines of a briefing, each by its own marking', () => {
  const line = (marking: Marking) => ({ kind: 'line', marking })
  const blocks = [line('TLP:RED'), { kind: 'heading' }, line('TLP:RED'), line('TLP:GREEN')]
  const replaced = (before: unknown, after: unknown): Replacement[] => [
    { table: 'briefings', before: [before], after: [after] },
  ]
  const counts: MarkingCounts = recounted({}, replaced(undefined, { blocks }))
  expect(counts).toEqual({ 'TLP:RED': 2, 'TLP:GREEN': 1 })
  expect(borneMarkings(recounted(counts, replaced({ blocks }, null)))).toEqual([])
})
