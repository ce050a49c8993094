import { describe, expect, it } from 'vitest'
import { readFile } from '../../../../renderer/airlock/read-file'
import { Extraction } from '../../../../shared/model/source-text'
import { utf8 } from '../../../../shared/text/bytes'
import { encoded } from '../../../builders/encoded'

const read = async (name: string, bytes: Uint8Array): Promise<Extraction> =>
  Extraction.parse(await readFile(name, bytes))

const RUSSIAN =
  'Министерство иностранных дел сообщило, что доступ к почтовому серверу был получен в январе. ' +
  'Никто не смотрел журналы веб-сервера всё это время, и это было главной причиной.'
const JAPANESE =
  '国家安全部の関係者が一月にメールサーバーに侵入したと、外務省は月曜日に発表した。証拠はまだ公開されていない。'

describe('text is read in any usual encoding', () => {
  it.each([
    ['utf-8', RUSSIAN],
    ['utf-16le', RUSSIAN],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    [
      'windows-1252',
      'Die Außenminister erklärten übereinstimmend, für größere Klarheit, dass der Zugriff höchst präzise war.',
    ],
  ])('%s, which it does not declare', async (charset, text) => {
    // UTF-16 of a script beyond Latin shows no NULs, so it needs its mark.
    const marked = charset.startsWith('utf-16') ? `\ufeff${text}` : text
    expect((await read('note.txt', encoded(marked, charset))).text.text).toBe(text)
  })

  it('finds UTF-16 without a mark by its NULs', async () => {
    for (const charset of ['utf-16le', 'utf-16be']) {
      expect((await read('note.txt', encoded('Plain words.', charset))).text.text).toBe(
        'Plain words.',
      )
    }
  })
})

describe('a text with a spoilt byte', () => {
  const spoilt = (text: string): Uint8Array => new Uint8Array([...utf8(text), 0xff, 0x2e])

  it('stays UTF-8 where nearly all of it is, and a warning counts what is lost', async () => {
    const found = await read('note.txt', spoilt(RUSSIAN))
    expect(found.text.text).toBe(`${RUSSIAN}\ufffd.`)
    expect(found.warnings).toEqual(['1 place of the text did not fit utf-8 and shows as \ufffd.'])
  })

  it('stays in the charset that is named for it', async () => {
    const bytes = new Uint8Array([...encoded(JAPANESE, 'shift_jis'), 0xff, 0x2e])
    const found = Extraction.parse(await readFile('note.txt', bytes, 'shift_jis'))
    expect(found.text.text).toBe(`${JAPANESE}\ufffd.`)
    expect(found.warnings).toEqual([
      '1 place of the text did not fit shift_jis and shows as \ufffd.',
    ])
  })

  it('is UTF-8 with few letters beyond ASCII where that is named', async () => {
    const bytes = spoilt('Straße ')
    expect(Extraction.parse(await readFile('note.txt', bytes, 'utf-8')).text.text).toBe(
      'Straße \ufffd.',
    )
  })

  it('named UTF-8 that is none is read in the likeliest charset, and a warning says so', async () => {
    const bytes = encoded(RUSSIAN, 'windows-1251')
    const found = Extraction.parse(await readFile('note.txt', bytes, 'utf-8'))
    expect(found.text.text).toBe(RUSSIAN)
    expect(found.warnings?.[1]).toBe(
      'No charset is named that fits the bytes; they were read as windows-1251, the likeliest.',
    )
  })
})

describe('Markdown becomes blocks', () => {
  it('of each kind, with links as words and pictures counted', async () => {
    const found = await read(
      'note.md',
      utf8(
        '---\ntitle: A note\n---\n# Heading\n\nWords *with* a [link](https://a.example) and <b>tags</b>.\n\n' +
          '- one\n  - inner\n- two\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nlet x\n  y\n```\n\n![alt](x.png)\n',
      ),
    )
    const { blocks, text } = found.text
    expect(
      blocks.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)]),
    ).toEqual([
      ['heading', 1, 'Heading'],
      ['paragraph', undefined, 'Words with a link and <b>tags</b>.'],
      ['list-item', 1, 'one'],
      ['list-item', 2, 'inner'],
      ['list-item', 1, 'two'],
      ['quotation', undefined, 'quoted'],
      ['table', undefined, 'a\tb'],
      ['table', undefined, '1\t2'],
      ['code', undefined, 'let x'],
      ['code', undefined, '  y'],
      ['paragraph', undefined, 'alt'],
    ])
    expect(found).toMatchObject({
      title: 'A note',
      mediaType: 'text/markdown',
      dropped: ['1 picture'],
    })
  })
})

describe('the title of a text', () => {
  it.each([
    ['title: Named\n\nText.', 'Named'],
    ['A first line\n\nText.', 'A first line'],
    ['Skip to main content\n\nA whole sentence first.', 'note'],
  ])('of %j is %j', async (text, title) => {
    expect((await read('note.txt', utf8(text))).title).toBe(title)
  })
})

describe('a text of very many lines is read', () => {
  const lines = Array.from({ length: 200_000 }, (_, index) => `${index}`).join('\n')
  it.each([
    ['a log', 'log.txt', lines],
    ['a listing in Markdown', 'log.md', `# Log\n\n\`\`\`\n${lines}\n\`\`\``],
    ['a listing in a page', 'log.html', `<!doctype html><html><body><pre>${lines}</pre></body>`],
  ])('as %s', async (_what, name, text) => {
    const { blocks } = (await read(name, utf8(text))).text
    expect(blocks.length).toBeGreaterThanOrEqual(200_000)
  })
})
