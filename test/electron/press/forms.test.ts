import { beforeAll, describe, expect, test } from 'vitest'
import { type ComposeInput, composeBriefing } from '../../../shared/briefing/compose'
import type { PdfStandard } from '../../../shared/model/briefing'
import { aHeading, aLine, anInput, formed } from '../../builders/briefing'
import { formedBriefing, shownPicture, someRows } from '../../builders/formed-briefing'
import { png } from '../../builders/pictures'
import { askAbout, hasCommand } from '../../builders/poppler'
import { pressHere } from '../../builders/press-here'
import { type ReadPdf, readPdf, textOf } from '../../builders/read-pdf'

const at = Date.UTC(2026, 4, 12, 9, 30) / 1000
const pictures = [
  { sourceId: shownPicture, width: 1200, height: 800, png: png({ width: 600, height: 400 }) },
]

const press = pressHere()

const pdfOf = (
  input: ComposeInput,
  paper: 'a4' | 'letter' = 'a4',
  standard: PdfStandard = 'ua-1',
): Uint8Array =>
  press.typesetter.pdf({
    document: JSON.stringify(composeBriefing(input)),
    paper,
    at,
    standard,
    pictures,
  })
const bare = (words: string) => words.replace(/\s/g, '')

describe.each(['a4', 'letter'] as const)('lines of every form on %s', (paper) => {
  let pdf: ReadPdf
  let text: string
  beforeAll(async () => {
    pdf = await readPdf(pdfOf(formedBriefing(), paper))
    text = pdf.pages.map(textOf).join(' ')
  }, 60_000)

  test('items stand behind their mark', () => {
    expect(text).toMatch(/– +2 +CLEAR +One thing/)
    for (const [number, words] of [
      [1, 'First they'],
      [2, 'Then they'],
      [3, 'They'],
    ])
      expect(text).toMatch(new RegExp(`${number}\\. +\\d +(CLEAR|AMBER) +${words}`))
  })

  test('the number of each line stands in the margin, whatever its form', () => {
    const document = composeBriefing(formedBriefing())
    const numbers = document.sections.flatMap(({ lines }) => lines.map(({ number }) => number))
    const margin = pdf.pages.flatMap(({ runs }) => runs.filter(({ x }) => x > 40 && x < 75))
    for (const number of numbers) {
      expect(margin.map((run) => run.text)).toContain(String(number))
    }
  })

  test('tables and figures have their number and caption', () => {
    for (const caption of [
      'Table 1. AMBER Who says what.',
      'Figure 1. CLEAR The sources by their dates.',
      'Figure 2. CLEAR The harbour',
      'Table 2. GREEN What stands across',
    ])
      expect(bare(text)).toContain(bare(caption))
  })

  test('a long table goes on overleaf', () => {
    const parts = pdf.pages.filter((page) => textOf(page).includes('words of a cell'))
    expect(parts.length).toBeGreaterThan(2)
  })

  test('a table of many columns turns its page, and no other', () => {
    const turned = pdf.pages.filter(({ width, height }) => width > height)
    expect(turned).toHaveLength(1)
    expect(textOf(turned[0])).toContain('5.12')
  })

  test('a timeline tells each date as exactly as it is known', () => {
    for (const words of ['19 July 2021', 'March 2021', '2018', 'White House, statement'])
      expect(text).toContain(words)
  })
})

test('a caption stands on the page on which its table begins, wherever that falls', async () => {
  const caption = 'What each of them said about it. '.repeat(4)
  const tables = Array.from({ length: 30 }, (_, at) => [
    ...Array.from({ length: at % 7 }, (__, line) =>
      aLine(100 * at + line, 'framing', 'CLEAR', `Between, ${'a few words more '.repeat(4)}.`),
    ),
    formed(aLine(100 * at + 50, 'framing', 'CLEAR', `T${at} ${caption}`), {
      kind: 'table',
      header: ['Number', 'Words'],
      rows: someRows(
        at % 5 === 0 ? 60 : 4,
        2,
        `of T${at}, ${'in a cell of some length '.repeat(3)}`,
      ),
    }),
  ])
  const { pages } = await readPdf(pdfOf(anInput(tables.flat())))
  const texts = pages.map((page) => bare(textOf(page)))
  for (const at of tables.keys()) {
    const captioned = texts.findIndex((text) => text.includes(bare(`T${at} ${caption}`)))
    expect(texts[captioned]).toContain(bare(`1.1 of T${at},`))
  }
})

