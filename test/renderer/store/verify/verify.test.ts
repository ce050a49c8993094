import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Appender } from '../../../../renderer/store/append'
import type { OpenCase } from '../../../../renderer/store/case-at-work'
import { ask } from '../../../../renderer/bridge/ask'
import { commit } from '../../../../renderer/store/commit'
import { layOutFrames } from '../../../../renderer/store/journal-frames'
import { indexPayload } from '../../../../renderer/store/original'
import { type Verification, verifyOpenCase } from '../../../../renderer/store/verify/verify'
import { recordAct } from '../../../../renderer/store/writes/acts'
import { signCheckpoint } from '../../../../renderer/store/writes/checkpoint'
import { clipPassage } from '../../../../renderer/store/writes/clips'
import { importSources } from '../../../../renderer/store/writes/import-source'
import { undo } from '../../../../renderer/store/take-back'
import { anchorPassage } from '../../../../shared/clip/anchor'
import { failureOf } from '../../../../shared/errors/casebook-error'
import type { FrameScan } from '../../../../shared/ipc/contract'
import {
  FRAMES_OFFSET,
  HEADER_BYTES,
  KEY_TABLE_BYTES,
} from '../../../../shared/journal/case-header'
import { frameTypes } from '../../../../shared/journal/frame'
import type { Source } from '../../../../shared/model/source'
import { fromHex, fromUtf8, toHex, utf8 } from '../../../../shared/text/bytes'
import { type MemoryMain, plainExtraction, startMemoryMain } from '../../../builders/memory-main'
import { drawActor, drawSource } from '../../../builders/records'
import { sha256 } from '../../../builders/sha256'
import { createTestCase } from '../../../builders/test-case'

let main: MemoryMain
let opened: OpenCase

beforeEach(async () => {
  main = startMemoryMain()
  opened = await createTestCase({ title: 'Harbour' })
})
afterEach(() => {
  opened.database.close()
  Reflect.deleteProperty(globalThis, 'window')
})

const importText = async (words: string) => {
  const bytes = utf8(words)
  const extraction = plainExtraction('a.txt', bytes)
  const digest = toHex(await sha256(bytes))
  const read = { fileName: 'a.txt', bytes, sha256: digest, extraction, milliseconds: 1 }
  const [source] = await importSources(opened, [read])
  if (source === undefined) throw new Error('nothing was imported')
  return source
}

/** Clips the word "harbour" in the text of a source that begins with "The harbour". */
const clipHarbour = async (source: Source) => {
  const [text] = await opened.database.texts.toArray()
  if (text === undefined) throw new Error('no text')
  return clipPassage(opened, source, anchorPassage(text, source.sha256, 4, 11))
}

const addActor = (name: string) => {
  const actor = drawActor({ id: crypto.randomUUID(), name })
  return commit(opened, {
    command: `Add actor ${name}`,
    changes: [{ table: 'actors', id: actor.id, after: actor }],
  })
}

const found = ({ findings }: Verification) =>
  findings.map(({ kind, object, message }) => `${kind}: ${object} ${message}`)

/** A sealed entry as a forger with the key of the case could add it. */
async function forge(entry: object): Promise<void> {
  const appender = new Appender(opened.vault, opened.end)
  await appender.add([{ type: frameTypes.entry, payload: utf8(JSON.stringify(entry)) }])
  await appender.flush()
}

const drawnEntry = (over: object) => ({
  seq: 2,
  at: '2026-05-12T09:30:00.000Z',
  zone: 0,
  analyst: 'A. Tremblay',
  command: 'Forged',
  changes: [],
  ...over,
})

/** The file as main looks through it. */
const scanOf = () => ask('case:frames', { after: null })
const framesOf = async () => layOutFrames(await scanOf())

