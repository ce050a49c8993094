import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compoundStreams } from '../../../../renderer/airlock/msg/compound-storage'
import { packCompound } from '../../../../renderer/airlock/msg/pack-compound'
import { decompressRtf } from '../../../../renderer/airlock/msg/rtf-compression'
import { readMsg } from '../../../../renderer/airlock/msg/read-msg'
import { Extraction } from '../../../../shared/model/source-text'
import { utf8 } from '../../../../shared/text/bytes'
import { type ToldMessage, msgFile } from '../../../builders/msg'
import { blocksOf, headerOf } from '../../../builders/read-mail'

const read = async (message: ToldMessage): Promise<Extraction> =>
  Extraction.parse(await readMsg('note.msg', msgFile(message)))

const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.split(' '), (pair) => Number.parseInt(pair, 16))
// The examples of MS-OXRTFCP, 3.1 and 3.2.
const HELLO = fromHex(
  '2d 00 00 00 2b 00 00 00 4c 5a 46 75 f1 c5 c7 a7 03 00 0a 00 72 63 70 67 31 32 35 42 32 0a f3 ' +
    '20 68 65 6c 09 00 20 62 77 05 b0 6c 64 7d 0a 80 0f a0',
)
const REPEATED = fromHex(
  '1a 00 00 00 1c 00 00 00 4c 5a 46 75 e2 d4 4b 51 41 00 04 20 57 58 59 5a 0d 6e 7d 01 0e b0',
)

const NOTE: ToldMessage = {
  texts: {
    0x0037: 'The note',
    0x0042: 'Doe, Jane',
    0x0065: '/O=ORG/CN=JANE',
    0x5d02: 'jane@a.example',
    0x1000: 'Words of the note.\r\n\r\n-----Original Message-----\r\nOlder words.\r\n',
    0x1035: '<1@a.example>',
  },
  times: { 0x0039: new Date('2021-07-19T12:00:00Z') },
  recipients: [
    { texts: { 0x3001: 'Desk', 0x39fe: 'desk@b.example' }, numbers: { 0x0c15: 1 } },
    { texts: { 0x3001: 'Archive', 0x3003: '/O=ORG/CN=ARCHIVE' }, numbers: { 0x0c15: 2 } },
  ],
}

describe('a message of Outlook', () => {
  it('is read as a mail is, its header made of what Outlook knows', async () => {
    const found = await read(NOTE)
    expect(headerOf(found)).toEqual([
      ['From', '"Doe, Jane" <jane@a.example>'],
      ['To', '"Desk" <desk@b.example>'],
      ['Cc', '"Archive"'],
      ['Date', 'Mon, 19 Jul 2021 12:00:00 GMT'],
      ['Message-ID', '<1@a.example>'],
      ['Subject', 'The note'],
    ])
    expect(blocksOf(found)).toEqual([
      ['paragraph', 'Words of the note.'],
      ['quotation', '-----Original Message-----'],
      ['quotation', 'Older words.'],
    ])
    expect(found).toMatchObject({
      mediaType: 'application/vnd.ms-outlook',
      title: 'The note',
      authors: ['Doe, Jane'],
      published: '2021-07-19',
    })
  })

  it('keeps the header that it was sent with', async () => {
    const sent =
      'Received: from a by b\r\nReceived: from b by c\r\nFrom: =?utf-8?q?J=C3=BCrgen?= <j@a.example>\r\n' +
      'Date: Sun, 18 Jul 2021 23:00:00 -0400\r\nSubject: As sent\r\n'
    const found = await read({ ...NOTE, texts: { ...NOTE.texts, 0x007d: sent } })
    expect(headerOf(found)).toEqual([
      ['Received', 'from a by b'],
      ['Received', 'from b by c'],
      ['From', 'Jürgen <j@a.example>'],
      ['Date', 'Sun, 18 Jul 2021 23:00:00 -0400'],
      ['Subject', 'The note'],
      ['To', '"Desk" <desk@b.example>'],
      ['Cc', '"Archive"'],
      ['Message-ID', '<1@a.example>'],
    ])
    expect(found).toMatchObject({ authors: ['Jürgen'], published: '2021-07-18' })
  })

  it.each([
    ['windows-1251', 1251, 'Министерство иностранных дел'],
    ['shift_jis', 932, '外務省は月曜日に発表した。'],
    ['koi8-r', 20866, 'Съешь ещё этих мягких булок'],
  ])('from before Unicode is read in %s', async (charset, page, words) => {
    const texts = { 0x0037: words, 0x1000: words }
    const found = await read({ oldTexts: { charset, texts }, numbers: { 0x3ffd: page } })
    expect(found.title).toBe(words)
    expect(found.text.text).toBe(words)
  })

  it('is read in HTML where its plain text is a stub', async () => {
    const html = utf8('<meta charset=utf-8><p>Größere <b>Worte</b></p><img src="//t.example/1">')
    const found = await read({ texts: { 0x1000: 'See the HTML.' }, bytes: { 0x1013: html } })
    expect(blocksOf(found)).toEqual([['paragraph', 'Größere Worte']])
    expect(found.dropped).toEqual([
      'the plain form of the text, which says something else: See the HTML.',
      '1 remote picture',
      'references to t.example',
    ])
  })

  it('that has its text as Rich Text only is read from that', async () => {
    const found = await read({ texts: { 0x0037: 'Rich' }, bytes: { 0x1009: HELLO } })
    expect(blocksOf(found)).toEqual([['paragraph', 'hello world']])
    const spoilt = await read({
      texts: { 0x0037: 'Rich' },
      bytes: { 0x1009: REPEATED.slice(0, 20) },
    })
    expect(spoilt).toMatchObject({
      title: 'Rich',
      dropped: ['Rich Text in which nothing could be read'],
    })
  })

  it('hands on files and messages in it, and counts the pictures of its text', async () => {
    const found = await read({
      ...NOTE,
      attachments: [
        {
          texts: { 0x3707: 'A long name.pdf', 0x3704: 'ALONGN~1.PDF' },
          bytes: { 0x3701: utf8('%PDF') },
        },
        { texts: { 0x3704: 'BIG.BIN' }, bytes: { 0x3701: new Uint8Array(100_000).fill(7) } },
        {
          texts: { 0x3707: 'logo.png', 0x3712: 'logo' },
          bytes: { 0x3701: utf8('PNG') },
          numbers: { 0x7ffe: 1 },
        },
        { message: { ...NOTE, texts: { ...NOTE.texts, 0x0037: 'Passed on: this' } } },
        { texts: { 0x3001: 'Chart' } },
      ],
    })
    expect(found.members?.map(({ name, size }) => [name, size])).toEqual([
      ['A long name.pdf', 4],
      ['BIG.BIN', 100_000],
      ['Passed on this.msg', expect.any(Number)],
    ])
    expect(found.members?.[1]?.bytes).toEqual(new Uint8Array(100_000).fill(7))
    expect(found.dropped).toEqual(['an embedded object (Chart)', '1 inline picture'])
    expect(found.members?.map(({ rebuilt }) => rebuilt)).toEqual([
      undefined,
      undefined,
      'a message file was made of its parts',
    ])
    const inner = await readMsg('inner.msg', found.members?.[2]?.bytes ?? new Uint8Array())
    expect(inner).toMatchObject({ title: 'Passed on: this', published: '2021-07-19' })
    expect(inner.text.text).toContain('Words of the note.')
  })
})

