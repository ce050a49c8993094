import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type HeadlessRequest,
  parseCommandLine,
  readCommandLine,
  type UsageError,
} from '../../../electron/headless/command-line'
import { commandNames } from '../../../electron/headless/commands'
import { usage, usageOf } from '../../../electron/headless/usage'

/** Every command that takes a case says its passphrase; only the lines about that write it out. */
const withPassphrase = (line: string) => {
  const [first = '', ...rest] = line.split(' ')
  return [first, '--passphrase-file=p', ...rest]
}
const parse = (line: string) => parseCommandLine(withPassphrase(line)) as HeadlessRequest
const complaint = (line: string) => parseCommandLine(withPassphrase(line)) as UsageError

describe('a right command line', () => {
  const plain = { kind: 'request', caseFile: 'a.casebook', paths: [], words: [], options: {} }
  test.each([
    [
      'new a.casebook --title T --marking TLP:RED',
      { command: 'new', options: { title: 'T', marking: 'TLP:RED' } },
    ],
    [
      'import a.casebook b.pdf c d.html --json',
      { command: 'import', paths: ['b.pdf', 'c', 'd.html'], options: { json: true } },
    ],
    ['sources a.casebook', { command: 'sources' }],
    ['text a.casebook S3', { command: 'text', words: ['S3'] }],
    [
      'clip a.casebook S3 --quote Words --code denial --credibility 2',
      {
        command: 'clip',
        words: ['S3'],
        options: { quote: 'Words', code: 'denial', credibility: '2' },
      },
    ],
    [
      'clip a.casebook S3 --start 4 --end 9',
      { command: 'clip', words: ['S3'], options: { start: '4', end: '9' } },
    ],
    [
      'brief a.casebook --out=b.pdf --paper letter',
      { command: 'brief', options: { out: 'b.pdf', paper: 'letter' } },
    ],
    ['verify --json a.casebook', { command: 'verify', options: { json: true } }],
    ['history a.casebook', { command: 'history' }],
    ['scheme a.casebook s.json', { command: 'scheme', paths: ['s.json'], words: [] }],
    [
      'passphrase a.casebook --new-passphrase-file n --recovery',
      { command: 'passphrase', options: { 'new-passphrase-file': 'n', recovery: true } },
    ],
    ['rebuild a.casebook', { command: 'rebuild' }],
    ['compact a.casebook', { command: 'compact' }],
    ['upgrade a.casebook --json', { command: 'upgrade', options: { json: true } }],
  ])('%s', (line, expected) => {
    const options = { 'passphrase-file': 'p', ...('options' in expected ? expected.options : {}) }
    expect(parse(line)).toEqual({ ...plain, ...expected, options })
  })

  test('of a finished PDF names a case only where one is to be looked at', () => {
    expect(parseCommandLine(['check', 'a.pdf'])).toEqual({
      ...plain,
      command: 'check',
      caseFile: null,
      paths: ['a.pdf'],
    })
    expect(parse('check b.pdf --case a.casebook')).toMatchObject({
      command: 'check',
      caseFile: 'a.casebook',
      paths: ['b.pdf'],
    })
  })

  test('of the example names no case and needs no passphrase', () => {
    expect(parseCommandLine(['demo', '--out', 'here'])).toEqual({
      ...plain,
      command: 'demo',
      caseFile: null,
      options: { out: 'here' },
    })
  })

  test('a value may be written with an equals sign, and then may begin with dashes', () => {
    expect(parse('clip a.casebook S1 --quote=--words').options.quote).toBe('--words')
  })

  test('after a double dash everything is a path', () => {
    expect(parse('import a.casebook -- --odd.pdf').paths).toEqual(['--odd.pdf'])
  })
})

describe('a wrong command line gets one sentence and the usage', () => {
  test.each([
    ['frobnicate', /no command "frobnicate"/],
    ['new a.casebook', /needs --title/],
    ['new a.txt --title T', /"a\.txt" is not the name of a case file/],
    ['import a.casebook', /needs PATH…/],
    ['import', /needs CASE\.casebook/],
    ['sources a.casebook more', /does not know what to do with "more"/],
    ['text a.casebook', /needs SOURCE/],
    ['clip a.casebook S1', /needs --quote, or --start and --end/],
    ['clip a.casebook S1 --start 3', /needs --quote, or --start and --end/],
    ['clip a.casebook S1 --quote a --start 3 --end 4', /not both/],
    ['clip a.casebook S1 --start 4 --end 4', /--end must be greater/],
    ['clip a.casebook S1 --start x --end 4', /--start cannot be "x"/],
    ['clip a.casebook S1 --quote a --credibility 7', /--credibility cannot be "7"/],
    ['brief a.casebook', /needs --out/],
    ['brief a.casebook --out b.pdf --paper a5', /--paper cannot be "a5"/],
    ['brief a.casebook --out b.pdf --template novel', /--template cannot be "novel"/],
    ['brief a.casebook --out b.pdf --standard a-2b', /--standard cannot be "a-2b"/],
    [
      'brief a.casebook --out b.docx --format docx --standard a-3a',
      /--standard is for the format pdf/,
    ],
    ['brief a.casebook --out', /--out needs a value/],
    ['brief a.casebook --out b.pdf --block', /--block needs --audience/],
    ['check', /needs FILE\.pdf/],
    ['scheme a.casebook', /needs FILE\.json/],
    ['check a.pdf b.pdf', /does not know what to do with "b\.pdf"/],
    ['check a.pdf --case a.txt', /"a\.txt" is not the name of a case file/],
    ['verify a.casebook --json=yes', /--json takes no value/],
    ['verify a.casebook --loud', /has no option --loud/],
    ['verify a.casebook --json --json', /is there twice/],
    ['verify a.casebook --constructor', /has no option --constructor/],
    ['passphrase a.casebook', /needs --new-passphrase-file FILE, --recovery, or both/],
    ['verify a.casebook --passphrase secret', /has no option --passphrase/],
    ['verify a.casebook --passphrase-stdin', /--passphrase-file or --passphrase-stdin, not both/],
    ['passphrase a.casebook --recovery-file r --recovery', /--passphrase-file or --recovery-file/],
    ['verify a.casebook --recovery-file r', /has no option --recovery-file/],
  ])('%s', (line, sentence) => {
    const error = complaint(line)
    expect(error.kind).toBe('usage-error')
    expect(error.sentence).toMatch(sentence)
    expect(error.sentence).not.toContain('\n')
    expect(error.usage).toMatch(/^Usage:/)
  })
})

