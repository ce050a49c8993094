import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type BriefingDraft, draftOf } from '../../../../renderer/screens/briefing/briefing-draft'
import type { OpenCase } from '../../../../renderer/store/case-at-work'
import { closeCase } from '../../../../renderer/store/open-case'
import { journalEntries } from '../../../../renderer/store/reads/journal'
import { addBriefing, saveBriefing } from '../../../../renderer/store/writes/briefings'
import { CasebookError } from '../../../../shared/errors/casebook-error'
import type { Briefing } from '../../../../shared/model/briefing'
import { anInput } from '../../../builders/briefing'
import { type MemoryMain, startMemoryMain } from '../../../builders/memory-main'
import { createTestCase, openTestCase } from '../../../builders/test-case'

let main: MemoryMain
let opened: OpenCase
let draft: BriefingDraft
const { briefing } = anInput([])

beforeEach(async () => {
  main = startMemoryMain()
  opened = await createTestCase(
    { title: 'Harbour pilots', requirement: '', marking: 'TLP:GREEN' },
    'A. Tremblay',
  )
  await addBriefing(opened, briefing)
  draft = draftOf(opened, briefing)
})
afterEach(async () => {
  vi.useRealTimers()
  await opened.database.delete()
})

const kept = async () => (await opened.database.briefings.get(briefing.id)) as Briefing
const diskIsFull = () => {
  throw new CasebookError('no-space', 'Not saved: the disk is full.')
}

describe('a draft', () => {
  test('saves itself when nothing follows for a moment, once for several changes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const entries = opened.end.entry
    draft.change({ title: 'One' })
    draft.change({ title: 'Two' })
    expect(draft.state().kind).toBe('unsaved')
    vi.advanceTimersByTime(600)
    vi.useRealTimers()
    await draft.save()
    expect(draft.state().kind).toBe('saved')
    expect(opened.end.entry).toBe(entries + 1)
    expect((await kept()).title).toBe('Two')
  })

  test('keeps a change in an entry of its own, behind what was written before', async () => {
    const commands = async () => {
      const entries: string[] = []
      for await (const { entry } of journalEntries(opened)) entries.push(entry.command)
      return entries.slice(-2)
    }
    draft.change({ title: 'Two' })
    await draft.keep({ dismissals: [] }, 'Dismiss finding “Unsourced” of line 1')
    expect(await commands()).toEqual([
      'Write briefing “Two”',
      'Dismiss finding “Unsourced” of line 1',
    ])
    expect(await kept()).toMatchObject({ title: 'Two', dismissals: [] })
    draft.change({ title: 'Three' })
    await draft.save()
    expect((await commands())[1]).toBe('Write briefing “Three”')
  })

  test('is unsaved when something was written while it was being saved', async () => {
    draft.change({ title: 'One' })
    const saving = draft.save()
    draft.change({ subtitle: 'Two' })
    await saving
    expect(draft.state().kind).toBe('unsaved')
    await draft.save()
    expect(await kept()).toMatchObject({ title: 'One', subtitle: 'Two' })
  })

  test('keeps words that could not be saved, says why, and saves them later', async () => {
    main.answers['case:append'] = diskIsFull
    draft.change({ title: 'Unlucky' })
    await draft.save()
    expect(draft.state()).toEqual({ kind: 'failed', message: 'Not saved: the disk is full.' })
    expect(draftOf(opened, briefing).current().title).toBe('Unlucky')
    delete main.answers['case:append']
    await draft.save()
    expect((await kept()).title).toBe('Unlucky')
  })

  test('takes over a change made elsewhere, but not over unsaved words', () => {
    const elsewhere = { ...briefing, title: 'From elsewhere' }
    expect(draft.adopt(elsewhere, opened.end.entry)).toBe(true)
    expect(draft.adopt(elsewhere, opened.end.entry)).toBe(false)
    draft.change({ title: 'Mine' })
    expect(draft.adopt(briefing, opened.end.entry)).toBe(false)
    expect(draft.current().title).toBe('Mine')
  })

  test('that could not be saved takes nothing from what was kept since', async () => {
    main.answers['case:append'] = diskIsFull
    draft.change({ title: 'Unlucky' })
    await draft.save()
    delete main.answers['case:append']
    const elsewhere = { ...briefing, subtitle: 'From elsewhere' }
    await saveBriefing(opened, briefing, elsewhere)
    draft.change({ unit: 'A unit' })
    await draft.save()
    const merged = { title: 'Unlucky', unit: 'A unit', subtitle: 'From elsewhere' }
    expect(await kept()).toMatchObject(merged)
    expect(draft.adopt(await kept(), opened.end.entry)).toBe(true)
    expect(draft.current()).toMatchObject(merged)
  })

  test('does not go back to a record read before its own last save', async () => {
    draft.change({ title: 'Newer' })
    const readAt = opened.end.entry
    await draft.save()
    expect(draft.adopt(briefing, readAt)).toBe(false)
    expect(draft.current().title).toBe('Newer')
  })

  test('is saved before its case is closed', async () => {
    draft.change({ title: 'Last words' })
    await closeCase(opened)
    opened = await openTestCase(opened.file)
    expect((await kept()).title).toBe('Last words')
  })

  test('that cannot be saved keeps its case open', async () => {
    main.answers['case:append'] = diskIsFull
    draft.change({ title: 'Last words' })
    await expect(closeCase(opened)).rejects.toThrow('the disk is full')
    expect(main.asked).not.toContain('case:close')
  })
})
