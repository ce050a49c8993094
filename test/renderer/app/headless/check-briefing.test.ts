import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PressJob } from '../../../../electron/press/job'
import { readFinished } from '../../../../renderer/airlock/release/read-finished'
import { runJob } from '../../../../renderer/app/headless/run'
import { attachEvidence } from '../../../../shared/proof/attach'
import type { HeadlessJob } from '../../../../shared/ipc/contract'
import type { OpenCase } from '../../../../renderer/store/case-at-work'
import { closeCase, openCase } from '../../../../renderer/store/open-case'
import { removeClip } from '../../../../renderer/store/writes/clips'
import { equalBytes, utf8 } from '../../../../shared/text/bytes'
import { type MemoryMain, startMemoryMain } from '../../../builders/memory-main'
import { givePress } from '../../../builders/memory-press'
import { pressHere } from '../../../builders/press-here'
import { runVaultWorkersHere } from '../../../builders/vault-workers'

/*
 * A case with one source and one clip, its briefing written and checked by the commands themselves:
 * `brief` releases it, `check` reads what was released.
 */

const caseFile = { ref: 'f1', name: 'case', folder: '/cases', bytes: 0, modified: 0, header: null }
const offered = { ref: 'f20', name: 'a.pdf', bytes: 0 }
const PASSPHRASE = 'pilots count ships before dawn'
const SENTENCE = 'The ministry denies it.'

const press = pressHere()
let main: MemoryMain

runVaultWorkersHere()

/** The case file with its briefing released, and what was released. */
let caseBytes: Uint8Array
/** The case file as it was before. */
let beforeBriefing: Uint8Array
let pdf: Uint8Array
let job: PressJob

beforeAll(async () => {
  main = startMemoryMain()
  givePress(main, press.typesetter, (given) => {
    job = given
    return press.typesetter.pdf(given)
  })
  await run({ command: 'new', caseFile: null, options: { title: 'A case', marking: 'TLP:GREEN' } })
  main.files.set('f10', utf8(SENTENCE))
  await run({
    command: 'import',
    files: [{ ref: 'f10', name: '1.txt', bytes: SENTENCE.length }],
  })
  beforeBriefing = main.caseFile.slice()
  await run({ command: 'clip', words: ['S1'], options: { quote: 'denies it', code: 'denial' } })
  expect((await run({ command: 'brief', options: { out: 'a.pdf' } })).code).toBe(0)
  pdf = main.saved.at(-1)?.bytes ?? new Uint8Array()
  caseBytes = main.caseFile.slice()
}, 120_000)

beforeEach(() => {
  main.caseFile = caseBytes.slice()
  main.saved.length = 0
  givePress(main, press.typesetter)
})

async function run(job: Partial<HeadlessJob> & Pick<HeadlessJob, 'command'>) {
  main.printed.out.length = 0
  main.printed.err.length = 0
  main.exitCode = null
  const secrets = { passphrase: PASSPHRASE, newPassphrase: null }
  await runJob({ caseFile, files: [], leftOut: 0, words: [], options: {}, ...secrets, ...job })
  return { code: main.exitCode, out: [...main.printed.out], err: [...main.printed.err] }
}

/** What `check` says of a PDF, with the case or without. */
function check(bytes: Uint8Array, withCase: 'with the case' | 'alone' = 'alone') {
  main.files.set(offered.ref, bytes)
  return run({
    command: 'check',
    caseFile: withCase === 'alone' ? null : caseFile,
    files: [{ ...offered, bytes: bytes.length }],
  })
}

async function inCase<T>(work: (opened: OpenCase) => Promise<T>): Promise<T> {
  const secret = { kind: 'passphrase', passphrase: PASSPHRASE } as const
  const opened = await openCase(caseFile, secret, 'A. Analyst')
  try {
    return await work(opened)
  } finally {
    await closeCase(opened)
  }
}

/** The PDF with words of as many bytes in the place of others; they stand in the plain. */
function replaced(pdf: Uint8Array, words: string, instead: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  expect(text).toContain(words)
  expect(instead).toHaveLength(words.length)
  return Uint8Array.from(Buffer.from(text.replace(words, instead), 'latin1'))
}

describe('brief', () => {
  test('writes nothing when the finished PDF is not as it was composed', async () => {
    givePress(main, press.typesetter, (given) =>
      press.typesetter.pdf({
        ...given,
        document: given.document.replace('denies it', 'concedes it'),
      }),
    )
    const result = await run({ command: 'brief', options: { out: 'a.pdf' } })
    expect(result.code).toBe(3)
    expect(result.err.at(-1)).toMatch(
      /^The PDF was not released, because line 2 does not stand .* Nothing was written/,
    )
    expect(main.saved).toEqual([])
    expect(equalBytes(main.caseFile, caseBytes)).toBe(true)
  })
})

