import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { commit } from '../../../renderer/store/commit'
import { closeCase } from '../../../renderer/store/open-case'
import { sourceTextOf } from '../../../renderer/store/reads/texts'
import { clipPassage } from '../../../renderer/store/writes/clips'
import { extendText } from '../../../renderer/store/writes/source-text'
import { anchorPassage } from '../../../shared/clip/anchor'
import { resolveAnchor } from '../../../shared/clip/resolve'
import type { SourceText } from '../../../shared/model/source-text'
import { sourceText } from '../../shared/clip/source-text'
import { openCaseWindow } from '../../builders/case-window'
import { drawSource } from '../../builders/records'
import { createTestCase } from '../../builders/test-case'

let window: ReturnType<typeof openCaseWindow>
let opened: OpenCase
const source = drawSource()
const text: SourceText = { ...sourceText(['The quay is closed.']), sourceId: source.id }

beforeEach(async () => {
  window = openCaseWindow()
  opened = await createTestCase()
  await commit(opened, {
    command: 'Import source S1',
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

const textNow = async () => (await sourceTextOf(opened.database, source.id))?.text

it('a text grows by an entry that can be taken back', async () => {
  const undo = await extendText(opened, source, 'the words of page 2', (known, isAnchored) => {
    expect(isAnchored).toBe(false)
    return { ...known, text: `Before. ${known.text}` }
  })
  expect(await textNow()).toBe('Before. The quay is closed.')
  await undo()
  expect(await textNow()).toBe(text.text)
})

it('what clips hang on keeps its place, or nothing is added', async () => {
  const clip = await clipPassage(opened, source, anchorPassage(text, source.sha256, 4, 8))
  const moved = (known: SourceText) => ({ ...known, text: `Before. ${known.text}` })
  await expect(extendText(opened, source, 'more', moved)).rejects.toMatchObject({ kind: 'refused' })
  expect(await textNow()).toBe(text.text)

  await extendText(opened, source, 'more', (known, isAnchored) => {
    expect(isAnchored).toBe(true)
    return { ...known, text: `${known.text}\nBehind.` }
  })
  const longer = (await sourceTextOf(opened.database, source.id)) as SourceText
  expect(longer.text).toBe('The quay is closed.\nBehind.')
  expect(resolveAnchor(clip.anchor, longer, source.sha256)).toEqual({
    state: 'exact',
    start: 4,
    end: 8,
  })
})
