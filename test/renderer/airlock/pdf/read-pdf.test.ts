import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../../renderer/airlock/read-file'
import { Extraction } from '../../../../shared/model/source-text'
import { concatBytes, utf8 } from '../../../../shared/text/bytes'
import { column, type DrawnPage, type DrawnPdf, pdf } from '../../../builders/pdf'

const read = async (drawn: DrawnPdf): Promise<Extraction> =>
  Extraction.parse(await readFile('drawn.pdf', pdf(drawn)))

const blocks = ({ text }: Extraction): string[] =>
  text.blocks.map(({ start, end }) => text.text.slice(start, end))

const SENTENCE = [
  'The operators kept their access to the mail server of the ministry for',
  'eleven weeks, although the owners had changed every password that the',
  'administrators knew of.',
]

describe('a PDF is read into blocks in reading order', () => {
  it('joins the lines of a paragraph and parts paragraphs', async () => {
    const second = [
      'Nobody had looked at the logs of the web server during that time, which',
      'is the reason.',
    ]
    const page = { lines: [...column(72, 100, SENTENCE), ...column(72, 148, second)] }
    expect(blocks(await read({ pages: [page] }))).toEqual([SENTENCE.join(' '), second.join(' ')])
  })

  it('reads the left column before the right one, below a title over both', async () => {
    const left = Array.from(
      { length: 12 },
      (_, n) => `Left ${n} of a column that is as wide as others`,
    )
    const right = Array.from(
      { length: 12 },
      (_, n) => `right ${n} of a column that is as wide as others`,
    )
    const title = { x: 150, y: 80, size: 20, text: 'A title over both of the columns' }
    const drawnByColumn = [title, ...column(72, 120, left), ...column(320, 120, right)]
    const drawnByRow = [
      title,
      ...left.flatMap((text, row) => [
        { x: 72, y: 120 + row * 12, text },
        { x: 320, y: 120 + row * 12, text: right[row] ?? '' },
      ]),
    ]
    const rightFirst = [...column(320, 120, right), ...column(72, 120, left), title]
    for (const lines of [drawnByColumn, drawnByRow, rightFirst]) {
      const found = await read({ pages: [{ lines }] })
      expect(found.text.text.replace(/\s+/g, ' ')).toBe([title.text, ...left, ...right].join(' '))
    }
  })

  it('makes words whole that a line end split, and keeps hyphens of their own', async () => {
    const lines = column(72, 100, [
      'Every administrator of the ministry was told of the vul-',
      'nerability, and of the state-',
      'sponsored operators; state-sponsored is the word of the report, not ours, vulnerability.',
    ])
    expect((await read({ pages: [{ lines }] })).text.text).toContain(
      'told of the vulnerability, and of the state-sponsored operators',
    )
  })

  it('makes words whole whose hyphen the parser leaves out, where they stand elsewhere', async () => {
    const lines = column(72, 100, [
      'The administrator of the network was told of the investigation by the',
      'ministry, which says no more than that of him. Some weeks later the ad',
      'ministrator was asked for all that he knew of the machines of the net',
      'work, and he said before the judge who was in charge of that first in',
      'vestigation that he knew nothing.',
    ])
    expect((await read({ pages: [{ lines }] })).text.text).toMatch(
      /later the administrator was .* of the network, and .* that first investigation that/,
    )
  })

  it('keeps cells apart whose lines touch, drawn cell by cell', async () => {
    const first = ['The operators of', 'the mail server', 'of the ministry.']
    const second = ['Nobody had looked', 'at the logs during', 'that time, it says.']
    const lines = [...column(72, 100, first), ...column(148, 100, second)]
    expect(blocks(await read({ pages: [{ lines }] }))).toEqual([first.join(' '), second.join(' ')])
  })

  it('reads a table row by row whose cells are several lines high', async () => {
    const cells = ['a', 'b', 'c', 'd'].map((row) =>
      ['one', 'two', 'three'].map((place) => [`Cell ${row} ${place} says`, 'what was found']),
    )
    const lines = cells.flatMap((row, down) =>
      row.flatMap((texts, across) => column(72 + across * 150, 100 + down * 50, texts)),
    )
    expect(blocks(await read({ pages: [{ lines }] }))).toEqual(
      cells.flat().map((texts) => texts.join(' ')),
    )
  })

  it('puts words back into the hole of their line when they were drawn out of turn', async () => {
    const lines = [
      { x: 144, y: 100, text: 'example.org/contact', font: 'bold' as const },
      { x: 72, y: 100, text: 'Write to us at' },
      { x: 246, y: 100, text: 'on any working day of the year, please do so' },
      { x: 72, y: 112, text: 'when there is something to say.' },
    ]
    expect((await read({ pages: [{ lines }] })).text.text).toBe(
      'Write to us at example.org/contact on any working day of the year, please do so when there is something to say.',
    )
  })

  it('leaves out running heads and page numbers, says so, and does not let them cut a sentence', async () => {
    const page = (number: number): DrawnPage => ({
      lines: [
        { x: 250, y: 30, text: 'TLP:CLEAR' },
        ...column(72, 100, [
          number === 1
            ? 'The report begins on this page with words that fill'
            : 'and ends on the next page with words that fill',
          `a second line of page ${number} as well, and then the sentence goes on`,
        ]),
        { x: 300, y: 770, text: `Page ${number} of 3` },
      ],
    })
    const found = await read({ pages: [page(1), page(2), page(3)] })
    expect(found.text.text).not.toContain('TLP:CLEAR')
    expect(found.text.text).not.toContain('of 3')
    expect(found.text.text).toContain(
      'of page 1 as well, and then the sentence goes on and ends on the next page',
    )
    expect(found.dropped).toEqual([
      'running line on 3 pages: “TLP:CLEAR”',
      'page numbers on 3 pages',
    ])
  })

  it('takes larger type for headings, ranked by size', async () => {
    const lines = [
      { x: 72, y: 80, size: 24, text: 'The whole report' },
      { x: 72, y: 120, size: 14, text: 'Summary' },
      ...column(72, 150, SENTENCE),
      { x: 72, y: 220, size: 14, text: 'Details' },
      ...column(72, 250, SENTENCE),
    ]
    const found = await read({ pages: [{ lines }] })
    expect(found.text.blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['title', undefined],
      ['heading', 2],
      ['paragraph', undefined],
      ['heading', 2],
      ['paragraph', undefined],
    ])
    expect(found.title).toBe('The whole report')
  })

  it('reads Chinese with the character maps it brings along', async () => {
    const lines = [{ x: 72, y: 100, text: '国家安全部', font: 'chinese' as const }]
    expect((await read({ pages: [{ lines }] })).text.text).toBe('国家安全部')
  })
})

