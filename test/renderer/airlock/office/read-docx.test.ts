import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../renderer/airlock/office/read-docx'
import { Extraction } from '../../../../shared/model/source-text'
import { docx, packed, paragraph, relationships, row, wordPart } from '../../../builders/office'
import { linesOf } from '../../../builders/read-blocks'

const read = async (bytes: Uint8Array): Promise<Extraction> =>
  Extraction.parse(await readDocx('report.docx', bytes))

const style = (id: string, name: string, inside = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`
const withStyle = (id: string): string => `<w:pStyle w:val="${id}"/>`
const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

describe('a Word document', () => {
  it('is read in its blocks', async () => {
    const styles = wordPart(
      'styles',
      style('Titel', 'Title') +
        style('berschrift2', 'heading 2') +
        style('Own', 'Own heading', '<w:basedOn w:val="berschrift2"/>') +
        style('Zitat', 'Quote') +
        style('Beschriftung', 'caption') +
        style('Liste', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    )
    const numbered = (level: number, id = 1): string =>
      `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
    const found = await read(
      docx(
        paragraph('On ports', withStyle('Titel')) +
          paragraph('Scope', withStyle('Own')) +
          paragraph('Named outline', '<w:outlineLvl w:val="2"/>') +
          paragraph('A &amp; B &#x2013; &lt;C&gt;') +
          paragraph('First', numbered(0)) +
          paragraph('Deeper', numbered(1)) +
          paragraph('By style', withStyle('Liste')) +
          paragraph('No list', withStyle('Liste') + numbered(0, 0)) +
          paragraph('Quoted', withStyle('Zitat')) +
          paragraph('Figure 1', withStyle('Beschriftung')) +
          `<w:p>${run('One')}<w:r><w:br/></w:r>${run('two')}<w:r><w:tab/></w:r>${run('three')}</w:p>`,
        { 'word/styles.xml': styles },
        [['styles', 'styles.xml']],
      ),
    )
    expect(linesOf(found)).toEqual([
      'title: On ports',
      'heading 2: Scope',
      'heading 3: Named outline',
      'paragraph: A & B – <C>',
      'list-item 1: First',
      'list-item 2: Deeper',
      'list-item 1: By style',
      'paragraph: No list',
      'quotation: Quoted',
      'caption: Figure 1',
      'paragraph: One',
      'paragraph: two three',
    ])
    expect(found.text.extractor).toEqual({ id: 'docx', version: 1 })
  })

  it('has rows of tables as blocks; a table that only arranges is read cell by cell', async () => {
    const nested = `<w:tbl><w:tr><w:tc>${paragraph('Left')}</w:tc><w:tc><w:tbl>${row('a', 'b')}</w:tbl>${paragraph('Right')}</w:tc></w:tr></w:tbl>`
    const found = await read(
      docx(
        `<w:tbl>${row('Port', 'Use')}${row('22', 'SSH')}</w:tbl><w:tbl>${row('Box')}</w:tbl>${nested}`,
      ),
    )
    expect(linesOf(found)).toEqual([
      'table: Port\tUse',
      'table: 22\tSSH',
      'paragraph: Box',
      'paragraph: Left',
      'table: a\tb',
      'paragraph: Right',
    ])
  })

  it('keeps notes: marks in the text, notes at the end', async () => {
    const note = (kind: string, id: number, text: string): string =>
      `<w:${kind} w:id="${id}">${paragraph(text)}</w:${kind}>`
    const found = await read(
      docx(
        `<w:p>${run('A claim')}<w:r><w:endnoteReference w:id="7"/></w:r>${run(' and one more')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}</w:p>`,
        {
          'word/footnotes.xml': wordPart(
            'footnotes',
            note('footnote', -1, '-----') + note('footnote', 2, 'Its source.'),
          ),
          'word/endnotes.xml': wordPart('endnotes', note('endnote', 7, 'See annex.')),
        },
        [
          ['footnotes', 'footnotes.xml'],
          ['endnotes', '/word/endnotes.xml'],
        ],
      ),
    )
    expect(linesOf(found)).toEqual([
      'paragraph: A claim[1] and one more[2].',
      'paragraph: [1] See annex.',
      'paragraph: [2] Its source.',
    ])
  })

  it('holds insertions and no deletions; both are said', async () => {
    const found = await read(
      docx(
        `<w:p>${run('It was ')}<w:del>${run('never ')}</w:del><w:ins>${run('often ')}</w:ins>${run('seen.')}</w:p>` +
          `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Two ')}</w:p>${paragraph('joined.')}` +
          `<w:p><w:moveFrom>${run('Moved away')}</w:moveFrom></w:p>` +
          `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('gone')}</w:tc></w:tr></w:tbl>` +
          `<w:p><w:pPr><w:outlineLvl w:val="0"/><w:pPrChange><w:pPr><w:outlineLvl w:val="4"/></w:pPr></w:pPrChange></w:pPr>${run('Now')}</w:p>`,
      ),
    )
    expect(linesOf(found)).toEqual([
      'paragraph: It was often seen.',
      'paragraph: Two joined.',
      'heading 1: Now',
    ])
    expect(found.dropped).toContain('1 tracked deletion')
    expect(found.warnings).toEqual(['The text holds 1 tracked insertion.'])
  })

  it('does not let text boxes, headers or second forms cut or repeat a sentence', async () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const found = await read(
      docx(
        `<w:p>${run('Before ')}<w:r><mc:AlternateContent><mc:Choice>${box('Boxed')}</mc:Choice><mc:Fallback>${box('Boxed')}</mc:Fallback></mc:AlternateContent></w:r>${run('after.')}</w:p>`,
        { 'word/header1.xml': wordPart('hdr', paragraph('TLP:AMBER')) },
        [['header', 'header1.xml']],
      ),
    )
    expect(linesOf(found)).toEqual(['paragraph: Before after.', 'paragraph: Boxed'])
    expect(found.warnings).toEqual(['Header or footer: TLP:AMBER'])
  })

  it('drops and names what could run, load or hide', async () => {
    const field = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`
    const found = await read(
      docx(
        `<w:p>${run('Text ')}${run('unseen', '<w:vanish/>')}<w:r><w:fldChar/></w:r>${field('DDE')}${field('AUTO c:\\\\x')}<w:r><w:fldChar/></w:r><w:r><a:blip r:embed="i"/></w:r></w:p>`,
        {
          'word/vbaProject.bin': 'x',
          'word/embeddings/oleObject1.bin': 'x',
          'word/activeX/activeX1.xml': '<x/>',
          'word/comments.xml': wordPart('comments', '<w:comment/><w:comment/>'),
          'word/_rels/settings.xml.rels': relationships([
            'attachedTemplate',
            'https://templates.example/a.dotm',
          ]),
        },
        [
          ['comments', 'comments.xml'],
          ['hyperlink', 'https://link.example/'],
          ['image', 'https://picture.example/1.png'],
          ['aFChunk', 'part.html'],
        ],
      ),
    )
    expect(found.text.text).toBe('Text')
    expect(found.dropped).toEqual([
      '1 macro project: vbaProject.bin',
      '2 embedded files: oleObject1.bin, part.html',
      '1 control',
      '1 remote picture: https://picture.example/1.png',
      '1 remote template: https://templates.example/a.dotm',
      '2 comments',
      '1 passage of hidden text',
      '1 picture',
      'field that loads or runs something: DDEAUTO',
    ])
  })

  it('says who wrote it, when and in which language', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">' +
      '<dc:title>Ports</dc:title><dc:creator>Doe; Roe</dc:creator><dcterms:created>2021-07-19T10:00:00Z</dcterms:created></cp:coreProperties>'
    const found = await read(
      docx(`<w:p>${run('Hafen und Schiffe', '<w:lang w:val="de-DE"/>')}${run('Port')}</w:p>`, {
        'docProps/core.xml': core,
      }),
    )
    expect(found).toMatchObject({
      title: 'Ports',
      authors: ['Doe', 'Roe'],
      published: null,
      language: 'de-DE',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    })
  })

  it('of the strict class, with other prefixes and another main part, is read the same', async () => {
    const word = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const bytes = packed({
      '_rels/.rels': relationships(['officeDocument', '/docs/main.xml']),
      'docs/main.xml': `<document xmlns="${word}" xmlns:q="${word}"><body><p><pPr><outlineLvl q:val="1"/></pPr><r><t>Strict</t></r></p></body></document>`,
    })
    expect(linesOf(await read(bytes))).toEqual(['heading 2: Strict'])
  })

  it.each([
    ['no text', docx('<w:p/>'), 'The document holds no text.'],
    ['no Word document', packed({ 'a.txt': 'x' }), 'It holds no Word document.'],
    ['XML cut off', packed({ 'word/document.xml': '<w:document>' }), 'Its XML is cut off.'],
    ['no whole ZIP', docx(paragraph('x')).slice(0, 300), 'The archive is damaged or incomplete.'],
  ])('with %s is refused', async (_what, bytes, reason) => {
    await expect(readDocx('a.docx', bytes)).rejects.toMatchObject({
      kind: 'refused',
      message: `a.docx: not imported. ${reason}`,
    })
  })
})
