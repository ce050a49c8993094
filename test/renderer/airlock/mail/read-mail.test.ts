import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../../renderer/airlock/mail/read-mail'
import { Extraction } from '../../../../shared/model/source-text'
import { utf8 } from '../../../../shared/text/bytes'
import { encoded } from '../../../builders/encoded'
import { htmlPart, multipart, plainPart, type SentPart } from '../../../builders/mail'
import { ANY_HEADER, blocksOf, headerOf, readSent } from '../../../builders/read-mail'
import { takenMembers } from '../../../builders/taken-members'

describe('the header of a mail', () => {
  it('stands beside the text, field by field, and says who wrote what when', async () => {
    const found = await readSent({
      fields: [
        'Received: from c by d; Mon, 19 Jul 2021 14:00:01 +0200',
        'Received: from a by c; Mon, 19 Jul 2021 14:00:00 +0200',
        'Date: Mon, 19 Jul 2021 14:00:00 +0200',
        'From: =?utf-8?q?J=C3=BCrgen_Ro=C3=9F?= <jr@a.example>',
        'Sender: robot@a.example',
        'To: "Doe, Jane" <jane@b.example>,',
        '\tdesk@b.example',
        'Cc: archive@b.example',
        'Message-ID: <1@a.example>',
        'Subject: =?koi8-r?B?8NLJ18XU?= and more',
        'Content-Language: de-DE',
      ],
      body: 'Text.',
    })
    expect(blocksOf(found)).toEqual([['paragraph', 'Text.']])
    expect(headerOf(found)).toEqual([
      ['Received', 'from c by d; Mon, 19 Jul 2021 14:00:01 +0200'],
      ['Received', 'from a by c; Mon, 19 Jul 2021 14:00:00 +0200'],
      ['Date', 'Mon, 19 Jul 2021 14:00:00 +0200'],
      ['From', 'Jürgen Roß <jr@a.example>'],
      ['Sender', 'robot@a.example'],
      ['To', '"Doe, Jane" <jane@b.example>, desk@b.example'],
      ['Cc', 'archive@b.example'],
      ['Message-ID', '<1@a.example>'],
      ['Subject', 'Привет and more'],
      ['Content-Language', 'de-DE'],
    ])
    expect(found.found?.slice(0, 3)).toEqual([
      { detail: 'title', value: 'Привет and more', place: 'mail header Subject' },
      {
        detail: 'authors',
        value: 'Jürgen Roß',
        written: 'Jürgen Roß <jr@a.example>',
        place: 'mail header From',
      },
      {
        detail: 'published',
        value: '2021-07-19',
        written: 'Mon, 19 Jul 2021 14:00:00 +0200',
        place: 'mail header Date',
      },
    ])
    expect(found).toMatchObject({
      mediaType: 'message/rfc822',
      title: 'Привет and more',
      authors: ['Jürgen Roß'],
      published: '2021-07-19',
      language: 'de-DE',
      url: null,
    })
  })

  it('is the text of a mail that says nothing else', async () => {
    const fields = ['From: jane@a.example', 'Subject: Call me', 'Date: 19 Jul 2021 12:00 +0000']
    expect(blocksOf(await readSent({ fields, body: '\n \n' }))).toEqual([
      ['table', 'From\tjane@a.example'],
      ['table', 'Date\t19 Jul 2021 12:00 +0000'],
      ['title', 'Call me'],
    ])
  })

  it('of thousands of fields, or of long ones, is kept as far as a reader would look', async () => {
    const fields = Array.from({ length: 5000 }, (_, at) => `X-${at}: ${'y'.repeat(90)}`)
    const found = await readSent({ fields, body: 'x' })
    expect(found.fields).toHaveLength(300)
    const behind = await readSent({ fields: [...fields, 'From: jane@a.example'], body: 'x' })
    expect(behind.fields?.at(-1)).toMatchObject({ name: 'From', value: 'jane@a.example' })
    const long = await readSent({ fields: [`To: ${'z'.repeat(99_000)}`], body: 'x' })
    expect(long.fields?.[0]?.value).toHaveLength(4000)
  })

  it('names the author by the address or the comment where there is no name', async () => {
    const of = async (from: string) => (await readSent({ fields: [from], body: 'x' })).authors
    expect(await of('From: jane@a.example')).toEqual(['jane@a.example'])
    expect(await of('From: jane@a.example (Jane Doe)')).toEqual(['Jane Doe'])
  })

  it('is read where it holds raw bytes of a legacy charset', async () => {
    const fields = encoded('Subject: Отчёт за июль\n', 'windows-1251')
    const type = utf8('Content-Type: text/plain; charset=windows-1251\n\n')
    const bytes = new Uint8Array([...fields, ...type, ...encoded('Текст', 'windows-1251')])
    const found = await readMail('mail.eml', bytes)
    expect(found.title).toBe('Отчёт за июль')
    expect(found.text.text).toBe('Текст')
  })
})

describe('a mail that answers another', () => {
  it('keeps the other as quotations', async () => {
    const found = await readSent({
      fields: ANY_HEADER,
      body: 'I agree.\n\nOn Monday, R wrote:\n> We saw it.\n> - first\n\nBest\n',
    })
    expect(blocksOf(found)).toEqual([
      ['paragraph', 'I agree.'],
      ['paragraph', 'On Monday, R wrote:'],
      ['quotation', 'We saw it.'],
      ['quotation', '- first'],
      ['paragraph', 'Best'],
    ])
  })

  it('takes all below the line of the original for quoted', async () => {
    const found = await readSent({
      fields: ANY_HEADER,
      body: 'See below.\n\n-----Original Message-----\nFrom: R\n\nWe saw it.',
    })
    expect(blocksOf(found)).toEqual([
      ['paragraph', 'See below.'],
      ['quotation', '-----Original Message-----'],
      ['quotation', 'From: R'],
      ['quotation', 'We saw it.'],
    ])
  })

  it('in HTML as well', async () => {
    const found = await readSent({
      ...htmlPart('<p>I agree.</p><blockquote><p>We saw it.</p></blockquote>'),
    })
    expect(blocksOf(found)).toEqual([
      ['paragraph', 'I agree.'],
      ['quotation', 'We saw it.'],
    ])
  })
})

