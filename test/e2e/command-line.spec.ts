import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { EXAMPLE_PASSPHRASE } from '../../renderer/app/example/example-passphrase'
import {
  feedCommand,
  jsonLines,
  PASSPHRASE,
  passphraseWords,
  runCommand,
  startCommand,
} from './command'
import { processTree } from '../builders/processes'
import { exampleFiles } from './example-files'
import { newHome, startProgram } from './program'
import { makeReadOnly } from './read-only-folder'

const FROZEN = join(import.meta.dirname, '../fixtures/case-files/skarn-point.format-0.casebook')

let home: string
let secret: readonly [string, string]
test.beforeEach(() => {
  home = newHome()
  secret = passphraseWords(home)
  mkdirSync(join(home, 'in'))
  for (const { name, bytes } of exampleFiles) writeFileSync(join(home, 'in', name), bytes)
})
test.afterEach(() => rmSync(home, { recursive: true, force: true }))

const casebook = (...words: string[]) => runCommand(home, ...words)
const makeCase = (name = 'a.casebook') => casebook('new', name, '--title', 'The harbour', ...secret)

const pdfText = (path: string) =>
  spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout

/** Names and SHA-256 of the files of a folder. */
const digests = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => {
      const digest = createHash('sha256').update(readFileSync(join(folder, name)))
      return [name, digest.digest('hex')]
    })

test('a case is built, briefed and verified by a script', () => {
  const title = ['--title', 'The harbour', '--marking', 'TLP:GREEN']
  const made = casebook('new', 'a.casebook', ...title, '--json', ...secret)
  expect(made.code).toBe(0)
  expect(made.values()[0]?.recoveryWords).toHaveLength(24)

  const paths = ['in', 'in/embassy-reply.txt']
  const imported = casebook('import', 'a.casebook', ...paths, '--json', ...secret)
  expect(imported.code).toBe(0)
  expect(imported.values().map(({ status }) => status)).toEqual([
    'imported',
    'imported',
    'imported',
    'duplicate',
  ])

  const text = feedCommand(
    home,
    `${PASSPHRASE}\n`,
    'text',
    'a.casebook',
    'S1',
    '--passphrase-stdin',
  )
  expect(text.out).toContain('calls it groundless')

  const quote = ['--quote', 'calls  it groundless', '--code', 'denial']
  const clip = casebook('clip', 'a.casebook', 'S1', ...quote, '--json', ...secret)
  expect(clip.values()).toMatchObject([
    { clip: 'c1', code: 'denial', exact: 'calls it groundless' },
  ])

  const out = ['--out', 'a.pdf', '--paper', 'letter']
  expect(casebook('brief', 'a.casebook', ...out, ...secret).code).toBe(0)
  expect(pdfText(join(home, 'a.pdf'))).toContain('calls it groundless')
  expect(pdfText(join(home, 'a.pdf'))).toContain('TLP:GREEN')
  const asHtml = ['--out', 'a.html', '--format', 'html']
  expect(casebook('brief', 'a.casebook', ...asHtml, ...secret).code).toBe(0)
  expect(readFileSync(join(home, 'a.html'), 'utf8')).toContain('calls it groundless')

  const entries = casebook('history', 'a.casebook', '--json', ...secret).values()
  expect(entries.map(({ act }) => act).filter((act) => act !== null)).toEqual([
    'checkpoint',
    'met',
    'checkpoint',
    'view',
    'checkpoint',
    'checkpoint',
    'export',
    'checkpoint',
    'export',
    'checkpoint',
  ])
  // Every command of an installation signs with the same key.
  const keys = entries.flatMap(({ checkpoint }) => (checkpoint === null ? [] : [checkpoint]))
  expect(new Set(keys.map((key) => (key as { publicKey: string }).publicKey)).size).toBe(1)

  const sound = casebook('verify', 'a.casebook', '--json', ...secret)
  expect({ code: sound.code, out: sound.out }).toEqual({ code: 0, out: '' })
  expect(sound.err).toContain('3 originals, 1 anchor; nothing wrong')

  const bytes = readFileSync(join(home, 'a.casebook'))
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(join(home, 'a.casebook'), bytes)
  const changed = casebook('verify', 'a.casebook', '--json', ...secret)
  expect(changed.code).toBe(4)
  expect(changed.values().length).toBeGreaterThan(0)
})

