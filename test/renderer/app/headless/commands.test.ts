import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { runJob } from '../../../../renderer/app/headless/run'
import { closeCase, openCase } from '../../../../renderer/store/open-case'
import { addBriefing } from '../../../../renderer/store/writes/briefings'
import { CasebookError } from '../../../../shared/errors/casebook-error'
import type { HeadlessJob } from '../../../../shared/ipc/contract'
import type { Line } from '../../../../shared/model/briefing'
import type { BriefingDocument } from '../../../../shared/model/briefing-document'
import { equalBytes, utf8 } from '../../../../shared/text/bytes'
import { aLine, anInput } from '../../../builders/briefing'
import { nationalStyleFile } from '../../../builders/marking-schemes'
import { type MemoryMain, plainExtraction, startMemoryMain } from '../../../builders/memory-main'
import { givePress } from '../../../builders/memory-press'
import { pressHere } from '../../../builders/press-here'
import { runVaultWorkersHere } from '../../../builders/vault-workers'

let main: MemoryMain
const press = pressHere()
const caseFile = { ref: 'f1', name: 'case', folder: '/cases', bytes: 0, modified: 0, header: null }
const PASSPHRASE = 'pilots count ships before dawn'

runVaultWorkersHere()

beforeEach(async () => {
  main = startMemoryMain()
  await run({ command: 'new', caseFile: null, options: { title: 'A case', marking: 'TLP:GREEN' } })
})

/** Runs a command in the case; answers what it printed and its exit code. */
async function run(job: Partial<HeadlessJob> & Pick<HeadlessJob, 'command'>) {
  main.printed.out.length = 0
  main.printed.err.length = 0
  main.exitCode = null
  const secrets = { passphrase: PASSPHRASE, newPassphrase: null }
  await runJob({ caseFile, files: [], leftOut: 0, words: [], options: {}, ...secrets, ...job })
  return { code: main.exitCode, out: [...main.printed.out], err: [...main.printed.err] }
}

const json = { json: true } as const
const valuesOf = ({ out }: { out: string[] }) =>
  out.map((line) => JSON.parse(line) as Record<string, unknown>)

function offer(name: string, content: string) {
  const ref = `f${main.files.size + 10}`
  main.files.set(ref, utf8(content))
  return { ref, name, bytes: utf8(content).length }
}

/** Puts a briefing with these lines into the case. */
async function write(lines: readonly Line[]): Promise<void> {
  const file = { ...caseFile, bytes: main.caseFile.length }
  const opened = await openCase(file, { kind: 'passphrase', passphrase: PASSPHRASE }, 'A. Analyst')
  await addBriefing(opened, { ...anInput(lines).briefing, blocks: [...lines] })
  await closeCase(opened)
}

const importTexts = (...contents: string[]) =>
  run({
    command: 'import',
    options: json,
    files: contents.map((content, index) => offer(`${index + 1}.txt`, content)),
  })

describe('import', () => {
  test('prints one JSON value per file with every field and exit code 0', async () => {
    const result = await importTexts('First\nA line.', 'First\nA line.')
    expect(result.code).toBe(0)
    expect(result.err).toEqual([])
    const [first, second] = valuesOf(result)
    expect(Object.keys(first ?? {})).toEqual([
      'file',
      'status',
      'reason',
      'sourceId',
      'number',
      'sha256',
      'title',
      'published',
      'modified',
      'language',
      'characters',
      'pages',
      'blocks',
      'members',
      'dropped',
      'warnings',
      'found',
      'links',
      'milliseconds',
    ])
    expect([first?.status, second?.status]).toEqual(['imported', 'duplicate'])
  })

  test('of a refused file says why on standard error, imports the rest and ends with 3', async () => {
    main.answers['airlock:extract'] = ({ name, bytes }) => {
      if (name === '1.txt')
        throw new CasebookError('refused', '1.txt: not imported. It is encrypted.')
      return plainExtraction(name, bytes as Uint8Array)
    }
    const result = await importTexts('Secret', 'Open')
    expect(result.code).toBe(3)
    expect(result.err).toEqual(['1.txt: not imported. It is encrypted.'])
    expect(valuesOf(result).map(({ status }) => status)).toEqual(['refused', 'imported'])
  })
})