test.skipIf(!hasCommand('pdfimages'))('a picture is in the file as pixels alone', () => {
  const images = askAbout(pdfOf(formedBriefing()), 'pdfimages', '-list', '@')
    .split('\n')
    .slice(2, -1)
  expect(images).toHaveLength(1)
  expect(images[0]).toMatch(/image +600 +400/)
})

test.skipIf(!hasCommand('pdfinfo'))('lists, tables and figures are told as such', () => {
  const structure = askAbout(pdfOf(formedBriefing()), 'pdfinfo', '-struct', '@')
  for (const tag of ['L', 'LI', 'Table', 'TH', 'TD', 'Caption', 'Figure', 'BlockQuote'])
    expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'))
})

test('letters of other scripts are printed as they are', async () => {
  const text = (await readPdf(pdfOf(formedBriefing()))).pages.map(textOf).join(' ')
  for (const words of ['김정은', '東京']) expect(text).toContain(words)
  expect(text).not.toContain('‹U+')
})

describe('a document is set by the standard asked for', () => {
  test.each([
    ['ua-1', 'pdfuaid:part'],
    ['a-3a', 'pdfaid:part'],
  ] as const)('%s', (standard, name) => {
    const bytes = Buffer.from(pdfOf(formedBriefing(), 'a4', standard)).toString('latin1')
    expect(bytes).toContain(name)
  })
})

test('a document wants each of its pictures', () => {
  const job = {
    document: JSON.stringify(composeBriefing(formedBriefing())),
    paper: 'a4',
    at,
  } as const
  expect(() => press.typesetter.pdf(job)).toThrow(/picture/)
})

describe('no form of a line is refused', () => {
  const line = (form: Parameters<typeof formed>[1]) =>
    formed(aLine(1, 'framing', 'CLEAR', ''), form)
  const table = (rows: number, columns: number, words?: string) =>
    line({
      kind: 'table',
      header: Array.from({ length: columns }, () => ''),
      rows: someRows(rows, columns, words),
    })
  test.each<[string, ComposeInput]>([
    ['a timeline without dates', anInput([line({ kind: 'figure', shows: { kind: 'timeline' } })])],
    ['a table in the bottom line', anInput([aHeading(1, 'bottom-line', 'B'), table(3, 12)])],
    [
      'a table without rows',
      anInput([table(0, 2), line({ kind: 'table', header: ['a'], rows: [] })]),
    ],
    ['twenty columns', anInput([table(4, 20)])],
    ['a cell longer than a page', anInput([table(1, 12, 'words '.repeat(330))])],
    [
      'a cell of few words that is higher than a page',
      anInput([
        line({
          kind: 'table',
          header: Array.from({ length: 12 }, () => 'a name of some length '.repeat(3)),
          rows: [
            Array.from({ length: 12 }, (_, at) =>
              at === 0 ? `${'n'.repeat(120)} `.repeat(5) : '',
            ),
          ],
        }),
      ]),
    ],
    ['words longer than a column', anInput([table(2, 20, 'n'.repeat(120))])],
    [
      'brackets behind quotation marks',
      anInput([table(1, 5, '(בארץ) กา ‹U+0041› (בארץ) กา (בארץ) กา (בארץ) กา ')]),
    ],
    ['a table of 1000 rows', anInput([table(1000, 3)])],
    [
      'a list among key judgements',
      anInput([
        aHeading(1, 'key-judgements', 'K'),
        formed(aLine(2, 'judgement', 'RED', 'So {likely}.'), { kind: 'bullet' }),
      ]),
    ],
  ])('%s', async (_, input) => {
    const { pages } = await readPdf(pdfOf(input))
    for (const { runs, width } of pages)
      for (const run of runs) {
        expect(run.y).toBeGreaterThan(20)
        expect(run.x).toBeLessThan(width - 20)
      }
  })
})
