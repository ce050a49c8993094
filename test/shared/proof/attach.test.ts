import { beforeAll, expect, test } from 'vitest'
import { composeBriefing } from '../../../shared/briefing/compose'
import { attachEvidence, findUpdate } from '../../../shared/proof/attach'
import { utf8 } from '../../../shared/text/bytes'
import { exchangeBriefing } from '../../builders/exchange-briefing'
import { askAbout, hasCommand } from '../../builders/poppler'
import { pressHere } from '../../builders/press-here'

const evidence = '{"a":"丁"}\n'
const press = pressHere()
let pages: Uint8Array
let pdf: Uint8Array

beforeAll(async () => {
  const document = JSON.stringify(composeBriefing(exchangeBriefing()))
  pages = press.typesetter.pdf({ document, paper: 'a4', at: 1_778_578_200 })
  pdf = attachEvidence(pages, evidence)
}, 60_000)

test('the pages stay as they were, byte for byte, and what is behind them is found again', () => {
  expect(Buffer.compare(pdf.subarray(0, pages.length), pages)).toBe(0)
  expect(findUpdate(pdf, evidence)).toEqual({ behind: pages.length, alone: true })
  expect(Buffer.compare(attachEvidence(pages, evidence), pdf)).toBe(0)
})

test('a changed byte of the update is seen', () => {
  for (let at = pages.length; at < pdf.length; at += 7) {
    const changed = pdf.slice()
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(findUpdate(changed, evidence)?.alone ?? false).toBe(false)
  }
})

test.each<[string, () => Uint8Array]>([
  ['nothing', () => new Uint8Array()],
  ['no PDF', () => utf8('Evidence')],
  ['a PDF that has a file attached', () => pdf],
  ['half a PDF', () => pages.subarray(0, pages.length / 2)],
])('to %s nothing is attached', (_, given) => {
  expect(() => attachEvidence(given(), evidence)).toThrow(/^The evidence was not attached/)
})

test.skipIf(!hasCommand('qpdf'))('qpdf: no error of form', () =>
  expect(askAbout(pdf, 'qpdf', '--check', '@')).toContain('No syntax or stream encoding errors'),
)

test.skipIf(!hasCommand('qpdf'))('qpdf: the file comes out as it went in', () =>
  expect(askAbout(pdf, 'qpdf', '--show-attachment=casebook-evidence.json', '@')).toBe(evidence),
)

test.skipIf(!hasCommand('pdfdetach'))('pdfdetach: one file', () =>
  expect(askAbout(pdf, 'pdfdetach', '-list', '@')).toContain('1: casebook-evidence.json'),
)