describe('sources and text', () => {
  test('list by number and print what was read', async () => {
    await importTexts('First', 'Second\nline 🜁')
    const listed = valuesOf(await run({ command: 'sources', options: json }))
    expect(listed.map(({ source, title, marking }) => [source, title, marking])).toEqual([
      ['S1', 'First', 'TLP:GREEN'],
      ['S2', 'Second', 'TLP:GREEN'],
    ])
    const sha256 = String(listed[1]?.sha256)
    for (const word of ['S2', 's2', String(listed[1]?.sourceId), sha256, sha256.slice(0, 8)]) {
      expect((await run({ command: 'text', words: [word] })).out).toEqual(['Second\nline 🜁'])
    }
  })

  test('a source that is not there ends with 3', async () => {
    await importTexts('First')
    for (const word of ['S3', 'S', 'ffffffff', '']) {
      const result = await run({ command: 'text', words: [word] })
      expect(result).toMatchObject({ code: 3, out: [] })
      expect(result.err[0]).toContain(`no source "${word}"`)
    }
  })

  test('what only reads leaves the file byte for byte as it was', async () => {
    await importTexts('First')
    const before = main.caseFile.slice()
    for (const command of ['sources', 'history', 'verify'] as const) {
      expect(await run({ command })).toMatchObject({ code: 0 })
    }
    expect(equalBytes(main.caseFile, before)).toBe(true)
  })
})

describe('clip', () => {
  beforeEach(() => importTexts('🜁 one\n\nThe  ministry denies it.\nThe court denies it.'))
  const clip = (options: HeadlessJob['options']) =>
    run({ command: 'clip', words: ['S1'], options: { ...options, ...json } })

  test('finds a quote whatever its white space, and says its place in code points', async () => {
    const result = await clip({ quote: 'The ministry denies', code: 'denial', credibility: '2' })
    expect(valuesOf(result)).toMatchObject([
      {
        clip: 'c1',
        start: 7,
        end: 27,
        exact: 'The  ministry denies',
        code: 'denial',
        credibility: 2,
      },
    ])
  })

  test('by code points takes the same passage', async () => {
    expect(valuesOf(await clip({ start: '7', end: '27' }))).toMatchObject([
      { exact: 'The  ministry denies', code: 'background', credibility: null },
    ])
  })

  test.each([
    [{ quote: 'The president' }, /does not hold the quote/],
    [{ quote: 'denies it.' }, /at 2 places/],
    [{ start: '0', end: '400' }, /has 52 characters, and --end is 400/],
  ])('%j makes no clip', async (options, words) => {
    const result = await clip(options)
    expect(result.code).toBe(3)
    expect(result.err[0]).toMatch(words)
    expect((await clip({ quote: 'one' })).out[0]).toContain('"c1"')
  })
})

describe('brief', () => {
  test('of a case without a briefing quotes every clip under its code and judges nothing', async () => {
    let document: BriefingDocument | null = null
    givePress(main, press.typesetter, (job) => {
      document = JSON.parse(job.document) as BriefingDocument
      expect(job.paper).toBe('letter')
      return press.typesetter.pdf(job)
    })
    await importTexts('The ministry denies it.')
    await run({ command: 'clip', words: ['S1'], options: { quote: 'denies it', code: 'denial' } })
    const result = await run({ command: 'brief', options: { out: 'x.pdf', paper: 'letter' } })
    expect(result).toMatchObject({ code: 0, out: ['/out/A case.pdf'] })
    const sections = (document as BriefingDocument | null)?.sections ?? []
    expect(sections.map(({ heading }) => heading)).toEqual(['What this is', 'Denial'])
    const types = sections.flatMap(({ lines }) => lines.map(({ type }) => type))
    expect(types).toEqual(['framing', 'reported-fact'])
    expect(main.saved.map(({ name }) => name)).toEqual(['A case.pdf'])
  })

  test.each([
    [undefined, undefined],
    ['ua-1', 'ua-1'],
    ['a-3a', 'a-3a'],
  ] as const)('with --standard %s is set by it', async (standard, expected) => {
    const asked: unknown[] = []
    givePress(main, press.typesetter, (job) => {
      asked.push(job.standard)
      return press.typesetter.pdf(job)
    })
    await write([aLine(1, 'framing', 'GREEN', 'The port closed.')])
    const options = { out: 'x.pdf', ...(standard !== undefined && { standard }) }
    expect((await run({ command: 'brief', options })).code).toBe(0)
    expect(asked).toEqual([expected])
  })

  describe('for readers', () => {
    const brief = (options: Record<string, string | true>) =>
      run({ command: 'brief', options: { out: 'x.pdf', ...options } })

    beforeEach(async () => {
      givePress(main, press.typesetter)
      await write([
        aLine(1, 'framing', 'GREEN', 'The port closed.'),
        aLine(2, 'gap', 'AMBER', 'Nobody says who ordered it.'),
      ])
    })

    test('of a marking leaves out what is above it, and the journal says so', async () => {
      const result = await brief({ audience: 'TLP:GREEN', json: true })
      expect(valuesOf(result)).toMatchObject([{ marking: 'TLP:GREEN' }])
      const { out } = await run({ command: 'history' })
      expect(out.at(-2)).toContain('2021.pdf for readers of TLP:GREEN, SHA-256')
    })

    test.each([
      [{ audience: 'TLP:GREEN', block: true }, /Line 2 is above TLP:GREEN\.$/],
      [{ audience: 'TLP:CLEAR' }, /The case itself is marked TLP:GREEN, which is above TLP:CLEAR/],
      [
        { audience: 'SECRET' },
        /“SECRET” is no marking of the Traffic Light Protocol 2\.0, which has TLP:CLEAR, TLP:GREEN/,
      ],
    ] as const)('%j writes nothing', async (options, message) => {
      const result = await brief(options)
      expect(result.code).toBe(3)
      expect(result.err[0]).toMatch(message)
      expect(main.saved).toEqual([])
    })
  })
})

