import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import {
  docxOfEntities,
  docxOfParagraphs,
  docxOfSpaces,
  largeMail,
  nestedMail,
  nestedPage,
  pdfOfStreams,
} from '../builders/bombs'
import { gzipOfZeros, packedWarc } from '../builders/warc'
import { jsonLines, passphraseWords, runCommand, startCommand } from './command'
import { watchMemory } from './memory-watch'
import { newHome } from './program'

/** What is to be refused is refused within this time, in ms, and memory grows less, in MiB. */
const LIMITS = { ms: 10_000, mib: 500 }

const bombs: Readonly<Record<string, () => Uint8Array>> = {
  '2 GB of spaces.docx': () => docxOfSpaces(32, 2 ** 31),
  '2 GB of spaces that claim 250 MB.docx': () => docxOfSpaces(32, 250 * 1024 * 1024),
  'nested entities.docx': () => docxOfEntities(9),
  'paragraphs.docx': () => docxOfParagraphs(500_000),
  '5 GB of zeros.warc.gz': () => gzipOfZeros(5),
  'zeros in a page.warc.gz': () =>
    packedWarc([
      {
        url: 'https://a.example/',
        headers: ['Content-Type: text/html', 'Content-Encoding: gzip'],
        body: gzipOfZeros(1),
      },
    ]),
  'content.pdf': () => pdfOfStreams('content', 2),
  'objects.pdf': () => pdfOfStreams('objects', 2),
  'characters.pdf': () => pdfOfStreams('characters', 2),
  'base64.eml': () => largeMail(200),
  'nested parts.eml': () => nestedMail(300),
  'nested.html': () => nestedPage(1_000_000),
}

/** Each refusal is one of the limits, not the end of the process that read. */
const reasons =
  /larger than 256 MB|more than 200 times|32 million characters|declares entities|250,000 paragraphs|more than 64 MB|up to 128 MB|nested (more than|too)/

/** Read without the part that would harm. */
const partly = { 'picture.pdf': () => pdfOfStreams('picture', 2) }

let home: string
test.beforeEach(() => {
  home = newHome()
  mkdirSync(join(home, 'in'))
})
test.afterEach(() => rmSync(home, { recursive: true, force: true }))

test('files made to exhaust the program are refused, and harm nothing', async () => {
  test.setTimeout(300_000)
  const secret = passphraseWords(home)
  writeFileSync(join(home, 'in', '0 first.txt'), 'Before the bombs.')
  for (const [name, make] of Object.entries({ ...bombs, ...partly }))
    writeFileSync(join(home, 'in', name), make())
  writeFileSync(join(home, 'in', 'z last.txt'), 'After the bombs.')
  expect(runCommand(home, 'new', 'a.casebook', '--title', 'Bombs', ...secret).code).toBe(0)

  const command = startCommand(home, 'import', 'a.casebook', 'in', '--json', ...secret)
  const memory = watchMemory(command.pid as number)
  let out = ''
  command.stdout?.on('data', (data: Buffer) => {
    // The key of the case took memory of its own, which is given back by and by.
    if (out === '') memory.mark()
    out += String(data)
  })
  const [code] = await once(command, 'exit')
  memory.stop()

  const ends = new Map(jsonLines(out).map((end) => [String(end.file), end]))
  for (const name of Object.keys(bombs)) {
    expect(ends.get(`in/${name}`), name).toMatchObject({
      status: 'refused',
      reason: expect.any(String),
    })
    expect(ends.get(`in/${name}`)?.reason, name).toMatch(reasons)
  }
  for (const name of Object.keys(partly)) {
    expect(ends.get(`in/${name}`), name).toMatchObject({ status: 'imported', characters: 0 })
  }
  expect(ends.get('in/0 first.txt')?.status).toBe('imported')
  expect(ends.get('in/z last.txt')?.status).toBe('imported')
  expect(code).toBe(3)
  expect(memory.growth()).toBeLessThan(LIMITS.mib)
  const slowest = Math.max(...[...ends.values()].map(({ milliseconds }) => Number(milliseconds)))
  console.log(`Bombs: slowest ${slowest} ms, memory grew by ${Math.round(memory.growth())} MiB`)
  // Where others keep the processors busy, the time says how busy they are.
  if ((loadavg()[0] as number) < 2 * availableParallelism()) expect(slowest).toBeLessThan(LIMITS.ms)
  expect(runCommand(home, 'verify', 'a.casebook', ...secret).code).toBe(0)
})
