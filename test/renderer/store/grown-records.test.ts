import 'fake-indexeddb/auto'
import { appendFileSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { commit } from '../../../renderer/store/commit'
import { closeCase } from '../../../renderer/store/open-case'
import { undo } from '../../../renderer/store/take-back'
import { verifyOpenCase } from '../../../renderer/store/verify/verify'
import { importSources } from '../../../renderer/store/writes/import-source'
import { editSource } from '../../../renderer/store/writes/sources'
import { frameTypes } from '../../../shared/journal/frame'
import type { Source } from '../../../shared/model/source'
import { toHex, utf8 } from '../../../shared/text/bytes'
import { openCaseWindow } from '../../builders/case-window'
import { plainExtraction } from '../../builders/memory-main'
import { drawSource } from '../../builders/records'
import { sha256 } from '../../builders/sha256'
import { createTestCase, openTestCase } from '../../builders/test-case'

let window: ReturnType<typeof openCaseWindow>
let opened: OpenCase
beforeEach(async () => {
  window = openCaseWindow()
  opened = await createTestCase({ title: 'Harbour pilots' })
})
afterEach(() => window.close())

const pathOf = ({ file }: OpenCase) => window.refs.pathOf(file.ref)

describe('a case from a later version', () => {
  const entry = { seq: 2, at: '2030-01-01T00:00:00.000Z', zone: 0, analyst: 'A', command: 'B' }
  const record = { id: '7d2f1c88-3f64-4a1e-9b52-6c0de1a7f301', before: null, after: null }
  it.each([
    ['of another shape', { seq: 2, shape: 'of tomorrow' }],
    ['with a member it does not know', { ...entry, changes: [], mood: 'calm' }],
    ['with an act it does not know', { ...entry, changes: [], act: 'foresee' }],
    ['on a table it does not know', { ...entry, changes: [{ ...record, table: 'forecasts' }] }],
    [
      'with a record that has a member it does not know',
      {
        ...entry,
        changes: [
          {
            ...record,
            table: 'sources',
            after: { ...drawSource({ id: record.id }), mood: 'calm' },
          },
        ],
      },
    ],
  ])('is not opened for an entry %s, and is left as it is', async (_, later) => {
    const payload = utf8(JSON.stringify(later))
    const { bytes } = await opened.vault.sealFrames(opened.end, [
      { type: frameTypes.entry, payload },
    ])
    // As a killed program leaves it: the entry is there, the projection is behind it.
    opened.database.close()
    window.abandon()
    appendFileSync(pathOf(opened), bytes)
    const before = readFileSync(pathOf(opened))
    await expect(openTestCase(opened.file, 'A. Tremblay')).rejects.toMatchObject({
      kind: 'newer',
      message: expect.stringContaining('open the case with the version that wrote it'),
    })
    expect(readFileSync(pathOf(opened)).equals(before)).toBe(true)
  })
})

describe('a record from an earlier version', () => {
  afterEach(() => closeCase(opened))

  it('keeps its digest: what it lacks is not filled in', async () => {
    const old = drawSource({ id: crypto.randomUUID() })
    await commit(opened, {
      command: 'Import',
      changes: [{ table: 'sources', id: old.id, after: old }],
    })
    await editSource(opened, old, { title: 'Another title' })
    const held = (await opened.database.sources.get(old.id)) as Source
    expect('modified' in held).toBe(false)
    await editSource(opened, held, { modified: '2021-07' })
    expect(await opened.database.sources.get(old.id)).toMatchObject({ modified: '2021-07' })
    expect(await opened.database.reports.get(old.id)).toBeUndefined()
    const { findings } = await verifyOpenCase(opened)
    expect(findings.filter(({ kind }) => kind === 'entry')).toEqual([])
  })
})

describe('the report of a file', () => {
  afterEach(() => closeCase(opened))

  const importText = async (words: string, url: string | null = null) => {
    const bytes = utf8(words)
    const [source] = await importSources(opened, [
      {
        fileName: 'a.txt',
        bytes,
        sha256: toHex(await sha256(bytes)),
        extraction: {
          ...plainExtraction('a.txt', bytes),
          dropped: ['2 scripts'],
          found: [{ detail: 'title', value: 'A', place: 'first line' }],
        },
        milliseconds: 12,
        origin: { from: 'a.warc', sourceId: null, url, captured: null },
      },
    ])
    return source as Source
  }

  it('comes with its source and is kept under the same id', async () => {
    const source = await importText('Words.')
    expect(await opened.database.reports.get(source.id)).toMatchObject({
      id: source.id,
      dropped: ['2 scripts'],
      warnings: [],
      milliseconds: 12,
      blocks: 1,
      limits: { fileBytes: 512 << 20, milliseconds: 20_000, members: 10_000 },
    })
  })

  it('names the address of an archive before what the page says', async () => {
    const source = await importText('Words.', 'https://quay.example/')
    expect((await opened.database.reports.get(source.id))?.found).toEqual([
      { detail: 'url', value: 'https://quay.example/', place: 'WARC-Target-URI' },
      { detail: 'title', value: 'A', place: 'first line' },
    ])
  })

  it('goes when its import is taken back', async () => {
    const source = await importText('Words.')
    await undo(opened)
    expect(await opened.database.sources.get(source.id)).toBeUndefined()
    expect(await opened.database.reports.get(source.id)).toBeUndefined()
  })
})
