import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../renderer/airlock/office/read-docx'
import { readOdt } from '../../../../renderer/airlock/office/read-odt'
import { readXlsx } from '../../../../renderer/airlock/office/read-xlsx'
import { XmlScanner } from '../../../../renderer/airlock/office/xml-scanner'
import { docxOfEntities, docxOfParagraphs, docxOfSpaces } from '../../../builders/bombs'
import { docx, odt, packed, paragraph, wordPart, xlsx } from '../../../builders/office'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const HEAD = `<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>`

const nested = (depth: number): string =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('x')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`
const withDocument = (text: string): Uint8Array => packed({ 'word/document.xml': text })
/** Not packed, so that it is not refused by how tightly it is packed. */
const stored = (body: string): Uint8Array => {
  const path = 'word/document.xml'
  return packed({ [path]: { path, bytes: wordPart('document', body) } })
}

describe('a document made to exhaust its reader is refused', () => {
  it.each([
    ['2 GB of spaces', 'The files in it are larger than 256 MB', () => docxOfSpaces(32, 2 ** 31)],
    ['100 MB of spaces', 'more than 200 times its size', () => docxOfSpaces(2, 128 * 1024 * 1024)],
    ['2 GB that claim to be 1 MB', 'not imported', () => docxOfSpaces(32, 1024 * 1024)],
    [
      '2 GB that claim to be 250 MB',
      '32 million characters',
      () => docxOfSpaces(32, 250 * 1024 * 1024),
    ],
    ['nested entities', 'declares entities', () => docxOfEntities(9)],
    [
      'an entity of a file',
      'declares entities',
      () => withDocument(`<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${HEAD}&x;`),
    ],
    ['an undeclared entity', 'may not declare', () => docx(paragraph('&nbsp;'))],
    ['300 tables within each other', 'nested more than 256 deep', () => docx(nested(300))],
    ['a tag of 2 MB', 'longer than 1 MB', () => stored(`<w:p w:x="${'x'.repeat(2_000_000)}"/>`)],
    ['a comment without end', 'longer than 1 MB', () => stored(`<!--${'-'.repeat(2_000_000)}`)],
    ['a text without end', '32 million', () => stored(paragraph('word '.repeat(7_000_000)))],
    ['paragraphs without end', '250,000 paragraphs', () => docxOfParagraphs(250_001)],
  ])('%s', async (_what, reason, make) => {
    await expect(readDocx('bomb.docx', make())).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(reason),
    })
  })

  it('an OpenDocument text and a workbook too', async () => {
    const deep = `${'<text:section>'.repeat(300)}`
    await expect(readOdt('a.odt', odt(deep))).rejects.toThrow('nested more than 256 deep')
    const rows = '<row><c><v>1</v></c></row>'.repeat(200_000)
    await expect(readXlsx('a.xlsx', xlsx([{ name: 'S', rows }]))).rejects.toThrow(
      'more than 200 times its size',
    )
  })
})

describe('reading XML', () => {
  const read = (chunks: readonly string[]): string[] => {
    const seen: string[] = []
    const scanner = new XmlScanner(
      { 'urn:w': 'w' },
      {
        open: ({ name, attribute }) => void seen.push(`<${name} ${attribute('w:a') ?? ''}>`),
        close: (name) => void seen.push(`</${name}>`),
        text: (text) => void seen.push(text),
      },
    )
    for (const chunk of chunks) scanner.write(chunk)
    scanner.end()
    return seen
  }
  const TEXT = `<?xml version="1.0"?><!-- <x> --><q:a xmlns:q="urn:w" q:a='1 > "0"'><b xmlns="urn:other"/>x &amp;&#65;&#x42;<![CDATA[<c>&amp;]]></q:a>\n`

  it('gives the same in whatever pieces it comes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(TEXT.length), { maxLength: 12 }), (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), TEXT.length]
        const chunks = places.slice(1).map((end, at) => TEXT.slice(places[at], end))
        expect(read(chunks).join('')).toBe('<w:a 1 > "0"><:b ></:b>x &AB<c>&amp;</w:a>')
      }),
    )
  })

  it.each([
    ['<a></b>', 'damaged'],
    ['<a', 'cut off'],
    ['<a b="1>', 'cut off'],
    ['<a b=1/>', 'damaged'],
    ['<a>&#0;</a>', 'may not declare'],
    ['<a>&lt</a>', 'damaged'],
    ['</a>', 'damaged'],
    [`<a ${Array.from({ length: 300 }, (_, at) => `xmlns:n${at}="u"`).join(' ')}/>`, 'damaged'],
  ])('%j is refused', (text, reason) => {
    expect(() => read([text])).toThrow(reason)
  })

  it('accepts the document type that old OpenDocument files name', () => {
    expect(read(['<!DOCTYPE a PUBLIC "-//OpenOffice.org//DTD 1.0//EN" "office.dtd"><a/>'])).toEqual(
      ['<a >', '</a>'],
    )
  })
})

describe('any Word document', () => {
  it('is read or refused, whatever its elements are', async () => {
    const names = [
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'pPr',
      'rPr',
      'del',
      'ins',
      'br',
      'txbxContent',
      'footnoteReference',
      'fldChar',
      'instrText',
      'vanish',
      'pStyle',
    ]
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 8 },
        fc.constantFrom('x', ' ', '&amp;'),
        fc
          .tuple(fc.constantFrom(...names), fc.array(tie('tree'), { maxLength: 4 }))
          .map(([name, inner]) => `<w:${name}>${inner.join('')}</w:${name}>`),
      ),
    }))
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 6 }), async (trees) => {
        const bytes = packed({ 'word/document.xml': wordPart('document', trees.join('')) })
        const found = await readDocx('m.docx', bytes).catch((error: unknown) => error)
        if (found instanceof Error) expect(found.message).toMatch(/^m\.docx: not imported\. /)
      }),
    )
  })
})
