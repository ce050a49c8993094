import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '../../../../shared/text/bytes'
import { encoded } from '../../../builders/encoded'
import { base64, quotedPrintable } from '../../../builders/mail'
import { ANY_HEADER, blocksOf, readSent } from '../../../builders/read-mail'
import { takenMembers } from '../../../builders/taken-members'

const SENTENCES: Readonly<Record<string, string>> = {
  'windows-1250': 'Příliš žluťoučký kůň úpěl ďábelské ódy.',
  'windows-1251': 'Съешь ещё этих мягких французских булок.',
  'windows-1252': 'Größere Übung macht «Meister».',
  'windows-1253': 'Ξεσκεπάζω την ψυχοφθόρα βδελυγμία.',
  'windows-1254': 'Pijamalı hasta yağız şoföre çabucak güvendi.',
  'windows-1255': 'דג סקרן שט בים מאוכזב ולפתע מצא חברה.',
  'windows-1256': 'نص حكيم له سر قاطع وذو شأن عظيم.',
  'windows-1257': 'Įlinkdama fechtuotojo špaga sublykčiojusi.',
  'iso-8859-2': 'Zażółć gęślą jaźń.',
  'iso-8859-15': 'Prix: 5 €, œuvre à l’étage'.replace('’', "'"),
  'koi8-r': 'Съешь ещё этих мягких французских булок.',
  'koi8-u': 'Чуєш їх, доцю, га? Кумедна ж ти, прощайся без ґольфів!',
  gb18030: '外交部星期一表示，邮件服务器在一月遭到入侵。',
  big5: '外交部星期一表示，郵件伺服器遭到入侵。',
  shift_jis: '外務省は月曜日に発表した。',
  'euc-jp': '外務省は月曜日に発表した。',
  'euc-kr': '다람쥐 헌 쳇바퀴에 타고파.',
  'utf-8': 'Ünï – 外務省 – Привет',
}

