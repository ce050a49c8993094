import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTypesetter, type Typesetter } from '../../../electron/press/typesetter'
import { shapesOf } from '../../../renderer/screens/briefing/preview/page-drawing'
import { composeBriefing, type ComposeInput } from '../../../shared/briefing/compose'
import type { LineForm } from '../../../shared/model/briefing'
import type { Marking } from '../../../shared/model/marking'
import { aHeading, aLine, anInput, formed } from '../../builders/briefing'
import { exchangeBriefing, longBriefing } from '../../builders/exchange-briefing'
import { pressFiles } from '../../builders/press-files'
import { type ReadPdf, readPdf, textOf } from '../../builders/read-pdf'

const at = Date.UTC(2026, 4, 12, 9, 30) / 1000
let files: Awaited<ReturnType<typeof pressFiles>>
let typesetter: Typesetter

beforeAll(async () => {
  files = await pressFiles()
  typesetter = createTypesetter(files)
})
afterAll(() => files.remove())

const jobOf = (input: ComposeInput, paper: 'a4' | 'letter' = 'a4') => ({
  document: JSON.stringify(composeBriefing(input)),
  paper,
  at,
})
const pdfOf = (input: ComposeInput, paper?: 'a4' | 'letter'): Uint8Array =>
  typesetter.pdf(jobOf(input, paper))

describe('the example briefing', () => {
  const document = composeBriefing(exchangeBriefing())
  let pdf: ReadPdf
  beforeAll(async () => {
    pdf = await readPdf(pdfOf(exchangeBriefing()))
  })

  test('carries its marking at the head and the foot of every page, and the number of the page', () => {
    pdf.pages.forEach((page, index) => {
      const plates = page.runs.filter((run) => run.text === 'TLP:AMBER').map((run) => run.y)
      expect(plates).toHaveLength(2)
      expect(Math.max(...plates)).toBeGreaterThan(page.height - 71)
      expect(Math.min(...plates)).toBeLessThan(65)
      expect(textOf(page)).toContain(`Page ${index + 1} of ${pdf.pages.length}`)
    })
  })

  test('has a title, its authors, a language and tags', () => {
    expect(pdf.info).toMatchObject({
      Title: document.title,
      Author: 'A. Tremblay, Assessment Unit',
      CreationDate: 'D:20260512093000Z',
    })
    expect(pdf.language).toBe('en')
    expect(pdf.tagged).toBe(true)
  })

  test('has every heading as a bookmark', () =>
    expect(pdf.outline).toEqual([
      ...document.sections.map(({ number, heading }) => `${number} ${heading}`.trim()),
      'Summary of sources',
      'Sources',
      'Evidence',
    ]))

  test('leads from each citation to its passage in the annex', () => {
    const listPage = pdf.outlinePages.get('Sources') ?? 0
    const placeAt = (page: number, top: number) =>
      pdf.pages[page - 1]?.runs.find(
        ({ x, y, text }) => text.trim() !== '' && x < 110 && y <= top && y > top - 15,
      )?.text
    const led = pdf.links.filter(({ from, to }) => from < listPage && to >= listPage)
    const cited = document.sections
      .flatMap((section) => section.lines)
      .flatMap((line) => line.inlines)
      .flatMap((inline) =>
        inline.kind === 'citations' ? inline.refs.map((ref) => ref.locator) : [],
      )
    expect(cited.length).toBeGreaterThanOrEqual(10)
    expect(led.map(({ to, top }) => placeAt(to, top))).toEqual(cited)
  })

  test('leads from each source, and from each passage, back to the lines that rest on it', () => {
    const listPage = pdf.outlinePages.get('Sources') ?? 0
    const back = pdf.links.filter(({ from, to }) => from >= listPage && to < listPage)
    const lines = document.sources.flatMap((source) => [
      ...new Set(source.citedBy.map((citation) => citation.line)),
    ])
    const passages = document.annex.flatMap(({ citedBy }) => citedBy)
    // A line that cites a source in several places has a link for each of them as well.
    expect(back.length).toBe(lines.length + 2 + passages.length)
  })

  test('prints the whole digest of each source and the head of the journal', () => {
    const text = pdf.pages
      .slice((pdf.outlinePages.get('Sources') ?? 0) - 1)
      .map(textOf)
      .join(' ')
    for (const { sha256 } of document.sources) expect(text).toContain(sha256)
    expect(text).toContain(document.journal.head)
  })

  test('prints Chinese names', () => {
    const text = pdf.pages.map(textOf).join(' ')
    expect(text).toContain('丁晓阳')
    expect(text).toContain('海南仙盾')
  })

  test('prints a footnote at the foot of the page of its mark', () => {
    const page = pdf.pages.find((one) => textOf(one).includes('yardstick of probability'))
    expect(textOf(page)).toContain('2, ¶2 , ¶6 ] 1 ')
    const note = page?.runs.find((run) => run.text.includes('yardstick'))
    expect(note?.y).toBeLessThan(100)
  })

  test('needs no contents on so few pages', () =>
    expect(textOf(pdf.pages[0])).not.toContain('Contents'))
})