describe('a case that was left alone', () => {
  it('holds, originals of several pieces, clips, acts and checkpoints included', async () => {
    const source = await importText('The harbour was closed.\nNobody said why. '.repeat(60_000))
    await clipHarbour(source)
    await recordAct(opened, 'open', 'Open the case on this computer')
    await signCheckpoint(opened)
    const verification = await verifyOpenCase(opened)
    expect(found(verification)).toEqual([])
    expect(verification.notes).toEqual([])
    expect(verification.checked).toEqual({
      frames: 9,
      entries: 5,
      checkpoints: 1,
      originals: 1,
      anchors: 1,
      bytes: main.caseFile.length,
    })
    expect(verification.signers).toMatchObject([
      { analysts: ['A. Tremblay'], checkpoints: 1, last: 5 },
    ])
    expect(verification.signers[0]?.words.split(' ')).toHaveLength(8)
  })

  it('says so where its last entries are not signed, and does not call that wrong', async () => {
    await signCheckpoint(opened)
    await addActor('HAFNIUM')
    await addActor('APT40')
    const { findings, notes } = await verifyOpenCase(opened)
    expect(findings).toEqual([])
    expect(notes).toEqual(['2 entries are not signed yet, behind entry 2.'])
  })

  it('says so where nothing is signed', async () => {
    const { notes } = await verifyOpenCase(opened)
    expect(notes).toEqual(['The journal has no checkpoint: nothing in it is signed.'])
  })

  it('keeps the original of a source that was taken out again under its eyes', async () => {
    await importText('The harbour was closed.')
    await undo(opened)
    const { findings, checked } = await verifyOpenCase(opened)
    expect(findings).toEqual([])
    expect(checked.originals).toBe(1)
  })

  it('tells how far it is, from the first byte of a frame to the last', async () => {
    const bytes = new Uint8Array(20 << 20)
    const source = drawSource({ sha256: toHex(await sha256(bytes)) })
    await commit(opened, {
      command: 'Import',
      changes: [{ table: 'sources', id: source.id, after: source }],
      originals: [{ sourceId: source.id, bytes }],
    })
    const steps: [number, number][] = []
    await verifyOpenCase(opened, { onProgress: (done, total) => steps.push([done, total]) })
    const total = main.caseFile.length - FRAMES_OFFSET
    expect(steps.length).toBeGreaterThan(2)
    expect(steps.map(([done]) => done)).toEqual(
      steps.map(([done]) => done).toSorted((a, b) => a - b),
    )
    expect(steps.at(-1)).toEqual([total, total])
  })

  it('can be stopped', async () => {
    const stopped = new AbortController()
    stopped.abort()
    const verifying = verifyOpenCase(opened, { signal: stopped.signal })
    await expect(verifying.catch((thrown) => failureOf(thrown).kind)).resolves.toBe('cancelled')
  })
})