describe('the geometry of a PDF', () => {
  it('gives each line its box in points from the top left corner', async () => {
    const found = await read({ pages: [{ lines: column(72, 100, SENTENCE) }] })
    expect(found.text.pages).toEqual([
      { number: 1, width: 612, height: 792, start: 0, end: found.text.text.length },
    ])
    expect(found.text.boxes.map(({ start, end }) => found.text.text.slice(start, end))).toEqual(
      SENTENCE,
    )
    for (const [row, box] of found.text.boxes.entries()) {
      expect(box.x).toBeCloseTo(72)
      expect(box.y).toBeCloseTo(92 + row * 12)
      expect(box.height).toBeCloseTo(10)
    }
  })

  it('measures a turned page as it is displayed', async () => {
    const page: DrawnPage = {
      width: 400,
      height: 600,
      rotate: 90,
      lines: [{ x: 100, y: 200, text: 'turned words' }],
    }
    const found = await read({ pages: [page] })
    expect(found.text.pages[0]).toMatchObject({ width: 600, height: 400 })
    expect(found.text.boxes[0]?.x).toBeCloseTo(398, 0)
    expect(found.text.boxes[0]?.y).toBeCloseTo(100, 0)
    expect(found.text.boxes[0]?.width).toBeCloseTo(10, 0)
  })

  it('reads words written up the margin after the page', async () => {
    const lines = [
      { x: 20, y: 500, text: 'Preprint of July', turned: -90 },
      ...column(72, 100, SENTENCE),
    ]
    expect(blocks(await read({ pages: [{ lines }] }))).toEqual([
      SENTENCE.join(' '),
      'Preprint of July',
    ])
  })
})

