import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commit } from '../../../renderer/store/commit'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { closeCase } from '../../../renderer/store/open-case'
import { addBriefing, citeClip, saveBriefing } from '../../../renderer/store/writes/briefings'
import type { Briefing } from '../../../shared/model/briefing'
import { aClip, aHeading, aLine, anInput, fixedId } from '../../builders/briefing'
import { openCaseWindow } from '../../builders/case-window'
import { createTestCase } from '../../builders/test-case'

let window: ReturnType<typeof openCaseWindow>
let opened: OpenCase
const { briefing } = anInput([
  aHeading(1, 'bottom-line', 'Bottom line'),
  aLine(1, 'reported-fact', 'AMBER', 'Three ministers spoke. [c1]'),
])

beforeEach(async () => {
  window = openCaseWindow()
  opened = await createTestCase(
    { title: 'Harbour pilots', requirement: '', marking: 'TLP:GREEN' },
    'A. Tremblay',
  )
  const clips = [aClip(1, 1, '¶4'), aClip(2, 1, '¶7', { marking: 'TLP:RED' })]
  await commit(opened, {
    command: 'Clip two passages',
    changes: clips.map((clip) => ({ table: 'clips', id: clip.id, after: clip })),
  })
  await addBriefing(opened, briefing)
})
afterEach(async () => {
  await closeCase(opened)
  window.close()
})

const kept = async () => (await opened.database.briefings.get(briefing.id)) as Briefing

describe('citing a clip', () => {
  test('adds it at the end of the line, after what the line cites already', async () => {
    expect((await citeClip(opened, briefing, fixedId('line', 1), fixedId('clip', 2))).lineId).toBe(
      fixedId('line', 1),
    )
    const line = (await kept()).blocks[1]
    expect(line?.kind === 'line' && line.runs.slice(-2)).toEqual([
      { kind: 'citation', clipId: fixedId('clip', 1) },
      { kind: 'citation', clipId: fixedId('clip', 2) },
    ])
  })

  test('without a line makes one at the end, marked like the clip', async () => {
    const { lineId, undo } = await citeClip(opened, briefing, null, fixedId('clip', 2))
    expect((await kept()).blocks.at(-1)).toEqual({
      kind: 'line',
      id: lineId,
      type: 'reported-fact',
      marking: 'TLP:RED',
      runs: [{ kind: 'citation', clipId: fixedId('clip', 2) }],
      confidence: null,
    })
    await undo()
    expect(await kept()).toEqual(briefing)
  })

  test('does not undo what was written meanwhile', async () => {
    const saved = saveBriefing(opened, briefing, { ...briefing, subtitle: 'Written meanwhile' })
    await citeClip(opened, briefing, null, fixedId('clip', 2))
    await saved
    expect(await kept()).toMatchObject({ subtitle: 'Written meanwhile' })
    expect((await kept()).blocks).toHaveLength(3)
  })

  test.each([
    ['a line that is gone', fixedId('line', 9), fixedId('clip', 2)],
    ['a heading', fixedId('heading', 1), fixedId('clip', 2)],
    ['a clip that is gone', fixedId('line', 1), fixedId('clip', 9)],
  ])('refuses %s and changes nothing', async (_, lineId, clipId) => {
    await expect(citeClip(opened, briefing, lineId, clipId)).rejects.toMatchObject({
      kind: 'not-found',
    })
    expect(await kept()).toEqual(briefing)
  })
})
