import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { commit, type ProposedChange } from '../../../renderer/store/commit'
import { closeCase } from '../../../renderer/store/open-case'
import { undo } from '../../../renderer/store/take-back'
import { aClip } from '../../builders/briefing'
import { openCaseWindow } from '../../builders/case-window'
import { drawSource } from '../../builders/records'
import { createTestCase, openTestCase } from '../../builders/test-case'

let window: ReturnType<typeof openCaseWindow>
beforeEach(() => {
  window = openCaseWindow()
})
afterEach(() => window.close())

const uuid = (place: number) => `00000000-0000-4000-8000-00000000000${place}`

/** A clip put into a source, moved to another, removed; or the last change taken back. */
const step = fc.oneof(
  fc.record({ clip: fc.nat(3), source: fc.option(fc.nat(2)) }),
  fc.constant('undo' as const),
)

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function take(opened: OpenCase, steps: readonly Step[]) {
  for (const next of steps) {
    if (next === 'undo') await undo(opened)
    else await commit(opened, { command: 'Put', changes: [clipChange(next)] })
  }
}

const clipChange = ({ clip, source }: { clip: number; source: number | null }): ProposedChange => {
  const id = uuid(clip)
  const after = source === null ? null : aClip(clip + 1, 1, '¶1', { id, sourceId: uuid(source) })
  return { table: 'clips', id, after }
}

/** Clips by source, as they are found by looking at each. */
async function counted({ database }: OpenCase) {
  const counts = new Map<string, number>()
  for (const { sourceId } of await database.clips.toArray())
    counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1)
  return counts
}

const tallied = async ({ database }: OpenCase) =>
  new Map((await database.tallies.toArray()).map(({ id, clips }) => [id, clips]))

it('are those of the clips, whatever is done, also in a rebuilt projection', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const opened = await createTestCase()
      await take(opened, steps)
      expect(await tallied(opened)).toEqual(await counted(opened))
      const head = await opened.database.meta.get('head')
      expect(head?.counts.clips).toBe(await opened.database.clips.count())
      await closeCase(opened)
      await opened.database.delete()
      const again = await openTestCase(opened.file)
      expect(await tallied(again)).toEqual(await counted(again))
      expect((await again.database.meta.get('head'))?.counts).toEqual(head?.counts)
      await closeCase(again)
    }),
    { numRuns: 15 },
  )
}, 60_000)

it('count sources and actors as they come', async () => {
  const opened = await createTestCase()
  const source = drawSource()
  await commit(opened, {
    command: 'Put',
    changes: [{ table: 'sources', id: source.id, before: null, after: source }],
  })
  const head = await opened.database.meta.get('head')
  expect(head?.counts).toEqual({ sources: 1, clips: 0, actors: 0 })
  await closeCase(opened)
})