test('a file named like an archive of the engine is read as what it is', () => {
  makeCase()
  writeFileSync(join(home, 'in', 'letter.asar'), 'The ferry left before dawn, without its pilot.')
  const imported = casebook('import', 'a.casebook', 'in/letter.asar', '--json', ...secret)
  expect(imported.values()).toMatchObject([{ file: 'letter.asar', status: 'imported' }])
})

test('a case opens with its new passphrase, and with its new recovery words', () => {
  makeCase()
  const [, old] = secret
  const renewed = join(home, 'new.txt')
  writeFileSync(renewed, 'seven lamps along the northern quay')
  const options = ['--passphrase-file', old, '--new-passphrase-file', renewed, '--recovery']
  const changed = casebook('passphrase', 'a.casebook', ...options, '--json')
  expect(changed.code).toBe(0)
  expect(casebook('sources', 'a.casebook', ...secret).code).toBe(5)

  const words = changed.values()[0]?.recoveryWords as string[]
  writeFileSync(join(home, 'words.txt'), `${words.join('\n')}\n`)
  const recovery = ['--recovery-file', 'words.txt', '--new-passphrase-file', old]
  expect(casebook('passphrase', 'a.casebook', ...recovery).code).toBe(0)
  expect(casebook('sources', 'a.casebook', ...secret).code).toBe(0)
})

test('a case keeps what it holds through a rebuilt working copy and a new generation', () => {
  makeCase()
  casebook('import', 'a.casebook', 'in', ...secret)
  const sources = casebook('sources', 'a.casebook', '--json', ...secret).out

  const rebuilt = casebook('rebuild', 'a.casebook', '--json', ...secret)
  expect(rebuilt.values()).toMatchObject([{ atHead: true, records: { sources: 3, texts: 3 } }])
  expect(rebuilt.code).toBe(0)

  const compacted = casebook('compact', 'a.casebook', '--json', ...secret)
  expect(compacted.values()).toMatchObject([
    { generation: 2, originals: 3, kept: 'a generation-1.casebook' },
  ])
  expect(casebook('sources', 'a.casebook', '--json', ...secret).out).toBe(sources)
  for (const name of ['a.casebook', 'a generation-1.casebook']) {
    expect(casebook('verify', name, ...secret).code).toBe(0)
  }
})

test('an import that is told to end is no success, and loses nothing it reported', async () => {
  mkdirSync(join(home, 'many'))
  for (let number = 1; number <= 150; number++) {
    writeFileSync(join(home, 'many', `${number}.txt`), `Pilot ${number} was not on board.`)
  }
  makeCase()
  const importing = startCommand(home, 'import', 'a.casebook', 'many', '--json', ...secret)
  let out = ''
  importing.stdout?.on('data', (bytes: Buffer) => {
    out += bytes.toString()
    if (out.split('\n').length > 20) importing.kill('SIGTERM')
  })
  const code = await new Promise((resolve) => importing.once('close', resolve))
  expect(code).not.toBe(0)
  const reported = jsonLines(out).map(({ sourceId }) => sourceId)
  expect(reported.length).toBeGreaterThanOrEqual(20)
  expect(casebook('verify', 'a.casebook', ...secret).code).toBe(0)
  const held = casebook('sources', 'a.casebook', '--json', ...secret).values()
  expect(held.map(({ sourceId }) => sourceId)).toEqual(expect.arrayContaining(reported))
})