describe('the text of a mail is exact', () => {
  const cases = Object.entries(SENTENCES)
  it.each(cases)('in %s, however it is transferred', async (charset, text) => {
    const bytes = encoded(text, charset)
    const transfers = [
      ['base64', base64(bytes)],
      ['quoted-printable', quotedPrintable(bytes)],
      ['8bit', bytes],
    ] as const
    for (const [transfer, content] of transfers) {
      for (const label of [charset, `x-${charset.toUpperCase()}`]) {
        const found = await readSent({
          fields: [
            ...ANY_HEADER,
            `Content-Type: text/plain; charset="${label}"`,
            `Content-Transfer-Encoding: ${transfer}`,
          ],
          body: content,
        })
        expect(blocksOf(found), `${transfer}, ${label}`).toEqual([['paragraph', text]])
      }
    }
  })

  it.each([
    // The examples of RFC 2152 and RFC 1843, and one after RFC 1557.
    ['utf-7', 'A+ImIDkQ.', 'A≢Α.'],
    ['utf-7', 'Hi Mom -+Jjo--!', 'Hi Mom -☺-!'],
    ['utf-7', '1 +- 1 and +2D3eAA-', '1 + 1 and 😀'],
    ['hz-gb-2312', 'This is ~{<:Ky2;S{#,NpJ)l6HK!#~}Bye ~~', 'This is 己所不欲，勿施於人。Bye ~'],
    ['iso-2022-kr', '\x1b$)CText \x0e\x30\x21\x0f.', 'Text 가.'],
  ])('in %s, which only old mail is in: %s', async (charset, content, text) => {
    const found = await readSent({
      fields: [...ANY_HEADER, `Content-Type: text/plain; charset=${charset}`],
      body: content,
    })
    expect(blocksOf(found)).toEqual([['paragraph', text]])
  })

  it('in ISO-2022-JP, in the header and the body', async () => {
    const words = '\x1b$B30L3>J\x1b(B'
    const found = await readSent({
      fields: [
        `Subject: =?ISO-2022-JP?B?${base64(utf8(words))}?=`,
        'Content-Type: text/plain; charset=iso-2022-jp',
      ],
      body: words,
    })
    expect(found.title).toBe('外務省')
    expect(found.text.text).toBe('外務省')
  })

  it.each([
    ['=?eucgb2312_cn?b?zeK9u7K/se3Kvg==?=', '外交部表示'],
    ['=?cp932?B?ik+WsY/I?=', '外務省'],
    ['=?windows-1251?Q?=CE=F2=F7=E5?= =?windows-1251?Q?=F2?=', 'Отчет'],
    ['=?utf-8?b?8J+Y?= =?utf-8?b?gCBvaw==?=', '😀 ok'],
    ['=?utf-8?B?5aQ=?= =?utf-8?B?luWLmQ==?= =?utf-8?b?55yB?=', '外務省'],
    ['=?utf-8?B?QUJDRA==?= =?koi8-r?B?xA==?=', 'ABCDд'],
    ['=?utf-8?B?QUJDR=?= =?utf-8?B?QQ==?=', 'ABCA'],
    ['=?iso-8859-1*en?Q?caf=E9?= and =?x?b?', 'café and =?x?b?'],
  ])('in the subject %s', async (subject, text) => {
    expect((await readSent({ fields: [`Subject: ${subject}`], body: 'x' })).title).toBe(text)
  })

  it('or a warning says that nobody knows the charset it names', async () => {
    const warnings = async (charset: string) =>
      (await readSent({ fields: [`Content-Type: text/plain; charset=${charset}`], body: 'Words.' }))
        .warnings
    expect(await warnings('klingon')).toEqual([
      'The charset "klingon" is not known; the text was read in the likeliest one.',
    ])
    for (const known of ['utf-8', 'US-ASCII', 'utf-7', '""']) {
      expect(await warnings(known)).toEqual([])
    }
  })

  it('or a warning says what is spoilt in it', async () => {
    const found = await readSent({
      fields: [...ANY_HEADER, 'Content-Type: text/plain; charset=utf-8'],
      body: new Uint8Array([...utf8('外務省 '), 0xff]),
    })
    expect(found.text.text).toBe('外務省 \ufffd')
    expect(found.warnings).toEqual(['1 place of the text did not fit utf-8 and shows as \ufffd.'])
  })

  it('where it is labelled as ASCII but is not', async () => {
    const text = 'Größe – 外務省'
    const found = await readSent({
      fields: [...ANY_HEADER, 'Content-Type: text/plain; charset=us-ascii'],
      body: text,
    })
    expect(blocksOf(found)).toEqual([['paragraph', text]])
  })

  it('for any bytes in base64 and quoted-printable', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), async (bytes) => {
        for (const [transfer, content] of [
          ['base64', base64(bytes)],
          ['quoted-printable', quotedPrintable(bytes)],
        ] as const) {
          const found = await readSent({
            fields: [
              ...ANY_HEADER,
              'Content-Type: application/octet-stream; name=a.bin',
              `Content-Transfer-Encoding: ${transfer}`,
            ],
            body: content,
          })
          expect(takenMembers(found).map(({ bytes }) => [...bytes])).toEqual([[...bytes]])
        }
      }),
      { numRuns: 50 },
    )
  })

  it('where lines flow into each other, and quotations keep their depth apart', async () => {
    const found = await readSent({
      fields: [...ANY_HEADER, 'Content-Type: text/plain; charset=utf-8; format=flowed; delsp=no'],
      body: 'One line that \ngoes on.\n\n> They \n> wrote.\n>> And before.\n\n-- \nJane',
    })
    expect(blocksOf(found)).toEqual([
      ['paragraph', 'One line that goes on.'],
      ['quotation', 'They wrote.'],
      ['quotation', 'And before.'],
      ['paragraph', '--'],
      ['paragraph', 'Jane'],
    ])
  })
})
