import { beforeAll, expect, test } from 'vitest'
import { composeBriefing } from '../../../shared/briefing/compose'
import { askAbout, hasCommand } from '../../builders/poppler'
import { exchangeBriefing } from '../../builders/exchange-briefing'
import { pressHere } from '../../builders/press-here'

/* The finished document in the eyes of readers that share no code with the press. */

const press = pressHere()
let pdf: Uint8Array

beforeAll(async () => {
  const document = JSON.stringify(composeBriefing(exchangeBriefing()))
  pdf = press.typesetter.pdf({ document, paper: 'a4', at: 1_778_578_200 })
})

test.skipIf(!hasCommand('pdfinfo'))('pdfinfo: title, tags, paper, structure', () => {
  const info = askAbout(pdf, 'pdfinfo', '@')
  expect(info).toMatch(/^Title: +Who compromised the Exchange servers in 2021$/m)
  expect(info).toMatch(/^Tagged: +yes$/m)
  expect(info).toMatch(/^Page size: .*\(A4\)$/m)
  const structure = askAbout(pdf, 'pdfinfo', '-struct', '@')
  for (const tag of ['H1', 'H2', 'P', 'Link', 'Figure', 'Table', 'TH', 'Note'])
    expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'))
})

test.skipIf(!hasCommand('pdftotext'))(
  'pdftotext: marking on each page, citations as printed',
  () => {
    const pages = askAbout(pdf, 'pdftotext', '-layout', '@', '-').split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      const lines = page.split('\n').filter((line) => line.trim())
      expect(lines[0]).toContain('TLP:AMBER')
      expect(lines.at(-1)).toContain('TLP:AMBER')
    }
    const text = pages.join('\n')
    for (const cited of ['[1, ¶4; 2, ¶2]', '[4, p. 2]', '[2, ¶2, ¶6]'])
      expect(text).toContain(cited)
  },
)

test.skipIf(!hasCommand('pdffonts'))('pdffonts: our fonts only, all embedded', () => {
  const fonts = askAbout(pdf, 'pdffonts', '@').split('\n').slice(2, -1)
  expect(fonts.length).toBeGreaterThan(3)
  for (const font of fonts) {
    expect(font).toMatch(/\+(SourceSerif4|IBMPlexSans|IBMPlexMono|NotoSansSC)/)
    expect(font).toMatch(/yes yes yes/)
  }
})

test.skipIf(!hasCommand('qpdf'))('qpdf: no error of form', () =>
  expect(askAbout(pdf, 'qpdf', '--check', '@')).toContain('No syntax or stream encoding errors'),
)
