import { describe, expect, it } from 'vitest'
import { readOdt } from '../../../../renderer/airlock/office/read-odt'
import { Extraction } from '../../../../shared/model/source-text'
import { odfPart, odt, packed } from '../../../builders/office'
import { linesOf } from '../../../builders/read-blocks'

const read = async (bytes: Uint8Array): Promise<Extraction> =>
  Extraction.parse(await readOdt('report.odt', bytes))
const p = (text: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${text}</text:p>`
const cell = (text: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${p(text)}</table:table-cell>`

describe('an OpenDocument text', () => {
  it('is read in its blocks', async () => {
    const found = await read(
      odt(
        p('On ports', 'P1') +
          '<text:h text:outline-level="2">Scope</text:h>' +
          p('One<text:line-break/>two<text:s text:c="3"/>three\nfour') +
          `<text:list><text:list-item>${p('First')}<text:list><text:list-item>${p('Deeper')}</text:list-item></text:list></text:list-item></text:list>` +
          `<table:table><table:table-row>${cell('Port')}${cell('', 'table:number-columns-repeated="2"')}${cell('Use')}</table:table-row></table:table>` +
          p('Quoted', 'Quotations'),
        {},
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>',
      ),
    )
    expect(linesOf(found)).toEqual([
      'title: On ports',
      'heading 2: Scope',
      'paragraph: One',
      'paragraph: two three four',
      'list-item 1: First',
      'list-item 2: Deeper',
      'table: Port\t\t\tUse',
      'quotation: Quoted',
    ])
    expect(found.title).toBe('On ports')
  })

  it('keeps notes at the end and text boxes behind their paragraph', async () => {
    const found = await read(
      odt(
        p(
          `A claim<text:note><text:note-citation>i</text:note-citation><text:note-body>${p('Its source.')}</text:note-body></text:note>` +
            `<draw:frame><draw:text-box>${p('Boxed')}</draw:text-box></draw:frame> and more.`,
        ),
      ),
    )
    expect(linesOf(found)).toEqual([
      'paragraph: A claim[1] and more.',
      'paragraph: Boxed',
      'paragraph: [1] Its source.',
    ])
  })

  it('drops what is deleted, commented, hidden or embedded, and names what lies outside', async () => {
    const found = await read(
      odt(
        `<text:tracked-changes><text:changed-region><text:deletion>${p('gone')}</text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>` +
          p(
            `Text<office:annotation><dc:creator>x</dc:creator>${p('a comment')}</office:annotation>` +
              '<text:hidden-text>unseen</text:hidden-text>' +
              '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="https://picture.example/1.png"/></draw:frame>',
          ),
        { 'Basic/Standard/Module1.xml': '<x/>' },
      ),
    )
    expect(found.text.text).toBe('Text')
    expect(found.dropped).toEqual([
      '1 part of macros',
      '1 embedded object',
      '1 tracked deletion',
      '1 comment',
      '1 passage of hidden text',
      '1 picture',
      'remote reference: https://picture.example/1.png',
    ])
    expect(found.warnings).toEqual(['The text holds 1 tracked insertion.'])
  })

  it('says who wrote it, when and in which language', async () => {
    const meta = odfPart(
      'office:document-meta',
      '<office:meta><dc:title>Ports</dc:title><meta:initial-creator>Doe</meta:initial-creator><dc:creator>Roe</dc:creator><meta:creation-date>2021-07-19T10:00:00</meta:creation-date><dc:language>pt-br</dc:language></office:meta>',
    )
    expect(await read(odt(p('Text'), { 'meta.xml': meta }))).toMatchObject({
      title: 'Ports',
      authors: ['Doe'],
      published: null,
      language: 'pt-BR',
    })
  })

  const encrypted = odfPart(
    'manifest:manifest',
    '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>',
  )
  it.each([
    [
      'a password',
      odt('', { 'META-INF/manifest.xml': encrypted }),
      'It is protected by a password.',
    ],
    ['no text', odt(p('')), 'The document holds no text.'],
    ['no content', packed({ mimetype: 'x' }), 'It holds no OpenDocument text.'],
  ])('with %s is refused', async (_what, bytes, reason) => {
    await expect(readOdt('a.odt', bytes)).rejects.toMatchObject({
      kind: 'refused',
      message: `a.odt: not imported. ${reason}`,
    })
  })
})