describe('what lies over the content of a page', () => {
  const field = (value: string, more = ''): string =>
    `/Subtype /Widget /FT /Tx /T (name) /V (${value}) /Rect [200 686 400 702] ${more}`

  it('is text where it is written in a form or on the page, in its place', async () => {
    const found = await read({
      pages: [
        {
          lines: [{ x: 72, y: 100, text: 'Name of the ship:' }, ...column(72, 140, SENTENCE)],
          annotations: [
            field('Esperanza'),
            '/Subtype /FreeText /Contents (Seen.) /Rect [72 500 150 520]',
          ],
        },
      ],
    })
    expect(blocks(found)).toEqual(['Name of the ship:', 'Esperanza', SENTENCE.join(' '), 'Seen.'])
    const at = found.text.text.indexOf('Esperanza')
    const box = found.text.boxes.find(({ start, end }) => start <= at && at < end)
    expect(box?.x).toBeLessThanOrEqual(200)
    expect(box?.page).toBe(1)
    expect(found.dropped).toEqual([])
  })

  it('is said where it is a comment, a file or hidden', async () => {
    const found = await read({
      pages: [
        {
          lines: column(72, 140, SENTENCE),
          annotations: [
            field('secret', '/F 2'),
            '/Subtype /Text /Contents (Check this.) /Rect [72 500 90 520]',
            '/Subtype /Stamp /Rect [72 400 90 420]',
            '/Subtype /Popup /Rect [72 400 90 420]',
          ],
        },
      ],
    })
    expect(blocks(found)).toEqual([SENTENCE.join(' ')])
    expect(found.dropped.toSorted()).toEqual([
      'comment on page 1: Check this.',
      'hidden text on page 1: secret',
      'stamp on page 1',
    ])
  })
})

describe('what a PDF says about itself', () => {
  it('is taken from the information dictionary', async () => {
    const info = {
      Title: 'Über den Angriff',
      Author: 'Jane Doe; Richard Roe',
      CreationDate: "D:20210719080000+02'00'",
    }
    expect(await read({ pages: [{ lines: column(72, 100, SENTENCE) }], info })).toMatchObject({
      mediaType: 'application/pdf',
      title: 'Über den Angriff',
      authors: ['Jane Doe', 'Richard Roe'],
      published: null,
    })
  })

  it.each(['Microsoft Word - report.docx', 'report_final.pdf', 'untitled'])(
    'but a title %j is none',
    async (Title) => {
      const lines = [
        { x: 72, y: 80, size: 20, text: 'The real title' },
        ...column(72, 100, SENTENCE),
      ]
      expect((await read({ pages: [{ lines }], info: { Title } })).title).toBe('The real title')
    },
  )

  it('names a script that was left out', async () => {
    const found = await read({
      pages: [{ lines: column(72, 100, SENTENCE) }],
      script: 'app.alert(1)',
    })
    expect(found.dropped).toEqual(['1 JavaScript action'])
  })

  it('names actions that open, send or load something, in packed objects too', async () => {
    const link = (action: string) => `/Subtype /Link /Rect [0 0 9 9] /A << ${action} >>`
    const drawn = pdf({
      pages: [
        {
          lines: column(72, 100, SENTENCE),
          annotations: [
            link('/S /Launch /Win << /F (calc.exe) >>'),
            link('/S/#4Caunch /F (b.exe)'),
            link('/S /SubmitForm /F (https://collect.example)'),
            link('/S /URI /URI (https://a.example)'),
          ],
        },
      ],
    })
    const packed = deflateSync('<< /S /ImportData /F (a.fdf) >>')
    const behind = concatBytes([
      drawn,
      utf8(
        `9 0 obj\n<< /Type /ObjStm /N 1 /First 0 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
      ),
      packed,
      utf8('\nendstream\nendobj\n'),
    ])
    const { dropped } = Extraction.parse(await readFile('acting.pdf', behind))
    expect(dropped).toEqual([
      '2 actions that open programs or files (Launch)',
      '1 action that sends a form (SubmitForm)',
      '1 action that loads data (ImportData)',
    ])
  })

  it('without any is not told of as acting', async () => {
    const { dropped } = await read({ pages: [{ lines: column(72, 100, SENTENCE) }] })
    expect(dropped).toEqual([])
  })
})

describe('a page that is a picture with a few words on it', () => {
  const stamp = [{ x: 400, y: 30, text: 'RECEIVED 19 JUL 2021' }]
  it.each([
    ['a stamped scan', { lines: stamp, pictured: 1, scanned: true }, true],
    ['a stamped pixel', { lines: stamp, pictured: 1 }, true],
    ['a scan with a margin', { lines: stamp, pictured: 0.7 }, true],
    ['a page with a small picture', { lines: stamp, pictured: 0.3 }, undefined],
    [
      'a page of text over a picture',
      { lines: column(72, 100, [...SENTENCE, ...SENTENCE]), pictured: 1 },
      undefined,
    ],
    ['a scan without a word', { lines: [], pictured: 1 }, undefined],
  ])('is marked: %s', async (_what, page, pictured) => {
    const others = { lines: column(72, 100, SENTENCE) }
    const { text, warnings } = await read({ pages: [others, page] })
    expect(text.pages.map((one) => one.pictured)).toEqual([undefined, pictured])
    expect(warnings?.some((words) => words.startsWith('Page 2 is a picture'))).toBe(
      pictured === true,
    )
  })
})