describe('check of a PDF alone', () => {
  test('says that it is unchanged, and by which key in eight words', async () => {
    const result = await check(pdf)
    expect(result).toMatchObject({ code: 0, out: [] })
    expect(result.err[0]).toMatch(/^signed by A\. Analyst on \d.*Z with the key:( [a-z]+){8}$/)
    expect(result.err.at(-1)).toBe('checked 2 sentences: unchanged since it was signed')
  })

  test.each([
    [
      'without evidence',
      10,
      /^The PDF carries no evidence manifest/,
      (pdf: Uint8Array) => pdf.slice(0, Buffer.from(pdf).lastIndexOf('%casebook evidence')),
    ],
    [
      'of an unknown version',
      11,
      /of version 9, which this version of Casebook does not know/,
      (pdf: Uint8Array) => replaced(pdf, '"version":2},"sig', '"version":9},"sig'),
    ],
    [
      'with another word in its evidence',
      12,
      /^The signature of the evidence manifest does not hold/,
      (pdf: Uint8Array) => replaced(pdf, '"quote":"denies it"', '"quote":"admits it"'),
    ],
    [
      'with something behind it',
      14,
      /^Something was added to the PDF after it was signed/,
      (pdf: Uint8Array) => Uint8Array.from([...pdf, ...utf8('% more\n')]),
    ],
    [
      'with another title within',
      14,
      /^The bytes of the PDF are not those that were signed/,
      (pdf: Uint8Array) => replaced(pdf, '/Title (A case)', '/Title (B case)'),
    ],
  ])('%s ends with %i', async (_, code, sentence, change) => {
    const result = await check(change(pdf))
    expect(result.code).toBe(code)
    expect(result.out).toEqual([expect.stringMatching(sentence)])
  })

  test('whose pages say something else names the line and ends with 13', async () => {
    const document = job.document.replace('denies it', 'admits it')
    const reading = await readFinished('a.pdf', pdf)
    const other = attachEvidence(
      press.typesetter.pdf({ ...job, document }),
      reading.files[0]?.text ?? '',
    )
    const result = await check(other)
    expect(result.code).toBe(13)
    expect(result.out[0]).toMatch(
      /^Line 2 does not stand in the PDF as it was signed: “.*denies it/,
    )
  })
})

describe('check of a PDF with its case', () => {
  test('finds every passage and every original', async () => {
    const result = await check(pdf, 'with the case')
    expect(result).toMatchObject({ code: 0, out: [] })
    expect(result.err.at(-1)).toBe(
      'checked 2 sentences, 1 citation and 1 original: unchanged since it was signed',
    )
  })

  test('names a passage that is gone and ends with 15', async () => {
    await inCase(async (opened) => {
      const clip = await opened.database.clips.toCollection().first()
      if (clip !== undefined) await removeClip(opened, clip)
    })
    const result = await check(pdf, 'with the case')
    expect(result.code).toBe(15)
    expect(result.out).toEqual([
      'Line 2 cites a passage of source [1] that is not in the case any more: “denies it”',
    ])
  })

  test('names an original whose bytes were changed and ends with 16', async () => {
    // The last byte of the first piece of an original: its frame does not open any more.
    const place = await inCase(async ({ database }) => database.originals.toCollection().first())
    const { offset = 0, length = 0 } = place?.place ?? {}
    main.caseFile[offset + length - 1] = (main.caseFile[offset + length - 1] ?? 0) ^ 1
    const result = await check(pdf, 'with the case')
    expect(result.code).toBe(16)
    expect(result.out.join('\n')).toMatch(/^Source \[1\] \(.*/m)
  })

  test('names the rules it was signed with, and where it stands in the journal', async () => {
    const { err } = await check(pdf, 'with the case')
    expect(err[1]).toMatch(/^signed with \d findings? by 31 rules, 0 dismissed$/)
    expect(err).toContainEqual(
      expect.stringMatching(/^entry \d stands in the journal as it is named$/),
    )
    expect(err).toContainEqual(
      expect.stringMatching(/^the key signed the journal too, last at entry \d+ as A\. Analyst$/),
    )
  })

  test('says that the case file is an older copy and ends with 17', async () => {
    main.caseFile = beforeBriefing.slice()
    const result = await check(pdf, 'with the case')
    expect(result.code).toBe(17)
    expect(result.out[0]).toMatch(/^The PDF names entry \d+ of the journal, and the case has none/)
  })

  test('says that the case has another history and ends with 17', async () => {
    main.caseFile = beforeBriefing.slice()
    await run({ command: 'clip', words: ['S1'], options: { quote: 'ministry', code: 'denial' } })
    await run({ command: 'clip', words: ['S1'], options: { quote: 'denies it', code: 'denial' } })
    const result = await check(pdf, 'with the case')
    expect(result.code).toBe(17)
    expect(result.out[0]).toMatch(/^The journal of the case is another one than the PDF names/)
  })

  test('says that its key has signed nothing in the case and ends with 18', async () => {
    const known = new Map(main.identities)
    main.identities.clear()
    const { code } = await run({ command: 'brief', options: { out: 'b.pdf' } })
    expect(code).toBe(0)
    const other = main.saved.at(-1)?.bytes ?? new Uint8Array()
    main.caseFile = caseBytes.slice()
    for (const [fileId, sealed] of known) main.identities.set(fileId, sealed)
    const result = await check(other, 'with the case')
    expect(result.code).toBe(18)
    expect(result.out).toContainEqual(
      expect.stringMatching(
        /^The key that signed the PDF has signed none of the \d+ checkpoints? of/,
      ),
    )
  })

  test('is refused for another case', async () => {
    const made = await run({ command: 'new', caseFile: null, options: { title: 'B case' } })
    expect(made.code).toBe(0)
    const result = await check(pdf, 'with the case')
    expect(result.code).toBe(3)
    expect(result.err.at(-1)).toMatch(/it was made from another case file/)
  })

  test('leaves the case as it was', async () => {
    await check(pdf, 'with the case')
    expect(equalBytes(main.caseFile, caseBytes)).toBe(true)
  })
})
