import { beforeAll, expect, test } from 'vitest'
import { composeBriefing } from '../../../shared/briefing/compose'
import { citedBriefing } from '../../builders/cited-briefing'
import { askAbout, hasCommand } from '../../builders/poppler'
import { pressHere } from '../../builders/press-here'
import { type ReadPdf, readPdf } from '../../builders/read-pdf'

/* A long briefing in the eyes of readers that share no code with the press. */

const CITATIONS = 300
const document = composeBriefing(citedBriefing(CITATIONS))
const press = pressHere()
let bytes: Uint8Array
let pdf: ReadPdf
beforeAll(async () => {
  const job = { document: JSON.stringify(document), paper: 'a4', at: 1_778_578_200 } as const
  bytes = press.typesetter.pdf(job)
  pdf = await readPdf(bytes)
}, 60_000)

test('it has 40 pages and 300 citations', () => {
  expect(pdf.pages.length).toBeGreaterThanOrEqual(40)
  expect(document.annex).toHaveLength(CITATIONS)
})

test('each citation leads to its passage and each passage back to its citation', () => {
  const runsNear = (page: number, top: number) =>
    (pdf.pages[page - 1]?.runs ?? []).filter(({ y }) => y < top + 1 && y > top - 16)
  const wordsNear = (page: number, top: number) =>
    runsNear(page, top)
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, '')
  const annexFrom = pdf.outlinePages.get('Evidence') ?? Number.NaN
  // The contents lead there too, and stand before all lines.
  const there = pdf.links
    .filter(({ from, to }) => from < annexFrom && to >= annexFrom)
    .slice(-CITATIONS)
  const cited = document.sections
    .flatMap(({ lines }) => lines)
    .flatMap(({ inlines }) => inlines.flatMap((one) => (one.kind === 'citations' ? one.refs : [])))
  expect(cited).toHaveLength(CITATIONS)
  const passages = new Map(document.annex.map((passage) => [passage.label, passage]))
  expect(there).toHaveLength(CITATIONS)
  there.forEach(({ to, top }, at) => {
    const passage = passages.get(cited[at]?.passages[0] ?? '')
    expect(wordsNear(to, top)).toContain(passage?.locator)
    expect(wordsNear(to, top)).toContain(passage?.quote.replace(/\s/g, ''))
  })
  // The list of sources leads back too, and stands before the annex.
  const listFrom = pdf.outlinePages.get('Sources') ?? Number.NaN
  const back = pdf.links
    .filter(({ from, to }) => from >= annexFrom && to < listFrom)
    .slice(-CITATIONS)
  expect(back).toHaveLength(CITATIONS)
  back.forEach(({ to, top }, at) => {
    const passage = document.annex[at]
    expect(wordsNear(to, top)).toContain(`[${passage?.source},${passage?.locator}]`)
  })
})

test.skipIf(!hasCommand('pdfinfo'))('pdfinfo reads it as tagged', () => {
  expect(askAbout(bytes, 'pdfinfo', '@')).toMatch(/^Tagged: +yes$/m)
})

test.skipIf(!hasCommand('qpdf'))('qpdf finds no error of form', () => {
  expect(askAbout(bytes, 'qpdf', '--check', '@')).toContain('No syntax or stream encoding errors')
})

test.skipIf(!hasCommand('pdffonts'))('pdffonts finds every font embedded', () => {
  const fonts = askAbout(bytes, 'pdffonts', '@').split('\n').slice(2, -1)
  expect(fonts.length).toBeGreaterThan(3)
  for (const font of fonts) expect(font).toMatch(/yes yes yes/)
})