test('the same job gives the same bytes, in another typesetter too', () => {
  const job = jobOf(exchangeBriefing())
  const first = typesetter.pdf(job)
  expect(Buffer.compare(first, typesetter.pdf(job))).toBe(0)
  expect(Buffer.compare(first, createTypesetter(files).pdf(job))).toBe(0)
  expect(Buffer.compare(first, typesetter.pdf({ ...job, at: at + 1 }))).not.toBe(0)
})

test('a typesetter that has rehearsed gives those bytes too', () => {
  const job = jobOf(exchangeBriefing())
  const rehearsed = createTypesetter(files)
  rehearsed.rehearse()
  expect(Buffer.compare(typesetter.pdf(job), rehearsed.pdf(job))).toBe(0)
})

test('letter paper is 612 by 792 points', async () => {
  const { pages } = await readPdf(pdfOf(exchangeBriefing(), 'letter'))
  for (const page of pages) expect([page.width, page.height]).toEqual([612, 792])
})

test('a document of more than four pages has contents with the pages of its sections', async () => {
  const pdf = await readPdf(pdfOf(longBriefing(8)))
  expect(pdf.pages.length).toBeGreaterThan(4)
  expect(textOf(pdf.pages[0])).toContain('Contents')
  const listed = pdf.pages.slice(0, 3).map(textOf).join(' ')
  expect(listed).toMatch(new RegExp(`Sources [. ]*${pdf.outlinePages.get('Sources')}`))
})

test('contents stand on one page, wherever they fall', async () => {
  const { briefing, ...rest } = longBriefing(6)
  for (const lines of [2, 6, 10]) {
    const more = Array.from({ length: lines }, (_, at) =>
      aLine(900 + at, 'framing', 'CLEAR', 'A line before the contents, and some words more.'),
    )
    const [first, ...others] = briefing.blocks
    const blocks = [first, ...more, ...others].filter((block) => block !== undefined)
    const { pages } = await readPdf(pdfOf({ ...rest, briefing: { ...briefing, blocks } }))
    const listed = pages.filter((page) => /(?: ?\.){8}/.test(textOf(page)))
    expect(listed).toHaveLength(1)
    expect(textOf(listed[0])).toContain('Contents')
  }
})

describe('text is printed as it stands', () => {
  const hostile = [
    '#read("/etc/passwd") *x* $y$ @ref <a> _u_ `raw` = h // -- ~ [b] \\ #let a = 1',
    '{{ "quotes" }} \\u{41} </text> & %s',
  ]
  test.each(hostile)('%s', async (text) => {
    const pdf = await readPdf(
      pdfOf(
        anInput(
          [aHeading(1, 'section', text), aLine(1, 'framing', 'CLEAR', '')].map((block) =>
            block.kind === 'line'
              ? {
                  ...block,
                  runs: [
                    { kind: 'text', text },
                    { kind: 'footnote', text },
                  ],
                }
              : block,
          ),
          {
            briefing: {
              title: text,
              subtitle: text,
              unit: text,
              preparedBy: text,
              sourceSummary: text,
            },
          },
        ),
      ),
    )
    // Ends of lines fall anywhere: the words count, not the spaces between them.
    const bare = (words: string) => words.replace(/\s/g, '')
    const printed = bare(pdf.pages.map(textOf).join(' '))
    expect(printed.split(bare(text)).length - 1).toBeGreaterThanOrEqual(7)
    expect(pdf.info.Title).toBe(text)
  })

  test('a character no font shows is printed as its code; what is invisible is left out', async () => {
    const pdf = await readPdf(
      pdfOf(anInput([aLine(1, 'framing', 'CLEAR', 'a😀 ก\u0001 \u202egnp\u202c \u200b.')])),
    )
    expect(textOf(pdf.pages[0])).toContain('a‹U+1F600› ‹U+0E01›‹U+0001› gnp .')
  })
})