test.each(commandNames.filter((name) => !['demo', 'check', 'preflight'].includes(name)))(
  '%s without a passphrase says how to give one',
  (name) => {
    const words = ['a.casebook', '--title', 'T', 'S1', '--quote', 'Q', '--out', 'b.pdf']
    const taken = {
      new: [0, 1, 2],
      text: [0, 3],
      clip: [0, 3, 4, 5],
      brief: [0, 6, 7],
      import: [0, 3],
      scheme: [0, 3],
    }
    const line = (taken[name as keyof typeof taken] ?? [0]).map((at) => words[at] as string)
    expect(parseCommandLine([name, ...line])).toMatchObject({
      kind: 'usage-error',
      sentence: `The command ${name} needs the passphrase of the case: give --passphrase-file FILE, or --passphrase-stdin with the passphrase on standard input.`,
    })
  },
)

test('check of a PDF with its case needs the passphrase, without it none', () => {
  expect(parseCommandLine(['check', 'a.pdf', '--case', 'a.casebook'])).toMatchObject({
    kind: 'usage-error',
    sentence: expect.stringMatching(/^The command check needs the passphrase of the case/),
  })
  expect(parseCommandLine(['check', 'a.pdf', '--passphrase-stdin'])).toMatchObject({
    kind: 'request',
  })
})

describe('what the program was started for', () => {
  const read = (line: string, hasAppFolder = true) => readCommandLine(line.split(' '), hasAppFolder)
  test.each([
    ['electron /app', true],
    ['electron --no-sandbox /app --user-data-dir=/tmp/x', true],
    ['electron /app /home/case.casebook', true],
    ['casebook', false],
    ['casebook /home/case.casebook', false],
  ])('%s opens the window', (line, hasAppFolder) => {
    expect(read(line, hasAppFolder)).toBeNull()
  })

  test.each([
    ['electron --no-sandbox /app verify a.casebook --passphrase-stdin', true],
    [
      'electron -r loader.js --inspect=0 /app --user-data-dir=/tmp/x verify a.casebook --passphrase-stdin',
      true,
    ],
    ['casebook --no-sandbox verify a.casebook --passphrase-stdin', false],
  ])('%s is a command', (line, hasAppFolder) => {
    expect(read(line, hasAppFolder)).toMatchObject({ command: 'verify', caseFile: 'a.casebook' })
  })

  test.each([
    ['casebook --help', false, 'usage'],
    ['casebook --log-level=3 -h', false, 'usage'],
    ['casebook --version', false, 'version'],
    ['electron --no-sandbox /app --help', true, 'usage'],
  ])('%s is a question', (line, hasAppFolder, about) => {
    expect(read(line, hasAppFolder)).toEqual({ kind: 'question', about })
  })

  test('so is the look at the computer', () => {
    const question = { kind: 'question', about: 'computer' }
    expect(read('casebook preflight', false)).toEqual({ ...question, json: false })
    expect(read('electron /app preflight --json')).toEqual({ ...question, json: true })
    expect(read('casebook preflight now', false)).toMatchObject({ kind: 'usage-error' })
  })

  test('behind a command a question is an option that it does not have', () => {
    expect(read('casebook verify --help', false)).toMatchObject({
      kind: 'usage-error',
      usage: 'Usage: casebook verify CASE.casebook PASSPHRASE [--json]',
    })
  })

  test('a word that is no command is a mistake, not a window', () => {
    expect(read('electron /app verfy a.casebook')).toMatchObject({ kind: 'usage-error' })
  })
})

describe('the usage', () => {
  test('shows optional parts in brackets', () => {
    expect(usageOf('brief')).toBe(
      'casebook brief CASE.casebook PASSPHRASE --out FILE [--format pdf|docx|html|md] [--paper a4|letter] [--standard ua-1|a-3a] [--template assessment] [--audience MARKING] [--block] [--json]',
    )
  })

  test('says what stands for the passphrase', () => {
    expect(usage()).toContain('PASSPHRASE is --passphrase-file FILE')
    expect(usageOf('demo')).not.toContain('PASSPHRASE')
  })

  test('is that of the guide', () => {
    const guide = readFileSync(
      join(import.meta.dirname, '../../../docs/guide/command-line.md'),
      'utf8',
    )
    const shown = guide.split('```')[1]?.trim().split('\n') ?? []
    const written = commandNames.map((name) => usageOf(name).replace(' [--json]', ''))
    expect(shown).toEqual(written)
  })

  test('names every command once', () => {
    for (const name of commandNames) expect(usage().split(`casebook ${name} `)).toHaveLength(2)
  })
})
