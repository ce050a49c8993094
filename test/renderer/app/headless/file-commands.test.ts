import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { runJob } from '../../../../renderer/app/headless/run'
import type { HeadlessJob } from '../../../../shared/ipc/contract'
import { decodeCaseHeader } from '../../../../shared/journal/case-header'
import { equalBytes, utf8 } from '../../../../shared/text/bytes'
import { frozenCaseFile, withLongOriginal } from '../../../builders/format-0-file'
import { type MemoryMain, startMemoryMain } from '../../../builders/memory-main'
import { runVaultWorkersHere } from '../../../builders/vault-workers'

let main: MemoryMain
const caseFile = { ref: 'f1', name: 'case', folder: '/cases', bytes: 0, modified: 0, header: null }
const PASSPHRASE = 'pilots count ships before dawn'
const OTHER = 'seven lamps along the northern quay'
const json = { json: true } as const

runVaultWorkersHere()

beforeEach(() => {
  main = startMemoryMain()
})

/** Runs a command with `--json`; answers its values, its lines on standard error and its exit code. */
async function run(job: Partial<HeadlessJob> & Pick<HeadlessJob, 'command'>) {
  main.printed.out.length = 0
  main.printed.err.length = 0
  const { options, ...rest } = job
  const secrets = { passphrase: PASSPHRASE, newPassphrase: null }
  await runJob({
    caseFile,
    files: [],
    leftOut: 0,
    words: [],
    options: { ...json, ...options },
    ...secrets,
    ...rest,
  })
  const values = main.printed.out.map((line) => JSON.parse(line) as Record<string, unknown>)
  return { code: main.exitCode, values, err: [...main.printed.err] }
}

const makeCase = () =>
  run({ command: 'new', caseFile: null, options: { title: 'Harbour', marking: 'TLP:GREEN' } })

async function importTexts(...contents: string[]) {
  const files = contents.map((content, index) => {
    const ref = `f${index + 10}`
    main.files.set(ref, utf8(content))
    return { ref, name: `${index + 1}.txt`, bytes: content.length }
  })
  expect(await run({ command: 'import', files })).toMatchObject({ code: 0 })
}

const keptBytes = () => main.kept[0]?.bytes ?? new Uint8Array()

const caseCommands = [
  'import',
  'sources',
  'text',
  'clip',
  'brief',
  'lint',
  'verify',
  'history',
  'passphrase',
  'rebuild',
  'compact',
] as const

const contentOf = async () => ({
  sources: (await run({ command: 'sources' })).values,
  text: (await run({ command: 'text', words: ['S1'] })).values,
})

describe('new', () => {
  test('answers with the recovery words, which open the case without the passphrase', async () => {
    const made = await makeCase()
    expect(made.err).toEqual([expect.stringMatching(/^New passphrase: (Fair|Strong)/)])
    const words = made.values[0]?.recoveryWords as string[]
    expect(words).toHaveLength(24)
    const changed = await run({
      command: 'passphrase',
      passphrase: words.join('\n'),
      newPassphrase: OTHER,
      options: { 'recovery-file': 'r' },
    })
    expect(changed).toMatchObject({ code: 0, values: [{ passphraseChanged: true }] })
    expect(await run({ command: 'sources', passphrase: OTHER })).toMatchObject({ code: 0 })
  })

  test('refuses a weak passphrase and makes no file', async () => {
    const job = { command: 'new', caseFile: null, options: { title: 'T' } } as const
    const refused = await run({ ...job, passphrase: 'harbour' })
    expect(refused).toMatchObject({ code: 3, values: [] })
    expect(refused.err[0]).toMatch(/passphrase was not taken/)
    expect(main.asked).not.toContain('cases:create')
  })
})

describe('a wrong passphrase', () => {
  test('ends every command with 5 and one sentence, and the file is as it was', async () => {
    await makeCase()
    const before = main.caseFile.slice()
    for (const command of caseCommands) {
      const words = command === 'text' || command === 'clip' ? ['S1'] : []
      const job = { command, words, passphrase: OTHER, newPassphrase: OTHER }
      const refused = await run({ ...job, options: { quote: 'x', out: 'x.pdf' } })
      expect({ command, ...refused }).toMatchObject({ command, code: 5, values: [] })
      expect(refused.err).toHaveLength(1)
      expect(equalBytes(main.caseFile, before)).toBe(true)
    }
  })
})