describe('a case that was changed outside', () => {
  it('is found out by any one bit', async () => {
    await importText('The harbour was closed.')
    await signCheckpoint(opened)
    const whole = main.caseFile
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        main.caseFile = whole.slice()
        main.caseFile[at] = (whole[at] as number) ^ (1 << bit)
        const told = await verifyOpenCase(opened).then(
          ({ findings }) => findings.length > 0,
          (thrown) => ['damaged', 'newer', 'refused'].includes(failureOf(thrown).kind),
        )
        expect(told).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('names the frame that does not open and goes on behind it', async () => {
    await addActor('HAFNIUM')
    await addActor('APT40')
    const [, frame] = await framesOf()
    const last = (frame?.offset ?? 0) + (frame?.length ?? 0) - 1
    main.caseFile[last] = (main.caseFile[last] as number) ^ 1
    expect(found(await verifyOpenCase(opened))).toEqual([
      'payload: frame 2 does not match its digest',
      'entry: entry 2 carries the number 3',
    ])
  })

  it('names a copy of the key table that is damaged', async () => {
    const second = HEADER_BYTES + KEY_TABLE_BYTES
    main.caseFile[second + 60] = (main.caseFile[second + 60] as number) ^ 1
    expect((await verifyOpenCase(opened)).findings).toMatchObject([
      { kind: 'keys', object: 'the second copy of the key table' },
    ])
  })

  it.each<[string, Partial<FrameScan>, string]>([
    [
      'damage that main saw',
      { damaged: { frame: 2, reason: 'it does not follow from frame 1' } },
      'chain: frame 2 is damaged: it does not follow from frame 1. What stands behind it was not looked at',
    ],
    [
      'an end that was broken off',
      { tornBytes: 40 },
      'file: the end of the file is an unfinished change of 40 bytes, as a power cut or an incomplete copy leaves it; it was never acknowledged',
    ],
  ])('tells of %s', async (_what, seen, told) => {
    const scan = await scanOf()
    main.answers['case:frames'] = () => ({ ...scan, ...seen })
    expect(found(await verifyOpenCase(opened))).toEqual([told])
  })
})

describe('somebody who has the key of the case', () => {
  it('cannot leave an entry out of the count', async () => {
    await forge(drawnEntry({ seq: 5 }))
    expect(found(await verifyOpenCase(opened))).toEqual(['entry: entry 2 carries the number 5'])
  })

  it('cannot change a record from a state it was not in', async () => {
    const actor = drawActor()
    const change = { table: 'actors', id: actor.id, before: '0'.repeat(64), after: actor }
    await forge(drawnEntry({ changes: [change] }))
    expect(found(await verifyOpenCase(opened))).toEqual([
      'entry: entry 2 changes a record of actors that was not as it says',
    ])
  })

  it('cannot write what is no entry', async () => {
    await forge({ seq: 2, what: 'nonsense' })
    expect(found(await verifyOpenCase(opened))).toEqual([
      'entry: entry 2 cannot be read as a journal entry',
    ])
  })

  it('cannot move a checkpoint behind other entries', async () => {
    await signCheckpoint(opened)
    const checkpoint = await lastCheckpoint()
    await forge(drawnEntry({ seq: 3, act: 'checkpoint', checkpoint }))
    expect(found(await verifyOpenCase(opened))).toEqual([
      'checkpoint: entry 3 signs everything up to frame 1, but stands behind frame 2',
    ])
  })

  it('cannot put another moment or name to a signature', async () => {
    await signCheckpoint(opened)
    const checkpoint = await lastCheckpoint()
    // The file without its last frame, and the signature under another name.
    const frames = await framesOf()
    main.caseFile = main.caseFile.slice(0, frames[1]?.offset)
    const end = { offset: main.caseFile.length, frame: 1, entry: 1, chain: undefined }
    const before = frames[1]?.previous ?? ''
    Object.assign(opened.end, { ...end, chain: fromHex(before) })
    await forge(drawnEntry({ act: 'checkpoint', analyst: 'J. Okafor', checkpoint }))
    expect(found(await verifyOpenCase(opened))).toEqual([
      'checkpoint: entry 2 carries a signature that does not hold',
    ])
  })

  it('cannot call an entry a checkpoint without a signature', async () => {
    await forge(drawnEntry({ act: 'checkpoint' }))
    expect(found(await verifyOpenCase(opened))).toEqual([
      'checkpoint: entry 2 calls itself a checkpoint and carries no signature',
    ])
  })

  it('cannot hold another original against a source, or none', async () => {
    const [bytes, one, two] = [utf8('other bytes'), crypto.randomUUID(), crypto.randomUUID()]
    for (const [number, id] of [one, two].entries()) {
      await commit(opened, {
        command: 'Import',
        changes: [{ table: 'sources', id, after: drawSource({ id, number: number + 1 }) }],
        originals: number === 0 ? [{ sourceId: id, bytes }] : [],
      })
    }
    expect(found(await verifyOpenCase(opened))).toEqual([
      'original: S1 (statement.txt) does not match the SHA-256 of its original',
      'original: S2 (statement.txt) has no original in the case file',
    ])
  })

  it('cannot point the index to another place', async () => {
    const source = await importText('The harbour was closed.')
    const record = await opened.database.originals.get(source.id)
    if (record === undefined) throw new Error('no original')
    const elsewhere = { ...record, place: { ...record.place, offset: record.place.offset + 1 } }
    const appender = new Appender(opened.vault, opened.end)
    await appender.add([
      { type: frameTypes.index, payload: indexPayload([elsewhere]) },
      { type: frameTypes.entry, payload: utf8(JSON.stringify(drawnEntry({ seq: 3 }))) },
    ])
    await appender.flush()
    expect(found(await verifyOpenCase(opened))).toEqual([
      'original: frame 5 names a place where the original of its source does not stand',
    ])
  })

  it('cannot put words into a clip that do not stand in the text', async () => {
    const source = await importText('The harbour was closed.')
    const clip = await clipHarbour(source)
    const after = { ...clip, anchor: { ...clip.anchor, exact: 'airport' } }
    await commit(opened, {
      command: 'Change',
      changes: [{ table: 'clips', id: clip.id, after }],
    })
    expect(found(await verifyOpenCase(opened))).toEqual([
      'anchor: c1 of S1 does not find its words at their place',
    ])
  })

  it('cannot put a tag where its words do not stand, or into a source that is not there', async () => {
    const source = await importText('The harbour was closed.')
    const tag = { id: crypto.randomUUID(), actorId: crypto.randomUUID(), sourceId: source.id }
    const after = { ...tag, clipId: null, start: 4, end: 11, matched: 'harbour' }
    const enter = (over: object) =>
      commit(opened, {
        command: 'Change',
        changes: [{ table: 'mentions', id: tag.id, after: { ...after, ...over } }],
      })
    await enter({})
    expect(found(await verifyOpenCase(opened))).toEqual([])
    await enter({ start: 5, end: 12 })
    expect(found(await verifyOpenCase(opened))).toEqual([
      'anchor: the tag on "harbour" of S1 does not find its words at their place',
    ])
    await enter({ sourceId: crypto.randomUUID() })
    expect(found(await verifyOpenCase(opened))).toEqual([
      'anchor: the tag on "harbour" of S? belongs to a source that is not in the case',
    ])
  })
})

async function lastCheckpoint() {
  const frame = (await framesOf()).at(-1)
  if (frame === undefined) throw new Error('no frame')
  const after = {
    frame: frame.frame,
    chain: fromHex(frame.previous),
  }
  const bytes = main.caseFile.slice(frame.offset, frame.offset + frame.length)
  const [opening] = await opened.vault.openFrames(after, bytes)
  return JSON.parse(fromUtf8(opening?.payload ?? new Uint8Array())).checkpoint as object
}
