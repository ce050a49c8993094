import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { exampleFiles } from './example-files'
import { appFolder, electronExecutable, newHome } from './program'

let home: string
test.beforeEach(() => {
  home = newHome()
  mkdirSync(join(home, 'in'))
  for (const { name, bytes } of exampleFiles) writeFileSync(join(home, 'in', name), bytes)
})
test.afterEach(() => rmSync(home, { recursive: true, force: true }))

/** Runs a command of the built program in the test's folder. */
function casebook(...words: string[]) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const ended = spawnSync(
    electronExecutable(),
    [...sandbox, '--log-level=3', appFolder, ...words],
    { cwd: home, encoding: 'utf8', timeout: 100_000 },
  )
  const values = () =>
    ended.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { code: ended.status, out: ended.stdout, err: ended.stderr, values }
}

const pdfText = (path: string) =>
  spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout

test('a case is built, briefed and verified by a script', () => {
  expect(
    casebook('new', 'a.casebook', '--title', 'The harbour', '--marking', 'TLP:GREEN').code,
  ).toBe(0)

  const imported = casebook('import', 'a.casebook', 'in', 'in/embassy-reply.txt', '--json')
  expect(imported.code).toBe(0)
  expect(imported.values().map(({ status }) => status)).toEqual([
    'imported',
    'imported',
    'imported',
    'duplicate',
  ])

  const text = casebook('text', 'a.casebook', 'S1')
  expect(text.out).toContain('calls it groundless')

  const clip = casebook(
    'clip',
    'a.casebook',
    'S1',
    '--quote',
    'calls  it groundless',
    '--code',
    'denial',
    '--json',
  )
  expect(clip.values()).toMatchObject([
    { clip: 'c1', code: 'denial', exact: 'calls it groundless' },
  ])

  expect(casebook('brief', 'a.casebook', '--out', 'a.pdf', '--paper', 'letter').code).toBe(0)
  expect(pdfText(join(home, 'a.pdf'))).toContain('calls it groundless')
  expect(pdfText(join(home, 'a.pdf'))).toContain('TLP:GREEN')

  const sound = casebook('verify', 'a.casebook', '--json')
  expect({ code: sound.code, out: sound.out }).toEqual({ code: 0, out: '' })
  expect(sound.err).toContain('3 originals, 1 anchors; nothing wrong')

  const bytes = readFileSync(join(home, 'a.casebook'))
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
  writeFileSync(join(home, 'a.casebook'), bytes)
  const changed = casebook('verify', 'a.casebook', '--json')
  expect(changed.code).toBe(4)
  expect(changed.values().length).toBeGreaterThan(0)
})

test('a file that cannot be read is refused by name, and the case is unchanged', () => {
  casebook('new', 'a.casebook', '--title', 'The harbour')
  writeFileSync(join(home, 'empty.txt'), '')
  writeFileSync(join(home, 'broken.pdf'), '%PDF-1.7 and nothing more')
  writeFileSync(
    join(home, 'mislabelled.html'),
    readFileSync(join(home, 'in', 'harbour-report.pdf')),
  )
  const before = readFileSync(join(home, 'a.casebook'))
  const refused = casebook(
    'import',
    'a.casebook',
    'empty.txt',
    'broken.pdf',
    'mislabelled.html',
    '--json',
  )
  expect(refused.code).toBe(3)
  for (const [at, name] of ['empty.txt', 'broken.pdf', 'mislabelled.html'].entries()) {
    expect(refused.values()[at]).toMatchObject({ file: name, status: 'refused' })
    expect(refused.err).toContain(`${name}: not imported.`)
  }
  expect(readFileSync(join(home, 'a.casebook')).equals(before)).toBe(true)
})

test('a wrong command line gets a sentence and the usage, and starts nothing', () => {
  const wrong = casebook('brief', 'a.casebook')
  expect(wrong.code).toBe(2)
  expect(wrong.out).toBe('')
  expect(wrong.err).toMatch(/needs --out\.\nUsage: casebook brief/)
})

test('the example case is built twice into the same folder', () => {
  for (const _ of [1, 2]) expect(casebook('demo', '--out', 'demo').code).toBe(0)
  const pdf = join(home, 'demo', 'exchange-server-compromise.pdf')
  expect(existsSync(join(home, 'demo', 'exchange-server-compromise.casebook'))).toBe(true)
  const text = pdfText(pdf)
  for (const words of [
    'Who compromised the Exchange servers in 2021',
    'inference of the press',
    '[10]',
    '丁晓阳',
  ]) {
    expect(text).toContain(words)
  }
  expect(casebook('verify', join('demo', 'exchange-server-compromise.casebook')).code).toBe(0)
})

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`an import ended by ${signal} is no success and loses nothing it reported`, async () => {
    mkdirSync(join(home, 'many'))
    for (let number = 1; number <= 150; number++) {
      writeFileSync(join(home, 'many', `${number}.txt`), `Pilot ${number} was not on board.`)
    }
    casebook('new', 'a.casebook', '--title', 'The harbour')
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const words = [...sandbox, '--log-level=3', appFolder, 'import', 'a.casebook', 'many', '--json']
    const importing = spawn(electronExecutable(), words, { cwd: home })
    let out = ''
    importing.stdout.on('data', (bytes: Buffer) => {
      out += bytes.toString()
      if (out.split('\n').length > 20) importing.kill(signal)
    })
    const code = await new Promise((resolve) => importing.once('close', resolve))
    expect(code).not.toBe(0)

    expect(casebook('verify', 'a.casebook').code).toBe(0)
    const held = casebook('sources', 'a.casebook', '--json').values()
    const reported = out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as { sourceId: string })
    expect(reported.length).toBeGreaterThanOrEqual(20)
    expect(held.map(({ sourceId }) => sourceId)).toEqual(
      expect.arrayContaining(reported.map(({ sourceId }) => sourceId)),
    )
  })
}