describe('scheme', () => {
  const scheme = (text: string) =>
    run({ command: 'scheme', files: [offer('scheme.json', text)], options: json })

  test('has the case marked by the scheme of a file, what is in it included', async () => {
    await importTexts('The ministry denies it.')
    const result = await scheme(nationalStyleFile)
    expect(valuesOf(result)).toMatchObject([{ id: 'national-style' }])
    expect(result.code).toBe(0)
    await run({ command: 'clip', words: ['S1'], options: { quote: 'denies it', code: 'denial' } })
    givePress(main, press.typesetter)
    const brief = await run({ command: 'brief', options: { out: 'x.pdf', ...json } })
    expect(valuesOf(brief)).toMatchObject([{ marking: 'CONTROLLED//REL PARTNERS' }])
  })

  test.each([
    ['{', /The marking scheme was not loaded: the file is not JSON/],
    [
      nationalStyleFile.replace('TLP:GREEN', 'TLP:NONE'),
      /objects are marked TLP:GREEN, and the file does not say under “equivalents”/,
    ],
  ])('is refused, and it is said why', async (text, message) => {
    const before = main.caseFile.slice()
    const result = await scheme(text)
    expect(result.code).toBe(3)
    expect(result.err.at(-1)).toMatch(message)
    expect(equalBytes(main.caseFile, before)).toBe(true)
  })
})

test('a case is not made with a marking that its scheme does not have', async () => {
  const options = { title: 'T', marking: 'SECRET' }
  const result = await run({ command: 'new', caseFile: null, options })
  expect(result).toMatchObject({ code: 3, out: [] })
  expect(result.err[0]).toMatch(/^The case was not made: “SECRET” is no marking of/)
})

describe('lint', () => {
  const lint = () => run({ command: 'lint', options: json })

  test('answers with one value per finding and ends with 3 when one stops the export', async () => {
    await write([aLine(1, 'reported-fact', 'CLEAR', 'Clearly the port closed.')])
    const result = await lint()
    expect(valuesOf(result)).toMatchObject([
      { line: 1, rule: 'unsourced', severity: 'stop', words: '', dismissed: null },
      { line: 1, rule: 'empty-intensifier', severity: 'warning', words: 'Clearly' },
    ])
    expect(result).toMatchObject({ code: 3 })
    expect(result.err).toEqual([
      '1 finding stops the export: line 1. Mend it, or dismiss it with a reason.',
    ])
    const brief = await run({ command: 'brief', options: { out: 'x.pdf' } })
    expect(brief.code).toBe(3)
    expect(brief.err[0]).toMatch(/^The briefing was not written\. 1 finding stops the export/)
  })

  test('of a briefing without a fault says nothing, and changes nothing', async () => {
    await write([aLine(1, 'gap', 'CLEAR', 'Nobody says when it closed.')])
    const before = main.caseFile.slice()
    expect(await lint()).toEqual({ code: 0, out: [], err: [] })
    expect(equalBytes(main.caseFile, before)).toBe(true)
  })
})

describe('verify', () => {
  const verify = () => run({ command: 'verify', options: json })

  test('of a sound case finds nothing and says how much it checked', async () => {
    await importTexts('First', 'Second')
    await run({ command: 'clip', words: ['S2'], options: { quote: 'Second' } })
    const result = await verify()
    expect(result).toMatchObject({ code: 0, out: [] })
    expect(result.err[0]).toMatch(/^signed by A\. Analyst \(\w+( \w+){7}\): 3 checkpoints$/)
    expect(result.err.at(-1)).toMatch(
      /7 journal entries, 3 checkpoints, 2 originals, 1 anchor; nothing wrong/,
    )
  })

  test('finds a changed byte, in the keys or the journal, and ends with 4', async () => {
    await importTexts('First')
    const sound = main.caseFile
    for (let at = 40; at < sound.length; at += 701) {
      main.caseFile = sound.slice()
      main.caseFile[at] = (main.caseFile[at] ?? 0) ^ 1
      const result = await verify()
      expect({ at, code: result.code }).toEqual({ at, code: 4 })
      expect(result.out.length).toBeGreaterThan(0)
    }
  })
})

test('an unforeseen failure ends with 1 and its own words', async () => {
  main.answers['case:open'] = () => {
    throw new Error('the wire was cut')
  }
  expect(await run({ command: 'sources' })).toMatchObject({ code: 1, err: ['the wire was cut'] })
})
