import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readMhtml } from '../../../../renderer/airlock/html/read-mhtml'
import { Extraction } from '../../../../shared/model/source-text'
import { encoded } from '../../../builders/encoded'
import { htmlPage, prose } from '../../../builders/html'
import { htmlPart, multipart, quotedPrintable, type SentPart, sent } from '../../../builders/mail'

const read = async (part: SentPart): Promise<Extraction> =>
  Extraction.parse(await readMhtml('page.mht', sent(part)))

const located = (part: SentPart, ...fields: string[]): SentPart => ({
  ...part,
  fields: [...part.fields, ...fields],
})
const picture = located({ fields: ['Content-Type: image/png'], body: 'PNG' })
const style = located({ fields: ['Content-Type: text/css'], body: 'p { color: red }' })
const frame = htmlPart('<p>Of a frame.</p>')

const SAVED = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://news.example/exchange',
  'Subject: =?utf-8?Q?The_compromise_=E2=80=93_News?=',
  'Date: Mon, 19 Jul 2021 12:00:00 -0000',
]

describe('a saved web archive', () => {
  it('is read as its page, with address and day of saving; the rest is counted', async () => {
    const page = htmlPart(
      htmlPage({ body: `<article><p>${prose(8)}</p><img src="https://t.example/1"></article>` }),
    )
    const found = await read(
      multipart(
        'related',
        [
          frame,
          picture,
          located(page, 'Content-Location: https://news.example/exchange'),
          picture,
          style,
        ],
        SAVED,
      ),
    )
    expect(found.text.text).toBe(prose(8))
    expect(found.text.extractor.id).toBe('mhtml')
    expect(found).toMatchObject({
      mediaType: 'multipart/related',
      title: 'The compromise – News',
      authors: [],
      published: null,
      url: 'https://news.example/exchange',
      warnings: ['The page was saved on Mon, 19 Jul 2021 12:00:00 -0000.'],
      dropped: [
        '1 remote picture',
        'references to t.example',
        '1 embedded page',
        '2 saved pictures',
        '1 saved style sheet',
      ],
    })
  })

  it('is found by the start that it names, and read in the charset of its part', async () => {
    const page = {
      fields: [
        'Content-Type: text/html; charset=windows-1251',
        'Content-Transfer-Encoding: quoted-printable',
        'Content-ID: <main>',
        'Content-Location: http://news.example/ru',
      ],
      body: quotedPrintable(
        encoded(
          htmlPage({ head: '<title>Отчёт</title>', body: '<p>Съешь ещё булок.</p>' }),
          'windows-1251',
        ),
      ),
    }
    const found = await read(
      multipart('related; start="<main>"; type="text/html"', [frame, page], [], 'b'),
    )
    expect(found.text.text).toBe('Съешь ещё булок.')
    expect(found).toMatchObject({ title: 'Отчёт', url: 'http://news.example/ru' })
  })

  it('that is a single page is read too', async () => {
    const page = htmlPart('<p>Alone.</p>')
    expect((await read(located(page, 'Content-Location: file:///C:/x.htm'))).url).toBeNull()
    expect((await read(page)).text.text).toBe('Alone.')
  })

  it('without a page is refused', async () => {
    await expect(read(multipart('related', [picture]))).rejects.toMatchObject({
      kind: 'refused',
      message: 'page.mht: not imported. The web archive holds no page.',
    })
  })
})

const BEACON = '../shared/data/07-hostile/synthetic/beacon.mht'
if (!existsSync(BEACON)) console.error(`No archive is read: ${BEACON} is not on this machine.`)

describe.skipIf(!existsSync(BEACON))('an archive of beacons', () => {
  it('keeps its words and names the host', async () => {
    const found = Extraction.parse(await readMhtml('beacon.mht', readFileSync(BEACON)))
    expect(found.text.text).toMatch(/VISIBLE-D-TEXT[^]*END-D-TEXT/)
    expect(found.text.text).not.toContain('48123')
    expect(found.url).toBe('https://news.example.org/D')
    expect(found.dropped).toContain('references to 127.0.0.1:48123')
  })
})
