import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../../renderer/forms/write-docx'
import { openZip } from '../../../renderer/airlock/archive/zip-entries'
import { readDocx } from '../../../renderer/airlock/office/read-docx'
import { readFinishedDocx } from '../../../renderer/airlock/release/read-finished-docx'
import { composeBriefing } from '../../../shared/briefing/compose'
import type { BriefingDocument } from '../../../shared/model/briefing-document'
import { briefingForForms, shownPicture } from '../../builders/briefing-for-forms'
import { formedBriefing } from '../../builders/formed-briefing'
import { linesOf } from '../../builders/read-blocks'

const at = Date.UTC(2026, 4, 12, 9, 30) / 1000
const written = (document: BriefingDocument = composeBriefing(briefingForForms())) =>
  writeDocx({ form: 'docx', document, paper: 'a4', at, pictures: [shownPicture] })

describe('the Word form, as the program reads Word documents', () => {
  test('has a title, headings, lines, items, quotations, captions and tables of their own kind', async () => {
    const read = await readDocx('briefing.docx', await written())
    const lines = linesOf(read)
    expect(lines.slice(0, lines.indexOf('heading 1: Summary of sources'))).toMatchInlineSnapshot(`
      [
        "paragraph: Briefing AB 2026-014, Assessment Unit, 12 May 2026",
        "title: Who compromised the Exchange servers in 2021",
        "paragraph: Findings, reports and charges kept apart",
        "paragraph: Prepared by: A. Tremblay",
        "paragraph: Reviewed by: J. Okafor",
        "paragraph: Information up to: 31 July 2021",
        "paragraph: Marking: TLP:AMBER, recipients, their organisation and clients who need to know",
        "heading 1: Bottom line",
        "paragraph: 1 AMBER It is likely (55–80 %) that the pilots knew. [1, ¶4; 2, p. 2]",
        "paragraph: 2 Confidence: low. Two reports of one origin.",
        "heading 1: Key judgements",
        "paragraph: 3 KJ 1 GREEN It is very unlikely (5–20 %) that all of them did. [2, p. 2]",
        "heading 1: 1 What <b>is</b> & is not known",
        "paragraph: 4 CLEAR See https://example.org/a_b* and [x](y).[1] [1, ¶4]",
        "list-item 1: 5 CLEAR - not an item",
        "list-item 1: 6 CLEAR 丁晓阳 signed. [1, ¶4]",
        "list-item 1: 7 CLEAR First",
        "list-item 1: 8 CLEAR Second",
        "quotation: 9 CLEAR שלום לכולם [1, ¶4]",
        "heading 2: Figures",
        "caption: 10 Table 1. GREEN Ships by year. [2, p. 2]",
        "table: Year	Ships | boats",
        "table: 2020	14",
        "table: 2021",
        "table: Date	Information",
        "table: 4 May 2021	[1] Harbour Office, statement",
        "table: June 2021	[2] Pilots’ Guild, statement",
        "table: 19 July 2021	[3] A paper, map",
        "caption: 11 Figure 1. GREEN What was said when.",
        "caption: 12 Figure 2. GREEN The harbour. [2, p. 2]",
      ]
    `)
    expect(read.dropped).toEqual(['1 picture'])
    expect(read.title).toBe('Who compromised the Exchange servers in 2021')
  })

  test('has its marking in header and footer, and real footnotes', async () => {
    const { heads, feet, texts } = await readFinishedDocx('briefing.docx', await written())
    expect(heads).toEqual([
      ['\u00a0TLP:AMBER\u00a0', 'AB 2026-014 · Exchange Server compromise, 2021'],
    ])
    expect(feet).toEqual([['Page  of ', '\u00a0TLP:AMBER\u00a0']])
    expect(texts.at(-1)?.trim()).toBe('A note, _not_ more.')
  })
})

test('it says of itself what the briefing says, and no more', async () => {
  const { metadata } = await readFinishedDocx('briefing.docx', await written())
  expect(metadata).toEqual({
    'dc:title': 'Who compromised the Exchange servers in 2021',
    'dc:subject': 'Findings, reports and charges kept apart',
    'dc:creator': 'A. Tremblay, Assessment Unit',
    'cp:keywords': 'TLP:AMBER, AB 2026-014',
    'dcterms:created': '2026-05-12T09:30:00Z',
    'dcterms:modified': '2026-05-12T09:30:00Z',
  })
})

test('no time of the wall clock is in the package', async () => {
  const view = new DataView((await written()).buffer)
  const dates: number[] = []
  for (let at = 0; at + 30 < view.byteLength; at += 1)
    if (view.getUint32(at, true) === 0x04034b50) dates.push(view.getUint32(at + 10, true))
  expect(dates.length).toBeGreaterThan(10)
  expect(new Set(dates)).toEqual(new Set([0x00210000]))
})

describe('what the end of a page must not part', () => {
  /** Styles of the cells of each row, of each table. */
  const tablesOf = async (document?: BriefingDocument): Promise<string[][]> => {
    const archive = await openZip('briefing.docx', await written(document))
    const [body] = archive.entries.filter(({ name }) => name === 'word/document.xml')
    if (body === undefined) throw new Error('The file has no text.')
    const markup = new TextDecoder().decode(await archive.read(body))
    const within = (whole: string, name: string) =>
      whole.match(new RegExp(`<w:${name}>.*?</w:${name}>`, 'gs')) ?? []
    const styleOf = (row: string) => row.match(/w:pStyle w:val="(\w+)"/)?.[1] ?? ''
    return within(markup, 'tbl').map((table) => within(table, 'tr').map(styleOf))
  }

  test('a short table, and what a figure shows from the caption beneath it', async () => {
    const [table, timeline] = await tablesOf()
    expect(table).toEqual(['TableHead', 'TableTextKept', 'TableText'])
    expect(timeline).toEqual(['TableHead', 'TableTextKept', 'TableTextKept', 'TableTextKept'])
  })

  test('of a long table its head and its first row', async () => {
    const tables = await tablesOf(composeBriefing(formedBriefing()))
    const long = tables.find((rows) => rows.length > 80)
    expect(long?.[0]).toBe('TableHead')
    expect(new Set(long?.slice(1))).toEqual(new Set(['TableText']))
  })
})