test('an import whose process stops ends by itself, says so, and loses nothing it reported', async () => {
  mkdirSync(join(home, 'many'))
  for (let number = 1; number <= 150; number++) {
    writeFileSync(join(home, 'many', `${number}.txt`), `Pilot ${number} was not on board.`)
  }
  makeCase()
  const importing = startCommand(home, 'import', 'a.casebook', 'many', '--json', ...secret)
  let out = ''
  let err = ''
  importing.stderr?.on('data', (bytes: Buffer) => (err += bytes.toString()))
  importing.stdout?.on('data', (bytes: Buffer) => {
    out += bytes.toString()
    if (out.split('\n').length > 20) killPages(importing.pid as number)
  })
  const code = await new Promise((resolve) => importing.once('close', resolve))
  expect(code).toBe(1)
  expect(err).toMatch(/^The command was not finished: .* keeps what was reported/)
  const held = casebook('sources', 'a.casebook', '--json', ...secret).values()
  const reported = jsonLines(out).map(({ sourceId }) => sourceId)
  expect(held.map(({ sourceId }) => sourceId)).toEqual(expect.arrayContaining(reported))
})

/** Kills the processes of a command's pages. */
function killPages(root: number): void {
  for (const pid of processTree(root)) {
    const words = spawnSync('cat', [`/proc/${pid}/cmdline`], { encoding: 'utf8' }).stdout
    if (words.includes('--type=renderer')) process.kill(pid, 'SIGKILL')
  }
}

test('a file of format 0 is sealed, and kept beside it until it is deleted', () => {
  const path = join(home, 's.casebook')
  copyFileSync(FROZEN, path)
  const plain = digests(home).find(([name]) => name === 's.casebook')?.[1]
  expect(casebook('sources', 's.casebook', ...secret)).toMatchObject({
    code: 3,
    err: expect.stringContaining('casebook upgrade'),
  })
  const sealed = casebook('upgrade', 's.casebook', '--json', ...secret)
  expect(sealed.code).toBe(0)
  expect(sealed.values()).toMatchObject([{ entries: 8, originals: 3 }])
  expect(sealed.err).toContain('s not-sealed.casebook, and anyone can read it. Delete it')
  expect(digests(home)).toContainEqual(['s not-sealed.casebook', plain])
  expect(readFileSync(path).includes('lighthouse')).toBe(false)
  const verified = casebook('verify', 's.casebook', ...secret)
  expect(verified).toMatchObject({ code: 0, err: expect.stringContaining('2 anchors; nothing') })
})