describe('no document is refused for its form', () => {
  test.each<[string, ComposeInput]>([
    ['empty', anInput([])],
    [
      'a subsection first',
      anInput([aHeading(1, 'subsection', 'First'), aHeading(2, 'section', 'Second')]),
    ],
    [
      'headings without words',
      anInput([
        aHeading(1, 'bottom-line', ''),
        aHeading(2, 'key-judgements', ''),
        aHeading(3, 'section', ''),
      ]),
    ],
    [
      'without any name',
      anInput([], {
        briefing: {
          reference: '',
          unit: '',
          preparedBy: '',
          reviewedBy: '',
          subtitle: '',
          informationUpTo: null,
        },
      }),
    ],
    [
      'a judgement without likelihood',
      anInput([aHeading(1, 'key-judgements', 'Key'), aLine(1, 'judgement', 'RED', 'So it is.')]),
    ],
    [
      'a key judgement longer than a page',
      anInput([
        aHeading(1, 'key-judgements', 'Key'),
        aLine(1, 'judgement', 'CLEAR', `It is {likely} ${'that it goes on '.repeat(400)}`, {
          level: 'low',
          basis: 'why '.repeat(400),
        }),
      ]),
    ],
    [
      'a summary longer than a page',
      anInput([], { briefing: { sourceSummary: 'Much is known.\n\n'.repeat(600) } }),
    ],
  ])('%s', async (_, input) => {
    const { pages } = await readPdf(pdfOf(input))
    // Nothing is set beyond the foot of a page.
    for (const run of pages.flatMap((page) => page.runs)) expect(run.y).toBeGreaterThan(20)
  })

  test.each<Marking>(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER+STRICT', 'TLP:RED'])(
    'marked %s',
    async (marking) => {
      const input = anInput([])
      const { pages } = await readPdf(pdfOf({ ...input, case: { ...input.case, marking } }))
      expect(pages[0]?.runs.filter((run) => run.text === marking)).toHaveLength(2)
    },
  )
})

test('the scales are printed as the document has them, in no words of the template', async () => {
  const document = JSON.stringify({
    ...composeBriefing(exchangeBriefing()),
    reliabilityScale: [
      { grade: 'A', words: 'sworn' },
      { grade: 'Z', words: 'hearsay' },
    ],
    credibilityScale: [{ grade: 9, words: 'seen' }],
    confidenceScale: ['firm'],
  })
  const pdf = await readPdf(typesetter.pdf({ document, paper: 'a4', at }))
  const text = pdf.pages.map(textOf).join(' ')
  for (const words of ['A–Z', 'A sworn, Z hearsay', '9–9', '9 seen', 'firm; never'])
    expect(text).toContain(words)
  expect(text).not.toContain('completely reliable')
})

test('a document that is no briefing fails with a reason', () => {
  const set = (document: string) => () => typesetter.pdf({ document, paper: 'a4', at })
  expect(set('{}')).toThrow(/^The document was not typeset: dictionary does not contain key/)
  expect(set('nonsense')).toThrow(/^The document was not typeset: failed to parse JSON/)
})

describe('the preview', () => {
  const preview = (input: ComposeInput) => typesetter.pages(jobOf(input))

  test('draws the same pages, each with its letters', async () => {
    const { pages, glyphs } = preview(exchangeBriefing())
    const pdf = await readPdf(pdfOf(exchangeBriefing()))
    expect(pages).toHaveLength(pdf.pages.length)
    for (const [at, { marks, width, height }] of pages.entries()) {
      expect([width, height]).toEqual([595.2756, 841.8898])
      const drawn = shapesOf({ marks, glyphs }).flatMap(
        ({ attributes: { d = '' } }) => d.match(/M/g) ?? [],
      )
      expect(drawn.length).toBeGreaterThan(
        textOf(pdf.pages[at] as (typeof pdf.pages)[0]).replace(/\s/g, '').length * 0.9,
      )
    }
  })

  test('tells where each line and heading begins, as the numbers in the margin of the PDF do', async () => {
    const document = composeBriefing(exchangeBriefing())
    const { places } = preview(exchangeBriefing())
    const pdf = await readPdf(pdfOf(exchangeBriefing()))
    const lines = document.sections.flatMap((section) => section.lines)
    expect(places.lines.map(({ id }) => id)).toEqual(lines.map(({ id }) => id))
    lines.forEach(({ number }, at) => {
      const place = places.lines[at]
      const page = pdf.pages[(place?.page ?? 0) - 1]
      const printed = page?.runs.find(({ x, text }) => x < 85 && text === String(number))
      expect((page?.height ?? 0) - (printed?.y ?? 0)).toBeCloseTo(place?.top ?? 0, 0)
    })
    expect(places.headings.map(({ words }) => words.replace(/\s+/g, ' ').trim())).toEqual(
      pdf.outline,
    )
  })

  test('has a page on its side as it is', () => {
    const wide = Array.from({ length: 9 }, (_, at) => `Column ${at}`)
    const table: LineForm = { kind: 'table', header: wide, rows: [wide] }
    const line = formed(aLine(1, 'gap', 'CLEAR', 'Wide'), table)
    const { pages } = preview(anInput([aHeading(1, 'section', 'Known'), line]))
    expect(pages.some(({ width, height }) => width > height)).toBe(true)
    expect(pages.some(({ width, height }) => width < height)).toBe(true)
  })
})
