import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../renderer/airlock/read-file'
import { detailsOf, type Statement } from '../../../shared/extract/details'
import { Detail, FoundDetail } from '../../../shared/model/report'
import { Extraction } from '../../../shared/model/source-text'
import { utf8 } from '../../../shared/text/bytes'
import { htmlPart, multipart, plainPart, sent } from '../../builders/mail'
import { docx, odfPart, odt, paragraph } from '../../builders/office'
import { pdf } from '../../builders/pdf'

const CORE =
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">' +
  '<dc:title>Ports</dc:title><cp:lastModifiedBy>Roe</cp:lastModifiedBy>' +
  '<dcterms:created>2021-07-19T10:00:00Z</dcterms:created><dcterms:modified>2023-01-05T08:00:00Z</dcterms:modified></cp:coreProperties>'
const META = odfPart(
  'office:document-meta',
  '<office:meta><dc:title>Ports</dc:title><meta:creation-date>2021-07-19T10:00:00</meta:creation-date><dc:date>2023-01-05T08:00:00</dc:date></office:meta>',
)
const INFO = {
  Title: 'Ports',
  Producer: 'Press 2',
  CreationDate: "D:20210719080000+02'00'",
  ModDate: 'D:20230105080000Z',
}
const MAIL = ['Subject: Ports', 'Date: Mon, 19 Jul 2021 14:00:00 +0200', 'From: a@a.example']
const SAVED = ['Subject: Ports', 'Snapshot-Content-Location: https://n.example/ports']

type Places = Readonly<Partial<Record<Detail, string>>>

/** A file of each kind, where its details stand, and one of the fields it carries. */
const FILES: readonly (readonly [name: string, bytes: Uint8Array, Places, field: string | null])[] =
  [
    [
      'a.pdf',
      pdf({ pages: [{ lines: [{ x: 72, y: 100, text: 'Words of it.' }] }], info: INFO }),
      {
        title: 'PDF Info /Title',
        created: 'PDF Info /CreationDate',
        modified: 'PDF Info /ModDate',
      },
      'PDF Info Producer: Press 2',
    ],
    [
      'a.docx',
      docx(paragraph('Words of it.'), { 'docProps/core.xml': CORE }),
      {
        title: 'docProps/core.xml dc:title',
        created: 'docProps/core.xml dcterms:created',
        modified: 'docProps/core.xml dcterms:modified',
      },
      'docProps/core.xml lastModifiedBy: Roe',
    ],
    [
      'a.odt',
      odt('<text:p>Words of it.</text:p>', { 'meta.xml': META }),
      {
        title: 'meta.xml dc:title',
        created: 'meta.xml meta:creation-date',
        modified: 'meta.xml dc:date',
      },
      'meta.xml creation-date: 2021-07-19T10:00:00',
    ],
    [
      'a.rtf',
      utf8(
        '{\\rtf1{\\info{\\title Ports}{\\creatim\\yr2021\\mo7\\dy19}{\\revtim\\yr2023\\mo1\\dy5}}Words of it.}',
      ),
      {
        title: 'RTF info \\title',
        created: 'RTF info \\creatim',
        modified: 'RTF info \\revtim',
      },
      'RTF info title: Ports',
    ],
    [
      'a.eml',
      sent({ ...plainPart('Words of it.'), fields: MAIL }),
      { title: 'mail header Subject', published: 'mail header Date', authors: 'mail header From' },
      'mail header From: a@a.example',
    ],
    [
      'a.mht',
      sent(multipart('related', [htmlPart('<p>Words of it.</p>')], SAVED)),
      { title: 'archive header Subject', url: 'archive header Snapshot-Content-Location' },
      'archive header Subject: Ports',
    ],
    [
      'a.md',
      utf8('---\ntitle: Ports\ndate: 2021-07-19\n---\n\nWords of it.\n'),
      { title: 'first lines of the text', published: 'first lines of the text' },
      null,
    ],
    ['ports.csv', utf8('Name,Seen\nA,B\n'), { title: 'file name' }, null],
  ]

const EXPECTED: Readonly<Partial<Record<Detail, string>>> = {
  published: '2021-07-19',
  created: '2021-07-19',
  modified: '2023-01-05',
  authors: 'a@a.example',
  url: 'https://n.example/ports',
}

describe('a file says where its details were found', () => {
  it.each(FILES)('%s', async (name, bytes, places, field) => {
    const { found = [], fields = [] } = Extraction.parse(await readFile(name, bytes))
    for (const [detail, place] of Object.entries(places)) {
      const first = found.find((one) => one.detail === detail)
      expect(first, detail).toMatchObject({ place })
      expect(first?.value).toBe(
        EXPECTED[detail as Detail] ?? (name === 'ports.csv' ? 'ports' : 'Ports'),
      )
    }
    const words = fields.map((one) => `${one.of} ${one.name}: ${one.value}`)
    expect(words).toEqual(field === null ? [] : expect.arrayContaining([field]))
  })

  it('and keeps the date as it was written', async () => {
    const bytes = sent({ ...plainPart('Words.'), fields: MAIL })
    expect((await readFile('a.eml', bytes)).found).toContainEqual({
      detail: 'published',
      value: '2021-07-19',
      written: 'Mon, 19 Jul 2021 14:00:00 +0200',
      place: 'mail header Date',
    })
  })

  it('and a PDF the scripts that would have run', async () => {
    const lines = [{ x: 72, y: 100, text: 'Words of it.' }]
    const { scripts } = await readFile('a.pdf', pdf({ pages: [{ lines }], script: 'app.beep' }))
    expect(scripts).toEqual([{ place: 'document action OpenAction', text: 'app.beep' }])
  })
})

const statement = fc.record({
  detail: fc.constantFrom(...Detail.options),
  place: fc.string({ maxLength: 300 }),
  written: fc.option(
    fc.oneof(fc.string(), fc.constantFrom('2021-07-19', 'en', 'https://a.example')),
  ),
})

describe('the details of a file', () => {
  it('are the first of each that can be read, and everything that was said is kept once', () => {
    fc.assert(
      fc.property(fc.array(statement), (statements: Statement[]) => {
        const { found = [], title, published, language, url } = detailsOf(statements)
        const first = (detail: Detail) => found.find((one) => one.detail === detail)?.value
        expect({ title, published, language, url }).toEqual({
          title: first('title') ?? '',
          published: first('published') ?? null,
          language: first('language') ?? null,
          url: first('url') ?? null,
        })
        const keys = found.map(({ detail, place }) => `${detail} ${place}`)
        expect(found.length).toBeLessThanOrEqual(100)
        expect(keys.every((key) => key.length < 250)).toBe(true)
        expect(found.every(({ value }) => value !== '')).toBe(true)
        expect(() => found.forEach((one) => FoundDetail.parse(one))).not.toThrow()
      }),
    )
  })

  it('are left to what can be read where the first place cannot', () => {
    const said = (written: string, place: string): Statement => ({
      detail: 'published',
      place,
      written,
    })
    expect(detailsOf([said('soon', 'a'), said('19 July 2021', 'b')])).toMatchObject({
      published: '2021-07-19',
      found: [{ detail: 'published', value: '2021-07-19', written: '19 July 2021', place: 'b' }],
    })
  })
})
