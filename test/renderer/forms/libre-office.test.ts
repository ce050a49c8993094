import { beforeAll, describe, expect, test } from 'vitest'
import { writeDocx } from '../../../renderer/forms/write-docx'
import { composeBriefing } from '../../../shared/briefing/compose'
import { blocksOf } from '../../../shared/briefing/forms/blocks'
import { notesIn } from '../../../shared/briefing/forms/form-block'
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

  test('finds Chinese, and Hebrew that runs from right to left', () => {
    expect(opened).toContain('丁晓阳')
    const [, style = ''] =
      opened.match(/<text:p text:style-name="(\w+)">(?:(?!<\/text:p>)[^])*שלום/) ?? []
    expect(opened).toMatch(
      new RegExp(
        `<style:style style:name="${style}"[^>]*>(?:(?!</style:style>)[^])*writing-mode="rl-tb"`,
      ),
    )
  })
})

describe.skipIf(!hasLibreOffice())('LibreOffice, with forty pages', { timeout: 90_000 }, () => {
  const document = composeBriefing(longBriefing(40))
  const notes = notesIn(blocksOf(document))
  const cited = document.sections
    .flatMap(({ lines }) => lines.flatMap(({ inlines }) => inlines))
    .flatMap((one) => (one.kind === 'citations' ? one.refs : []))
  let docx: Uint8Array
  beforeAll(async () => {
    docx = await wordOf(longBriefing(40))
  })

  test('finds every footnote with its words, and every citation leading to its passage', () => {
    expect(notes.length).toBeGreaterThan(40)
    expect(cited.length).toBeGreaterThan(300)
    const opened = new TextDecoder().decode(convertedByLibreOffice(docx, 'fodt'))
    const bodies = Array.from(
      opened.matchAll(/<text:note [^>]*text:note-class="footnote"[^]*?<\/text:note>/g),
      ([note]) => wordsIn(note.slice(note.indexOf('<text:note-body>'))),
    )
    expect(bodies).toEqual(notes.map(({ text }) => text))
    const places = Array.from(
      opened.matchAll(/<text:a [^>]*xlink:href="#(passage_\d+)"/g),
      ([, place = '']) => place.replace('_', '-'),
    )
    expect(places).toEqual(cited.map(({ passages }) => passages[0]))
    for (const place of new Set(places))
      expect(opened).toContain(`text:name="${place.replace('-', '_')}"`)
  })

  test.skipIf(!hasCommand('pdftotext'))('sets the marking twice on every page', () => {
    const pdf = convertedByLibreOffice(docx, 'pdf')
    const pages = askAbout(pdf, 'pdftotext', '-layout', '@', '-').split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(35)
    for (const page of pages) {
      const lines = page.split('\n').map((line) => line.trim())
      expect(lines.filter((line) => line === 'TLP:AMBER')).toHaveLength(2)
    }
  })
})

/** The words of OpenDocument's markup. */
const wordsIn = (markup: string): string =>
  markup
    .replace(/<text:s\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
