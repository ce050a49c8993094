import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { zip } from '../builders/zip'
import { encoded } from '../builders/encoded'
import { gzipOfZeros, packedWarc } from '../builders/warc'
import { multipart, plainPart, sent } from '../builders/mail'
import { passphraseWords, runCommand } from './command'
import { newHome } from './program'

let home: string
let secret: readonly [string, string]
test.beforeEach(() => {
  home = newHome()
  secret = passphraseWords(home)
  mkdirSync(join(home, 'in'))
})
test.afterEach(() => rmSync(home, { recursive: true, force: true }))

const casebook = (...words: string[]) => runCommand(home, ...words)
const offer = (name: string, bytes: Uint8Array) => writeFileSync(join(home, 'in', name), bytes)

const mail = sent(
  multipart(
    'mixed',
    [
      plainPart('The cranes stand still.'),
      {
        fields: ['Content-Type: text/plain', 'Content-Disposition: attachment; filename=list.txt'],
        body: 'Names of the ships.',
      },
    ],
    ['From: Jane Doe <jane@a.example>', 'To: b@b.example', 'Subject: The cranes'],
  ),
)
const page =
  '<html><head><title>The quay</title></head><body><p>The quay is empty.</p></body></html>'

const PORT = '<html><head><title>Порт</title></head><body><p>Порт пуст.</p></body></html>'

test('archives and mails are opened, their files are sources, a bomb harms nothing', () => {
  offer('a.zip', zip([{ path: 'mail/cranes.eml', bytes: mail, deflate: true }]))
  const headers = ['Content-Type: text/html; charset=windows-1251']
  const harbour = { url: 'https://quay.example/port', headers, body: encoded(PORT, 'windows-1251') }
  offer('b.warc.gz', packedWarc([{ url: 'https://quay.example/now', body: page }, harbour]))
  offer('c.warc.gz', gzipOfZeros(5))
  offer('d.zip', zip([{ path: 'x', bytes: new Uint8Array(64 << 20), deflate: true }]))
  // More than crosses with the answer of its reader, so that its files are asked for.
  const large = new Uint8Array(5 << 20).fill(1)
  const last = { path: 'last.txt', bytes: 'The last note.' }
  offer('e.zip', zip([{ path: 'large.bin', bytes: large }, last]))
  casebook('new', 'a.casebook', '--title', 'The quay', ...secret)

  const imported = casebook('import', 'a.casebook', 'in', '--json', ...secret)
  expect(imported.code).toBe(3)
  // Sorted: a file within another comes behind it, but files that were begun come before.
  const ends = imported.values().map(({ file, status }) => [file, status].join(': '))
  expect(ends.sort()).toEqual([
    'in/a.zip › mail/cranes.eml › list.txt: imported',
    'in/a.zip › mail/cranes.eml: imported',
    'in/a.zip: unpacked',
    'in/b.warc.gz › quay.example/now.html: imported',
    'in/b.warc.gz › quay.example/port.html: imported',
    'in/b.warc.gz: unpacked',
    'in/c.warc.gz: refused',
    'in/d.zip: refused',
    'in/e.zip › large.bin: refused',
    'in/e.zip › last.txt: imported',
    'in/e.zip: unpacked',
  ])
  expect(imported.err.match(/It unpacks to more than 200 times its size\./g)).toHaveLength(2)

  const sources = casebook('sources', 'a.casebook', '--json', ...secret).values()
  const named = (title: string) => sources.find((source) => source.title === title)
  expect(named('last')?.acquired).toMatchObject({ how: 'from in/e.zip' })
  expect(sources).toHaveLength(5)
  expect(named('The quay')).toMatchObject({
    url: 'https://quay.example/now',
    acquired: { how: 'from in/b.warc.gz, captured 2021-07-19T12:00:00Z' },
  })
  // Only the server said how its letters are to be read.
  expect(named('Порт')).toMatchObject({ url: 'https://quay.example/port' })
  expect(named('list')?.derivedFrom).toBe(named('The cranes')?.sourceId)
  expect(casebook('verify', 'a.casebook', ...secret).code).toBe(0)
})