describe('of two forms of a text', () => {
  const rich = htmlPart(
    '<p>The <b>server</b> was reached in January.</p><img src="//t.example/1.gif">',
  )
  it('the plain one is read where it says the same', async () => {
    const plain = plainPart('The server was reached in January.')
    const found = await readSent(multipart('alternative', [plain, rich], ANY_HEADER))
    expect(blocksOf(found)).toEqual([['paragraph', 'The server was reached in January.']])
    expect(found.dropped).toEqual([
      'the HTML form of the text',
      '1 remote picture',
      'references to t.example',
    ])
  })

  it('the HTML one is read where the plain one is a stub', async () => {
    const plain = plainPart('Your program cannot show this mail.')
    const found = await readSent(multipart('alternative', [plain, rich], ANY_HEADER))
    expect(blocksOf(found)).toEqual([['paragraph', 'The server was reached in January.']])
    expect(found.dropped).toEqual([
      'the plain form of the text, which says something else: Your program cannot show this mail.',
      '1 remote picture',
      'references to t.example',
    ])
  })

  it('one that is only less than the other goes without a word', async () => {
    const plain = plainPart('The server was reached.')
    const found = await readSent(multipart('alternative', [plain, rich], ANY_HEADER))
    expect(found.dropped).toEqual(['1 remote picture', 'references to t.example'])
  })

  it('none is lost where the line that parts them is not found', async () => {
    const found = await readSent({
      fields: [...ANY_HEADER, 'Content-Type: multipart/alternative; boundary="never"'],
      body: 'The server was reached in January.',
    })
    expect(blocksOf(found)).toEqual([['paragraph', 'The server was reached in January.']])
  })
})

describe('text that no mail program shows', () => {
  const around = (before: string, behind: string): SentPart => {
    const { fields, body } = multipart('mixed', [plainPart('Shown.')], ANY_HEADER)
    return { fields, body: `${before}\n${new TextDecoder().decode(body as Uint8Array)}${behind}` }
  }

  it('stands before the first part or behind the last, and is told', async () => {
    const found = await readSent(around('The key is 4711.', '\nBurn this.\n'))
    expect(blocksOf(found)).toEqual([['paragraph', 'Shown.']])
    expect(found.dropped).toEqual([
      'hidden text before the first part: The key is 4711.',
      'hidden text behind the last part: Burn this.',
    ])
  })

  it('is not what programs put there for older ones', async () => {
    const stock = 'This is a multi-part message in MIME format.'
    expect((await readSent(around(stock, '\n'))).dropped).toEqual([])
  })

  it('is what its HTML hides', async () => {
    const found = await readSent(htmlPart('<p>Shown.</p><p style="display:none">Not.</p>'))
    expect(found.dropped).toEqual(['1 passage of hidden text'])
  })
})

describe('nothing of the markup survives', () => {
  it('and what it would have called is named', async () => {
    const found = await readSent(
      htmlPart(
        '<p onclick="x()">Words</p><script src="https://a.example/x.js"></script>' +
          '<div style="background:url(http://b.example:81/c)">x</div><style>@import url(//c.example/d)</style>' +
          '<a href="https://link.example">link</a>',
      ),
    )
    expect(blocksOf(found).map(([, text]) => text)).toEqual(['Words', 'x', 'link'])
    expect(found.dropped).toEqual([
      '1 script in an attribute',
      '1 script',
      '1 style sheet',
      'references to a.example',
      'references to b.example:81',
      'references to c.example',
    ])
  })
})

const DATA = '../shared/data/07-hostile'
const present = existsSync(DATA)
if (!present) console.error(`Mails are not read: ${DATA} is not on this machine.`)

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

describe.skipIf(!present)('mails of the real world', () => {
  const folder = join(DATA, 'eml/python-email')
  const expected: { file: string; subject: string | null; text_head: string }[] = present
    ? JSON.parse(readFileSync(join(DATA, 'eml/expected-python-email.json'), 'utf8'))
    : []
  const mails = present ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : []

  it.each(mails)('%s is read, with the mails and files in it', async (name) => {
    const found = Extraction.parse(await readMail(name, readFileSync(join(folder, name))))
    const about = expected.find(({ file }) => file.endsWith(name))
    expect(found.title).toBe(about?.subject ?? name.replace('.eml', ''))
    const texts = [found.text.text]
    for (const member of takenMembers(found)) {
      if (member.name.endsWith('.eml')) {
        texts.push((await readMail(member.name, member.bytes)).text.text)
      }
    }
    const words = new Set(wordsOf(texts.join(' ')))
    // The last word of the excerpt may be cut; a text kept elsewhere is named, not read.
    const head = wordsOf(about?.text_head.replace(/ENCODING mime[^]*/, '') ?? '').slice(0, -1)
    expect(head.filter((word) => !words.has(word))).toEqual([])
  })

  it('a mail of beacons keeps its words and names the host', async () => {
    const found = await readMail('beacon.eml', readFileSync(join(DATA, 'synthetic/beacon.eml')))
    expect(found.text.text).toMatch(/VISIBLE-D-TEXT[^]*END-D-TEXT/)
    expect(found.text.text).not.toMatch(/48123|script/)
    expect(found.dropped).toContain('references to 127.0.0.1:48123')
  })
})