test.describe('what cannot be worked on gets its own sentence and exit code, and nothing is written', () => {
  /** A sound case with some bytes replaced, or cut off behind a place. */
  const changed = (from: string, to: string, change: (bytes: Buffer) => Buffer) =>
    writeFileSync(join(home, to), change(readFileSync(join(home, from))))

  test('whatever is wrong with the file or the passphrase', () => {
    makeCase()
    casebook('import', 'a.casebook', 'in/embassy-reply.txt', ...secret)
    writeFileSync(join(home, 'words.casebook'), 'Not a case at all, but a text of some length.')
    changed('a.casebook', 'short.casebook', (bytes) => bytes.subarray(0, 1000))
    changed('a.casebook', 'newer.casebook', (bytes) => {
      bytes.writeUInt16LE(9, 8)
      return bytes
    })
    copyFileSync(join(home, 'a.casebook'), join(home, 'busy.casebook'))
    const lock = JSON.stringify({ pid: 1, host: 'another-machine' })
    writeFileSync(join(home, '.busy.casebook.lock'), lock)
    writeFileSync(join(home, 'other.txt'), 'seven lamps along the northern quay\n')
    writeFileSync(join(home, 'none.txt'), '\n')
    const before = digests(home)
    const table: [name: string, words: string[], code: number, sentence: RegExp][] = [
      ['words.casebook', [...secret], 3, /not a case file/],
      ['short.casebook', [...secret], 4, /ends within/],
      ['newer.casebook', [...secret], 8, /has format 9; this version reads up to format 1/],
      ['busy.casebook', [...secret], 6, /open in another Casebook/],
      ['gone.casebook', [...secret], 3, /gone\.casebook is not there/],
      ['a.casebook', ['--passphrase-file', 'other.txt'], 5, /not its passphrase/],
      ['a.casebook', ['--passphrase-file', 'gone.txt'], 3, /gone\.txt is not there/],
      ['a.casebook', ['--passphrase-file', 'none.txt'], 3, /first line of .*none\.txt is empty/],
      ['a.casebook', ['--passphrase-stdin'], 3, /first line of standard input is empty/],
      ['a.casebook', [], 2, /needs the passphrase of the case: give --passphrase-file/],
    ]
    for (const [name, words, code, sentence] of table) {
      const refused = casebook('import', name, 'in', ...words)
      expect({ name, code: refused.code, out: refused.out }).toEqual({ name, code, out: '' })
      expect(refused.err).toMatch(sentence)
      expect(digests(home)).toEqual(before)
    }
  })

  test('a medium that takes no changes, whose cases can be read all the same', () => {
    makeCase()
    casebook('import', 'a.casebook', 'in', ...secret)
    const medium = makeReadOnly(join(home, 'medium'), [join(home, 'a.casebook')])
    test.skip(medium === null, 'a read-only medium cannot be made here')
    try {
      const before = digests(join(home, 'medium'))
      const refused = casebook('import', 'medium/a.casebook', 'in', ...secret)
      expect({ code: refused.code, out: refused.out }).toEqual({ code: 7, out: '' })
      expect(refused.err).toMatch(/^Nothing was changed\. .*a\.casebook/)
      const list = casebook('sources', 'medium/a.casebook', '--json', ...secret)
      expect({ code: list.code, sources: list.values().length }).toEqual({ code: 0, sources: 3 })
      expect(casebook('verify', 'medium/a.casebook', ...secret).code).toBe(0)
      expect(casebook('brief', 'medium/a.casebook', '--out', 'a.pdf', ...secret).code).toBe(0)
      expect(existsSync(join(home, 'a.pdf'))).toBe(true)
      expect(digests(join(home, 'medium'))).toEqual(before)
    } finally {
      medium?.remove()
    }
  })

  test('a working copy that the window may be working with', async () => {
    makeCase()
    const before = digests(home)
    const program = await startProgram([], home)
    try {
      for (const command of ['rebuild', 'upgrade']) {
        const refused = casebook(command, 'a.casebook', ...secret)
        expect({ code: refused.code, out: refused.out }).toEqual({ code: 6, out: '' })
        expect(refused.err).toMatch(/Close Casebook, then try again/)
        expect(digests(home).filter(([name]) => name !== '.Xauthority')).toEqual(before)
      }
    } finally {
      await program.stop()
    }
  })

  test('files to import that cannot be read', () => {
    makeCase()
    writeFileSync(join(home, 'empty.txt'), '')
    writeFileSync(join(home, 'broken.pdf'), '%PDF-1.7 and nothing more')
    writeFileSync(
      join(home, 'mislabelled.html'),
      readFileSync(join(home, 'in', 'harbour-report.pdf')),
    )
    const before = digests(home)
    const names = ['empty.txt', 'broken.pdf', 'mislabelled.html']
    const refused = casebook('import', 'a.casebook', ...names, '--json', ...secret)
    expect(refused.code).toBe(3)
    for (const [at, name] of names.entries()) {
      expect(refused.values()[at]).toMatchObject({ file: name, status: 'refused' })
      expect(refused.err).toContain(`${name}: not imported.`)
    }
    expect(digests(home)).toEqual(before)
  })

  test('a wrong command line, which gets the usage', () => {
    const wrong = casebook('brief', 'a.casebook', ...secret)
    expect(wrong.code).toBe(2)
    expect(wrong.out).toBe('')
    expect(wrong.err).toMatch(/needs --out\.\nUsage: casebook brief/)
  })
})

test('the example case is built twice into the same folder, under the passphrase it prints', () => {
  for (const _ of [1, 2]) {
    const built = casebook('demo', '--out', 'demo')
    expect(built.code).toBe(0)
    expect(built.out).toContain(`passphrase: ${EXAMPLE_PASSPHRASE}`)
  }
  const text = pdfText(join(home, 'demo', 'exchange-server-compromise.pdf'))
  for (const words of [
    'Who compromised the Exchange servers in 2021',
    'inference of the press',
    '[10]',
    '丁晓阳',
  ]) {
    expect(text).toContain(words)
  }
  const path = join('demo', 'exchange-server-compromise.casebook')
  const verified = feedCommand(home, EXAMPLE_PASSPHRASE, 'verify', path, '--passphrase-stdin')
  expect(verified.code).toBe(0)
})
