import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRtf } from '../../../../../renderer/airlock/office/rtf/read-rtf'
import { Extraction } from '../../../../../shared/model/source-text'
import { linesOf } from '../../../../builders/read-blocks'

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const rtf = (body: string): Uint8Array => latin1(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`)
const read = async (bytes: Uint8Array): Promise<Extraction> =>
  Extraction.parse(await readRtf('report.rtf', bytes))
const textOf = async (body: string): Promise<string> => (await read(rtf(body))).text.text

describe('a Rich Text document', () => {
  it('is read in its blocks', async () => {
    const found = await read(
      rtf(
        '{\\stylesheet{\\s0 Normal;}{\\s1\\additive heading 1;}{\\s2 Title;}{\\*\\cs3 Own;}}' +
          '\\pard\\s2 On ports\\par\\pard\\s1 Scope\\par\\pard\\outlinelevel2 Outline\\par' +
          '\\pard One\\line two\\tab three\\par' +
          '\\pard{\\listtext 1.\\tab}\\ls1\\ilvl0 First\\par\\ilvl1 Deeper\\par' +
          '\\pard\\trowd\\intbl Port\\cell Use\\cell\\row\\trowd\\intbl 22\\cell\\b SSH\\b0\\cell\\row\\pard After',
      ),
    )
    expect(linesOf(found)).toEqual([
      'title: On ports',
      'heading 1: Scope',
      'heading 3: Outline',
      'paragraph: One',
      'paragraph: two three',
      'list-item 1: First',
      'list-item 2: Deeper',
      'table: Port\tUse',
      'table: 22\tSSH',
      'paragraph: After',
    ])
  })

  it.each([
    ['bytes of the document', "caf\\'e9", 'café'],
    ['bytes of a font', "{\\fonttbl{\\f1\\fcharset204 Arial;}}\\f1 \\'cf\\'f0\\'e8", 'При'],
    [
      'two bytes a letter',
      "{\\fonttbl{\\f1\\fcharset128 Mincho;}}\\f1 \\'93\\'fa\\'96\\'7b",
      '日本',
    ],
    ['two bytes, the second plain', "{\\fonttbl{\\f1\\fcharset128 Mincho;}}\\f1 \\'83A", 'ア'],
    ['Unicode with a substitute', '\\u1055?\\u-3967 ', '\u041f\uf081'],
    ['Unicode without one', '\\uc0\\u1055\\u1088 x', 'Прx'],
    ['Unicode with two', "\\uc2\\u8212\\'2d\\'2d!", '—!'],
    ['a pair of surrogates', '\\u-10179?\\u-8704?', '\ud83d\ude00'],
    [
      'words for signs',
      '\\ldblquote a\\rdblquote\\emdash b\\~c\\_d\\-e \\{\\}\\\\',
      '“a”—b c-de {}\\',
    ],
    ['a symbol font', "{\\fonttbl{\\f1\\fcharset2 Symbol;}}{\\f1\\'b7\\'d8} x", '• x'],
  ])('spells letters as %s', async (_what, body, text) => {
    expect(await textOf(body)).toBe(text)
  })

  it('keeps notes and results of fields, and nothing that is no text', async () => {
    const found = await read(
      rtf(
        '{\\fonttbl{\\f0 Arial;}}{\\info{\\title Ports}{\\author Doe}{\\creatim\\yr2021\\mo7\\dy19}}' +
          '{\\header TLP:AMBER\\par}' +
          'See {\\field{\\*\\fldinst{ HYPERLINK "https://a.example"}}{\\fldrslt the page}}' +
          '{\\super\\chftn}{\\footnote A source.}, {\\v unseen}{\\deleted gone}{\\*\\annotation x}' +
          '{\\field{\\*\\fldinst DDEAUTO c:x}{\\fldrslt now}}' +
          '{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata 0105}{\\result{\\pict 00ff}}}' +
          '{\\*\\template https://templates.example/a.dot}{\\pict\\bin3 }}}.}{\\*\\unknown x} read.',
      ),
    )
    expect(linesOf(found)).toEqual([
      'paragraph: See the page[1], now read.',
      'paragraph: [1] A source.',
    ])
    expect(found).toMatchObject({
      title: 'Ports',
      authors: ['Doe'],
      published: null,
      mediaType: 'application/rtf',
      warnings: ['Header or footer: TLP:AMBER'],
      dropped: [
        'embedded object: Package',
        'template: https://templates.example/a.dot',
        'field that loads or runs something: DDEAUTO',
        '1 passage of deleted text',
        '1 comment',
        '1 passage of hidden text',
        '2 pictures',
      ],
    })
  })

  it('keeps the items of a list that stand where their labels belong, as AbiWord writes them', async () => {
    const item = (text: string, end: string): string =>
      `{\\listtext\\pard\\fi-360\\li720{\\s47\\tab ${text}}${end}}`
    const found = await read(
      rtf(
        '\\pard A list:\\par' +
          item(
            'First{\\footnote\\pard A note.} {\\field{\\*\\fldinst HYPERLINK "https://a.example"}{\\fldrslt linked}}',
            '{\\par}',
          ) +
          item('Last', '\\par') +
          '\\pard After\\par\\trowd\\intbl Port\\cell' +
          item('SSH', '{\\par}') +
          item('SCP', '\\cell\\row') +
          '\\pard{\\pntext 1.\\tab}\\ls1 Numbered{\\header{\\listtext 2.\\tab}Head\\par}\\par',
      ),
    )
    expect(linesOf(found)).toEqual([
      'paragraph: A list:',
      'list-item 1: First[1] linked',
      'list-item 1: Last',
      'paragraph: After',
      'table: Port\tSSH SCP',
      'list-item 1: Numbered',
      'paragraph: [1] A note.',
    ])
    expect(found.links).toEqual([{ text: 'linked', target: 'https://a.example' }])
    expect(found.warnings).toEqual(['Header or footer: Head'])
  })

  it('keeps the words of a text box, not where it stands', async () => {
    const box =
      '{\\shp{\\*\\shpinst{\\sp{\\sn dxTextLeft}{\\sv 27305}}{\\shptxt\\pard In a box\\par}' +
      '{\\abiframeprops ypos:0.1in; frame-type:textbox}}}'
    expect(linesOf(await read(rtf(`${box}\\pard After\\par`)))).toEqual([
      'paragraph: In a box',
      'paragraph: After',
    ])
  })

  it('reads the Unicode form of what is written in two forms', async () => {
    const found = await read(
      rtf(
        "{\\info{\\upr{\\title \\'3f\\'3f}{\\*\\ud{\\title \\u1054\\'3f\\u1090\\'3f}}}" +
          '{\\author \\uc0\\u1040\\u1085}}a {\\upr{??}{\\*\\ud{\\uc2\\u26085 ??\\u26412 ??}}} z',
      ),
    )
    expect(found).toMatchObject({ title: 'От', authors: ['Ан'], text: { text: 'a 日本 z' } })
  })

  it('warns of a code page that is not known', async () => {
    expect((await read(latin1('{\\rtf1\\ansicpg437 x}'))).warnings).toEqual([
      'Letters of code page 437 may be read wrongly.',
    ])
  })

  it.each([
    ['without text', '{\\rtf1 }', 'holds no text'],
    ['nested without end', '{'.repeat(1_000_000), 'nested more than 256 deep'],
    ['of a text without end', `{\\rtf1 ${'word '.repeat(8_000_000)}}`, '32 million'],
    ['of paragraphs without end', `{\\rtf1 ${'x\\par '.repeat(1_100_000)}}`, '250,000'],
  ])('%s is refused', async (_what, text, reason) => {
    await expect(readRtf('a.rtf', latin1(text))).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(reason),
    })
  })

  it('is read or refused whatever its words are', async () => {
    const words = [
      '{',
      '}',
      '\\u-1',
      '\\uc9',
      "\\'8",
      '\\*',
      '\\bin9',
      '\\footnote',
      '\\listtext',
      '\\upr',
      '\\ud',
      '\\row',
      '\\cell',
      '\\intbl',
      '\\par',
      '\\fonttbl',
      '\\stylesheet',
      '\\s1',
      '\\info',
      '\\header',
      '\\fldinst',
      '\\v',
      'x',
      '\\',
      '\\f1\\fcharset128',
    ]
    const word = fc.constantFrom(...words)
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (parts) => {
        const found = await readRtf('m.rtf', rtf(parts.join(''))).catch((error: unknown) => error)
        if (found instanceof Error) expect(found.message).toMatch(/^m\.rtf: not imported\. /)
        else expect(() => Extraction.parse(found)).not.toThrow()
      }),
    )
  })
})