describe('compressed Rich Text', () => {
  it.each([
    ['{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n', HELLO],
    ['{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}', REPEATED],
  ])('is expanded to %j', (text, compressed) => {
    expect(new TextDecoder().decode(decompressRtf(compressed) ?? undefined)).toBe(text)
  })
})

describe('a compound file', () => {
  it('gives back the streams it was made of', () => {
    const path = fc.stringMatching(/^[a-z]{1,6}(\/[A-Z]{1,6}){0,2}$/)
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.integer({ min: 4000, max: 30_000 }).map((size) => new Uint8Array(size).fill(size)),
    )
    fc.assert(
      fc.property(fc.dictionary(path, content, { maxKeys: 12 }), (files) => {
        // A name is a folder or a file, not both.
        const names = Object.keys(files)
        fc.pre(!names.some((name) => names.some((other) => other.startsWith(`${name}/`))))
        const found = compoundStreams('x', packCompound(new Map(Object.entries(files))))
        const back = [...found].map(([name, { read }]) => [name, [...read()]])
        expect(new Map(back as [string, number[]][])).toEqual(
          new Map(Object.entries(files).map(([name, bytes]) => [name, [...bytes]])),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('that is damaged anywhere is read or refused, and never without end', async () => {
    const whole = msgFile({
      ...NOTE,
      attachments: [{ texts: { 0x3707: 'a.txt' }, bytes: { 0x3701: utf8('x') } }],
    })
    const damage = fc.array(
      fc.tuple(
        fc.nat(whole.length / 4 - 1),
        fc.constantFrom(0, 1, 2, 3, 7, 0xfffffffe, 0xffffffff, 12345),
      ),
      { minLength: 1, maxLength: 20 },
    )
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (changes, end) => {
        const bytes = whole.slice()
        const view = new DataView(bytes.buffer)
        for (const [place, value] of changes) view.setUint32(place * 4, value, true)
        for (const damaged of [bytes, whole.slice(0, end)]) {
          const found = await readMsg('note.msg', damaged).catch((error: unknown) => error)
          if (found instanceof Error) expect(found.message).toMatch(/^note\.msg: not imported\. /)
          else expect(() => Extraction.parse(found)).not.toThrow()
        }
      }),
      { numRuns: 300 },
    )
  })

  it('whose tables run in circles is refused or ends', async () => {
    const bytes = msgFile(NOTE)
    const view = new DataView(bytes.buffer)
    const table = (view.getUint32(76, true) + 1) * 4096
    for (let entry = 0; entry < 1024; entry += 1) view.setUint32(table + entry * 4, entry, true)
    const found = await readMsg('note.msg', bytes).catch((error: unknown) => error)
    if (found instanceof Error) expect(found.message).toMatch(/^note\.msg: not imported\. /)
    else expect(() => Extraction.parse(found)).not.toThrow()
  })
})
