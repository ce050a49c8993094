import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { closeCase } from '../../../renderer/store/open-case'
import { mentionCounts } from '../../../renderer/store/reads/actors'
import {
  addActor,
  addAlias,
  describeActor,
  removeActor,
  removeAlias,
  renameActor,
  setActorKind,
  tagActor,
  untagActor,
} from '../../../renderer/store/writes/actors'
import type { Actor } from '../../../shared/model/actor'
import { openCaseWindow } from '../../builders/case-window'
import { createTestCase } from '../../builders/test-case'

let window: ReturnType<typeof openCaseWindow>
let opened: OpenCase
beforeEach(async () => {
  window = openCaseWindow()
  opened = await createTestCase(
    { title: 'Harbour', requirement: '', marking: 'TLP:CLEAR' },
    'A. Tremblay',
  )
})
afterEach(async () => {
  await closeCase(opened)
  window.close()
})

const place = {
  sourceId: '7d2f1c88-3f64-4a1e-9b52-6c0de1a7f301',
  clipId: null,
  start: 4,
  end: 11,
  matched: 'HAFNIUM',
}
const usedBy = (actor: Actor, name: string, claimant: string) =>
  addAlias(opened, {
    actorId: actor.id,
    name,
    claimant,
    relation: 'same-as',
    clipId: null,
    date: null,
  })
const contents = async () => ({
  actors: await opened.database.actors.toArray(),
  aliases: await opened.database.aliases.toArray(),
  mentions: await opened.database.mentions.toArray(),
})

describe('an actor', () => {
  it('is changed member by member', async () => {
    const actor = await addActor(opened, { name: 'Hafnium', kind: 'threat-actor' })
    await Promise.all([
      renameActor(opened, actor, 'HAFNIUM'),
      describeActor(opened, actor, 'Named by Microsoft.'),
      setActorKind(opened, actor, 'intrusion-set'),
    ])
    expect(await opened.database.actors.get(actor.id)).toEqual({
      ...actor,
      name: 'HAFNIUM',
      description: 'Named by Microsoft.',
      kind: 'intrusion-set',
    })
  })

  it('comes with its first tag in one entry, and goes with it', async () => {
    const before = opened.end.entry
    const { actor, undo } = await tagActor(opened, { name: 'HAFNIUM', kind: 'intrusion-set' }, [
      place,
    ])
    expect(opened.end.entry).toBe(before + 1)
    expect(await contents()).toMatchObject({
      actors: [{ id: actor.id }],
      mentions: [{ actorId: actor.id, ...place }],
    })
    expect(await undo()).toBe('Undo: Tag HAFNIUM at one place')
    expect(await contents()).toMatchObject({ actors: [], mentions: [] })
  })

  it('is not made twice by further tags, and stays when they go', async () => {
    const { actor } = await tagActor(opened, { name: 'HAFNIUM', kind: 'intrusion-set' }, [place])
    await tagActor(opened, actor, [{ ...place, start: 40, end: 47 }])
    for (const mention of (await contents()).mentions) await untagActor(opened, mention)
    expect(await contents()).toMatchObject({ actors: [{ id: actor.id }], mentions: [] })
  })

  it('is counted as often as it is named, or not at all', async () => {
    const { actor: named } = await tagActor(opened, { name: 'HAFNIUM', kind: 'intrusion-set' }, [
      place,
      { ...place, start: 40, end: 47 },
    ])
    const unnamed = await addActor(opened, { name: 'APT31', kind: 'intrusion-set' })
    expect(await mentionCounts(opened.database)).toEqual(
      new Map([
        [named.id, 2],
        [unnamed.id, 0],
      ]),
    )
  })

  it('keeps one name apart for each claimant', async () => {
    const actor = await addActor(opened, { name: 'APT40', kind: 'intrusion-set' })
    await usedBy(actor, 'Leviathan', 'Proofpoint')
    const second = await usedBy(actor, 'Leviathan', 'CISA')
    expect((await contents()).aliases.map(({ claimant }) => claimant).sort()).toEqual([
      'CISA',
      'Proofpoint',
    ])
    const undo = await removeAlias(opened, second)
    expect((await contents()).aliases).toHaveLength(1)
    await undo()
    expect((await contents()).aliases).toHaveLength(2)
  })

  it('goes with its names and tags alone, and comes back whole', async () => {
    const other = await addActor(opened, { name: 'APT31', kind: 'intrusion-set' })
    await usedBy(other, 'Zirconium', 'Microsoft')
    const { actor } = await tagActor(opened, { name: 'HAFNIUM', kind: 'intrusion-set' }, [place])
    await usedBy(actor, 'Silk Typhoon', 'Microsoft')
    const before = await contents()
    const undo = await removeActor(opened, actor)
    expect(await contents()).toMatchObject({
      actors: [{ id: other.id }],
      aliases: [{ actorId: other.id }],
      mentions: [],
    })
    await undo()
    expect(await contents()).toEqual(before)
  })
})
