import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { amend } from '../../../renderer/store/amend'
import { commit } from '../../../renderer/store/commit'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { closeCase } from '../../../renderer/store/open-case'
import { redo, undo } from '../../../renderer/store/take-back'
import { openCaseWindow } from '../../builders/case-window'
import { drawActor } from '../../builders/records'
import { createTestCase, openTestCase } from '../../builders/test-case'

let window: ReturnType<typeof openCaseWindow>
beforeEach(() => {
  window = openCaseWindow()
})
afterEach(() => window.close())

const newCase = () =>
  createTestCase({ title: 'Harbour pilots', requirement: '', marking: 'TLP:AMBER' }, 'A. Tremblay')

const actor = drawActor()
const add = (opened: OpenCase) =>
  commit(opened, {
    command: 'Add actor',
    changes: [{ table: 'actors', id: actor.id, after: actor }],
  })
const rename = (opened: OpenCase, name: string) =>
  amend(opened, 'actors', actor.id, { name }, `Rename to ${name}`)
const names = async (opened: OpenCase) =>
  (await opened.database.actors.toArray()).map(({ name }) => name)

describe('undo and redo', () => {
  it('walk the states of a record, each step an entry of its own', async () => {
    const opened = await newCase()
    await add(opened)
    await rename(opened, 'Silk Typhoon')
    expect(await undo(opened)).toBe('Undo: Rename to Silk Typhoon')
    expect(await names(opened)).toEqual(['HAFNIUM'])
    expect(await undo(opened)).toBe('Undo: Add actor')
    expect(await names(opened)).toEqual([])
    expect(await undo(opened)).toBeNull()
    expect(await redo(opened)).toBe('Redo: Add actor')
    expect(await redo(opened)).toBe('Redo: Rename to Silk Typhoon')
    expect(await names(opened)).toEqual(['Silk Typhoon'])
    expect(await redo(opened)).toBeNull()
    expect((await opened.database.entries.toArray()).map(({ seq }) => seq)).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ])
    await closeCase(opened)
  })

  it('work across a restart and a rebuilt projection', async () => {
    const opened = await newCase()
    await add(opened)
    await rename(opened, 'Silk Typhoon')
    await undo(opened)
    await opened.database.delete()
    window.abandon()
    const again = await openTestCase(opened.file, 'A. Tremblay')
    expect(await redo(again)).toBe('Redo: Rename to Silk Typhoon')
    expect(await undo(again)).toBe('Undo: Rename to Silk Typhoon')
    expect(await undo(again)).toBe('Undo: Add actor')
    expect(await names(again)).toEqual([])
    await closeCase(again)
  })

  it('never take the case itself away', async () => {
    const opened = await newCase()
    expect(await undo(opened)).toBeNull()
    expect(await opened.database.cases.count()).toBe(1)
    await closeCase(opened)
  })

  it('lead to the state that a list of states says, whatever is done in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constant('undo'), fc.constant('redo'), fc.string({ minLength: 1 })), {
          maxLength: 12,
        }),
        async (acts) => {
          const opened = await newCase()
          await add(opened)
          let states = [null, actor.name] as (string | null)[]
          let at = 1
          for (const act of acts) {
            if (act === 'undo') {
              await undo(opened)
              at = Math.max(0, at - 1)
            } else if (act === 'redo') {
              await redo(opened)
              at = Math.min(states.length - 1, at + 1)
            } else if (states[at] !== null) {
              await rename(opened, act)
              states = [...states.slice(0, at + 1), act]
              at += 1
            }
            expect(await names(opened)).toEqual(states[at] === null ? [] : [states[at]])
          }
          await closeCase(opened)
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('taking back one entry', () => {
  it('is refused when what it changed was changed again since, and changes nothing', async () => {
    const opened = await newCase()
    await add(opened)
    const undoRename = await rename(opened, 'Silk Typhoon')
    await rename(opened, 'HAFNIUM again')
    await expect(undoRename()).rejects.toMatchObject({ kind: 'refused' })
    expect(await names(opened)).toEqual(['HAFNIUM again'])
    expect((await opened.database.meta.get('head'))?.entry).toBe(4)
    await closeCase(opened)
  })
})