describe('history', () => {
  test('prints every entry with its chain, and who signed', async () => {
    await makeCase()
    await importTexts('First\nA line.')
    const { code, values } = await run({ command: 'history' })
    expect(code).toBe(0)
    expect(values.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    expect(values.map(({ act }) => act)).toEqual([null, 'checkpoint', null, 'checkpoint'])
    expect(values[2]).toMatchObject({ analyst: 'A. Analyst', command: 'Import source S1: First' })
    expect(values[2]?.objects).toHaveLength(2)
    expect(values[3]?.checkpoint).toMatchObject({ chain: values[2]?.chain })
    for (const { chain, at } of values) {
      expect(chain).toMatch(/^[0-9a-f]{64}$/)
      expect(at).toMatch(/^\d{4}-.*Z$/)
    }
  })
})

describe('passphrase', () => {
  test('wraps the keys anew: the journal stays byte for byte, the old passphrase opens no more', async () => {
    await makeCase()
    const before = main.caseFile.slice()
    const changed = await run({ command: 'passphrase', newPassphrase: OTHER })
    expect(changed).toMatchObject({ code: 0, values: [{ recoveryWords: null }] })
    expect(equalBytes(main.caseFile.slice(2080, before.length), before.slice(2080))).toBe(true)
    expect(equalBytes(main.caseFile.slice(32, 2080), before.slice(32, 2080))).toBe(false)
    expect(await run({ command: 'sources' })).toMatchObject({ code: 5 })
    expect(await run({ command: 'verify', passphrase: OTHER })).toMatchObject({ code: 0 })
  })

  test('with --recovery makes another recovery key and ends the old one', async () => {
    const old = (await makeCase()).values[0]?.recoveryWords as string[]
    const renewed = await run({ command: 'passphrase', options: { recovery: true } })
    const words = renewed.values[0]?.recoveryWords as string[]
    expect(words).toHaveLength(24)
    const unlock = (passphrase: string) =>
      run({
        command: 'passphrase',
        passphrase,
        newPassphrase: OTHER,
        options: { 'recovery-file': 'r' },
      })
    expect(await unlock(old.join(' '))).toMatchObject({ code: 5 })
    expect(await unlock(words.join(' '))).toMatchObject({ code: 0 })
  })

  test('changes both at once', async () => {
    await makeCase()
    const both = { command: 'passphrase', newPassphrase: OTHER } as const
    const changed = await run({ ...both, options: { recovery: true } })
    expect(changed).toMatchObject({ code: 0, values: [{ passphraseChanged: true }] })
    expect(changed.values[0]?.recoveryWords).toHaveLength(24)
    expect(await run({ command: 'sources', passphrase: OTHER })).toMatchObject({ code: 0 })
  })
})

describe('rebuild', () => {
  test('replays the whole journal, ends at its head and leaves the file as it was', async () => {
    await makeCase()
    await importTexts('First', 'Second')
    const before = main.caseFile.slice()
    const { code, values } = await run({ command: 'rebuild' })
    expect(code).toBe(0)
    const last = (await run({ command: 'history' })).values.at(-1)
    expect(values).toMatchObject([
      { atHead: true, entry: 5, head: last?.chain, records: { cases: 1, sources: 2, texts: 2 } },
    ])
    expect(equalBytes(main.caseFile, before)).toBe(true)
  })
})

describe('compact', () => {
  test('keeps every record and original, and the old file with its history', async () => {
    await makeCase()
    await importTexts('First\nA line.', `Second\n${'A long line of words.\n'.repeat(60_000)}`)
    await run({ command: 'clip', words: ['S1'], options: { quote: 'A line' } })
    const before = await contentOf()
    const history = (await run({ command: 'history' })).values
    const old = main.caseFile
    const compacted = await run({ command: 'compact' })
    expect(compacted).toMatchObject({
      code: 0,
      values: [{ generation: 2, records: 8, originals: 2, kept: 'case generation-1.casebook' }],
    })
    expect(await contentOf()).toEqual(before)
    const verified = await run({ command: 'verify' })
    expect(verified).toMatchObject({ code: 0, values: [] })
    expect(verified.err.at(-1)).toMatch(/2 originals, 1 anchor; nothing wrong/)
    expect(equalBytes(keptBytes().slice(0, old.length), old)).toBe(true)
    expect(decodeCaseHeader(main.caseFile)).toMatchObject({
      generation: 2,
      fileId: decodeCaseHeader(old).fileId,
    })
    const [first] = (await run({ command: 'history' })).values
    expect(first).toMatchObject({ act: 'compact', from: { generation: 1 } })
    const from = first?.from as { entry: number; chain: string }
    expect(history.find(({ seq }) => seq === from.entry)?.chain).toBe(from.chain)
  })

  test('gives no number a second time', async () => {
    await makeCase()
    await importTexts('First')
    await run({ command: 'compact' })
    await importTexts('Second')
    const { values } = await run({ command: 'sources' })
    expect(values.map(({ source }) => source)).toEqual(['S1', 'S2'])
  })

  test('that fails half way leaves the case as it was', async () => {
    await makeCase()
    await importTexts('First')
    const before = main.caseFile
    main.answers['draft:finish'] = () => {
      throw new Error('the disk went away')
    }
    expect(await run({ command: 'compact' })).toMatchObject({ code: 1 })
    expect(main.asked).toContain('draft:abandon')
    expect(equalBytes(main.caseFile.slice(0, before.length), before)).toBe(true)
    expect(await run({ command: 'verify' })).toMatchObject({ code: 0 })
  })
})

describe('upgrade', () => {
  test('seals the case file that was kept from format 0, word for word', async () => {
    main.caseFile = frozenCaseFile()
    const upgraded = await run({ command: 'upgrade' })
    expect(upgraded).toMatchObject({
      code: 0,
      values: [{ entries: 8, originals: 3, kept: 'case not-sealed.casebook' }],
    })
    expect(upgraded.values[0]?.recoveryWords).toHaveLength(24)
    expect(upgraded.err.at(-1)).toMatch(/anyone can read it\. Delete it/)
    expect(equalBytes(keptBytes(), frozenCaseFile())).toBe(true)
    expect(new TextDecoder('latin1').decode(main.caseFile)).not.toMatch(/lighthouse|Skarn|Holm/)

    const { values } = await run({ command: 'history' })
    expect(values.map(({ seq, analyst, act }) => [seq, analyst, act])).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((seq) => [seq, 'R. Holm', null]),
      [9, 'A. Analyst', 'seal'],
      [10, 'A. Analyst', 'checkpoint'],
    ])
    expect(values[7]).toMatchObject({ inverts: 7, at: '2026-11-23T05:00:24.618Z', zone: 60 })
    expect(values[8]?.from).toMatchObject({ generation: 0, entry: 8, frame: 11 })
    const verified = await run({ command: 'verify' })
    expect(verified).toMatchObject({ code: 0, values: [] })
    expect(verified.err.at(-1)).toMatch(/3 originals, 2 anchors; nothing wrong/)
  })

  test('carries an original of many pieces', async () => {
    main.caseFile = await withLongOriginal(frozenCaseFile(), (3 << 20) + 11)
    expect(await run({ command: 'upgrade' })).toMatchObject({ code: 0, values: [{ originals: 3 }] })
    expect(await run({ command: 'verify' })).toMatchObject({ code: 0, values: [] })
  })

  test('of a damaged file names the frame and writes nothing', async () => {
    const damaged = frozenCaseFile()
    damaged[4000] = (damaged[4000] ?? 0) ^ 1
    main.caseFile = damaged.slice()
    const refused = await run({ command: 'upgrade' })
    expect(refused).toMatchObject({ code: 4, values: [] })
    expect(refused.err[0]).toMatch(/frame \d+ of it/)
    expect(equalBytes(main.caseFile, damaged)).toBe(true)
    expect(main.asked).not.toContain('draft:begin')
  })

  test('of a sealed file is refused', async () => {
    await makeCase()
    const refused = await run({ command: 'upgrade' })
    expect(refused).toMatchObject({ code: 3, values: [] })
    expect(refused.err[0]).toMatch(/was not sealed: it is sealed already/)
  })

  test('leaves an unfinished change out and says so', async () => {
    const frozen = frozenCaseFile()
    main.caseFile = frozen.slice(0, -10)
    const upgraded = await run({ command: 'upgrade' })
    expect(upgraded).toMatchObject({ code: 0, values: [{ entries: 7 }] })
    expect(upgraded.err[1]).toMatch(/unfinished change \(\d+ bytes\)/)
    expect(await run({ command: 'verify' })).toMatchObject({ code: 0 })
  })
})

test('a file of format 0 is to be sealed first, whatever is asked of it', async () => {
  for (const command of caseCommands) {
    main.caseFile = frozenCaseFile()
    const job = { command, words: ['S1'], newPassphrase: OTHER }
    const refused = await run({ ...job, options: { quote: 'x', out: 'x.pdf' } })
    expect({ command, ...refused }).toMatchObject({ command, code: 3, values: [] })
    expect(refused.err[0]).toMatch(/casebook upgrade/)
    expect(equalBytes(main.caseFile, frozenCaseFile())).toBe(true)
  }
})
