import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commit } from '../../../renderer/store/commit'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { closeCase } from '../../../renderer/store/open-case'
import { addActor, addAlias, tagActor } from '../../../renderer/store/writes/actors'
import {
  clipPassage,
  codeClip,
  gradeClip,
  markClip,
  noteClip,
  removeClip,
} from '../../../renderer/store/writes/clips'
import { anchorPassage } from '../../../shared/clip/anchor'
import type { Clip } from '../../../shared/model/clip'
import { openCaseWindow } from '../../builders/case-window'
import { drawSource } from '../../builders/records'
import { sourceText } from '../../shared/clip/source-text'
import { createTestCase } from '../../builders/test-case'

let window: ReturnType<typeof openCaseWindow>
let opened: OpenCase
const source = drawSource({ marking: 'TLP:GREEN' })
const text = { ...sourceText(['Canada joined. The embassy denied it.']), sourceId: source.id }

beforeEach(async () => {
  window = openCaseWindow()
  opened = await createTestCase(
    { title: 'Harbour', requirement: '', marking: 'TLP:CLEAR' },
    'A. Tremblay',
  )
  await commit(opened, {
    command: 'Add',
    changes: [
      { table: 'sources', id: source.id, after: source },
      { table: 'texts', id: text.id, after: text },
    ],
  })
})
afterEach(async () => {
  await closeCase(opened)
  window.close()
})

const clipWords = (words: string) => {
  const start = text.text.indexOf(words)
  return clipPassage(
    opened,
    source,
    anchorPassage(text, source.sha256, start, start + words.length),
  )
}
const held = ({ id }: Clip) => opened.database.clips.get(id)
/** Every record that may point to a clip, as one comparable value. */
const contents = async () => ({
  clips: await opened.database.clips.toArray(),
  mentions: await opened.database.mentions.toArray(),
  aliases: await opened.database.aliases.toArray(),
})

describe('a clip', () => {
  it('begins as background, not judged, marked like its source', async () => {
    const clip = await clipWords('Canada joined.')
    expect(await held(clip)).toEqual(clip)
    expect(clip).toMatchObject({
      number: 1,
      code: 'background',
      credibility: null,
      marking: 'TLP:GREEN',
    })
  })

  it('has a number that is never given again', async () => {
    const made = await Promise.all([
      clipWords('Canada joined.'),
      clipWords('The embassy denied it.'),
    ])
    expect(made.map(({ number }) => number).sort()).toEqual([1, 2])
    await removeClip(opened, made[1] as Clip)
    expect(await clipWords('denied')).toMatchObject({ number: 3 })
  })

  it('keeps what was said of it, whatever else is said at the same moment', async () => {
    const clip = await clipWords('The embassy denied it.')
    await Promise.all([
      codeClip(opened, clip, 'denial'),
      gradeClip(opened, clip, 2),
      noteClip(opened, clip, 'by telephone'),
      markClip(opened, clip, 'TLP:RED'),
    ])
    expect(await held(clip)).toEqual({
      ...clip,
      code: 'denial',
      credibility: 2,
      note: 'by telephone',
      marking: 'TLP:RED',
    })
  })

  it.each([
    ['a code', (clip: Clip) => codeClip(opened, clip, 'denial')],
    ['a grade', (clip: Clip) => gradeClip(opened, clip, 2)],
    ['a marking', (clip: Clip) => markClip(opened, clip, 'TLP:RED')],
  ])('gives %s back when it is taken back', async (_, change) => {
    const clip = await clipWords('The embassy denied it.')
    const undo = await change(clip)
    expect(await held(clip)).not.toEqual(clip)
    await undo()
    expect(await held(clip)).toEqual(clip)
  })

  it('goes without taking names and tags along, and comes back with them', async () => {
    const clip = await clipWords('The embassy denied it.')
    const embassy = await addActor(opened, { name: 'Embassy', kind: 'agency' })
    const place = { sourceId: source.id, start: 19, end: 26, matched: 'embassy', clipId: clip.id }
    await tagActor(opened, embassy, [place])
    await addAlias(opened, {
      actorId: embassy.id,
      name: 'the mission',
      claimant: 'Canada',
      relation: 'same-as',
      clipId: clip.id,
      date: null,
    })
    const before = await contents()
    const undo = await removeClip(opened, clip)
    expect(await contents()).toMatchObject({
      clips: [],
      mentions: [{ clipId: null, matched: 'embassy' }],
      aliases: [{ clipId: null, claimant: 'Canada' }],
    })
    await undo()
    expect(await contents()).toEqual(before)
  })
})
