import { describe, expect, it } from 'vitest'
import { printable } from '../../../../renderer/airlock/printable/printable'
import { type Drawn, docx, paragraph, type Parts, row, wordPart } from '../../../builders/office'

const print = (body: string, parts: Parts = {}, links: readonly Drawn[] = []) =>
  printable('report.docx', docx(body, parts, links))

const run = (text: string, properties: string) =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`

const STYLES: Parts = {
  'word/styles.xml': wordPart(
    'styles',
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:color w:val="112233"/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Head"><w:basedOn w:val="Base"/><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="table" w:styleId="Grid"><w:tblPr><w:tblBorders/></w:tblPr></w:style>',
  ),
}

describe('a Word document that is to be printed', () => {
  it.each([
    ['bold', '<w:b/>', 'font-weight:700;'],
    ['not bold', '<w:b w:val="0"/>', 'font-weight:400;'],
    ['underlined', '<w:u w:val="single"/>', 'text-decoration:underline;'],
    ['coloured', '<w:color w:val="C00000"/>', 'color:#C00000;'],
    ['of a size', '<w:sz w:val="36"/>', 'font-size:18pt;'],
    ['raised', '<w:vertAlign w:val="superscript"/>', 'vertical-align:super;font-size:70%;'],
  ])('has runs that are %s', async (_how, properties, css) => {
    expect(await print(run('Words.', properties))).toContain(`<span style="${css}">Words.</span>`)
  })

  it.each([
    ['a colour', '<w:color w:val="red;background:url(//t.example)"/>'],
    ['a font', '<w:rFonts w:ascii="a;background:url(//t.example)"/>'],
    ['a size', '<w:sz w:val="1e9"/>'],
  ])('takes over nothing else as %s', async (_what, properties) => {
    expect(await print(run('Words.', properties))).toMatch(/<div class="p">Words\.<\/div>/)
  })

  it('sets paragraphs as they and their styles say', async () => {
    const html = await print(
      paragraph('Right.', '<w:jc w:val="right"/><w:ind w:left="720" w:hanging="360"/>') +
        paragraph('Heading.', '<w:pStyle w:val="Head"/>'),
      STYLES,
      [['styles', 'styles.xml']],
    )
    expect(html).toContain(
      'style="text-align:right;padding-inline-start:36pt;text-indent:-18pt;">Right.',
    )
    expect(html).toContain('style="color:#112233;font-weight:700;">Heading.')
    expect(html).toContain('font-size:12pt;')
  })

  it('numbers lists', async () => {
    const level = (place: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${place}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const item = (text: string, place: number) =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="7"/></w:numPr>`)
    const html = await print(
      item('a', 0) + item('b', 1) + item('c', 1) + item('d', 0) + item('e', 1),
      {
        'word/numbering.xml': wordPart(
          'numbering',
          `<w:abstractNum w:abstractNumId="3">${level(0, 'decimal', '%1.')}${level(1, 'lowerRoman', '%1.%2')}</w:abstractNum>` +
            '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>',
        ),
      },
      [['numbering', 'numbering.xml']],
    )
    const labels = [...html.matchAll(/class="label">([^<]*)</g)].map(([, label]) => label)
    expect(labels).toEqual(['1.', '1.i', '1.ii', '2.', '2.i'])
  })

  it('has tables, with lines where they have some', async () => {
    const html = await print(
      `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>${row('a', 'b')}</w:tbl><w:tbl>${row('c')}</w:tbl>`,
      STYLES,
      [['styles', 'styles.xml']],
    )
    expect(html).toMatch(/<td style="border[^"]*"><div class="p">a<\/div><\/td>/)
    expect(html).toContain('<table><tr><td><div class="p">c</div></td></tr></table>')
  })

  it('shows the pictures it holds, and an empty box for others', async () => {
    const drawing = (id: string) =>
      `<w:p><w:r><w:drawing><a:blip r:embed="${id}"/><a:ext cx="914400" cy="457200"/></w:drawing></w:r></w:p>`
    const html = await print(drawing('in') + drawing('out'), { 'word/media/a.png': 'PNG' }, [
      ['image', 'media/a.png', 'in'],
      ['image', 'https://t.example/b.png', 'out'],
    ])
    expect(html).toContain(
      `<img src="data:image/png;base64,${btoa('PNG')}" style="width:72pt;height:36pt;">`,
    )
    expect(html).toContain('<img src="data:image/svg+xml,')
    expect(html).not.toContain('t.example')
  })

  it('shows notes at its end, and neither deleted nor hidden text', async () => {
    const html = await print(
      '<w:p><w:r><w:t>Said</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>' +
        '<w:del><w:r><w:t>deleted</w:t></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>',
      {
        'word/footnotes.xml': wordPart(
          'footnotes',
          `<w:footnote w:id="0">${paragraph('line')}</w:footnote><w:footnote w:id="2">${paragraph('By whom.')}</w:footnote>`,
        ),
      },
      [['footnotes', 'footnotes.xml']],
    )
    expect(html).toContain('Said<sup>[1]</sup></div>')
    expect(html).toContain('<div class="note"><div>[1] </div><div class="p">By whom.</div></div>')
    expect(html).not.toMatch(/deleted|hidden|line</)
  })

  it('is text where it looks like markup', async () => {
    expect(await print(paragraph('&lt;img src=x&gt;'))).toContain('&lt;img src=x&gt;')
  })
})
