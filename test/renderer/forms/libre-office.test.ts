import { beforeAll, describe, expect, test } from 'vitest'
import { writeDocx } from '../../../renderer/forms/write-docx'
import { composeBriefing } from '../../../shared/briefing/compose'
import { briefingForForms, shownPicture } from '../../builders/briefing-for-forms'
import { longBriefing } from '../../builders/exchange-briefing'
import { convertedByLibreOffice, hasLibreOffice } from '../../builders/libre-office'
import { askAbout, hasCommand } from '../../builders/poppler'

/* The Word form as a program opens it that knows nothing of this one. */

const at = Date.UTC(2026, 4, 12, 9, 30) / 1000
const wordOf = (input: Parameters<typeof composeBriefing>[0]) =>
  writeDocx({
    form: 'docx',
    document: composeBriefing(input),
    paper: 'a4',
    at,
    pictures: [shownPicture],
  })

describe.skipIf(!hasLibreOffice())('LibreOffice', { timeout: 90_000 }, () => {
  let opened: string
  beforeAll(async () => {
    const file = convertedByLibreOffice(await wordOf(briefingForForms()), 'fodt')
    opened = new TextDecoder().decode(file)
  }, 90_000)
  const count = (pattern: RegExp) => opened.match(pattern)?.length ?? 0

  test('finds footnotes that are footnotes', () => {
    expect(count(/<text:note [^>]*text:note-class="footnote"/g)).toBe(1)
    expect(opened).toMatch(/<text:note-body>[^]*?A note, _not_ more\./)
  })

  test('finds headings by their level, lists, tables with a head, links to places', () => {
    expect(count(/<text:h [^>]*text:outline-level="1"/g)).toBeGreaterThanOrEqual(6)
    expect(count(/<text:h [^>]*text:outline-level="2"/g)).toBe(1)
    expect(count(/<text:list-item[ >]/g)).toBeGreaterThanOrEqual(4)
    expect(count(/<table:table-header-rows>/g)).toBe(4)
    expect(count(/xlink:href="#source_1"/g)).toBeGreaterThan(0)
    expect(count(/<text:bookmark-start text:name="cite_1"/g)).toBe(1)
  })

  test('finds the marking in the head and the foot of its pages', () => {
    const [head = ''] = opened.match(/<style:header>[^]*?<\/style:header>/) ?? []
    const [foot = ''] = opened.match(/<style:footer>[^]*?<\/style:footer>/) ?? []
    expect(head).toContain('TLP:AMBER')
    expect(foot).toContain('TLP:AMBER')
  })

  test('finds no property but those of the briefing', () => {
    const [about = ''] = opened.match(/<office:meta>[^]*?<\/office:meta>/) ?? []
    expect(about).toContain('<dc:title>Who compromised the Exchange servers in 2021</dc:title>')
    expect(about).toContain('A. Tremblay, Assessment Unit')
    expect(about).not.toMatch(/Un-named|docx/)
  })

  test.skipIf(!hasCommand('pdftotext'))(
    'sets a long briefing with the marking twice on every page',
    async () => {
      const pdf = convertedByLibreOffice(await wordOf(longBriefing(12)), 'pdf')
      const pages = askAbout(pdf, 'pdftotext', '-layout', '@', '-').split('\f').slice(0, -1)
      expect(pages.length).toBeGreaterThan(8)
      for (const page of pages) {
        const lines = page.split('\n').map((line) => line.trim())
        expect(lines.filter((line) => line === 'TLP:AMBER')).toHaveLength(2)
      }
    },
  )
})
