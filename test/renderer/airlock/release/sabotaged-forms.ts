import { expect } from 'vitest'
import type { BriefingDocument } from '../../../../shared/model/briefing-document'
import type { FormSabotage } from '../../../builders/finished-form'
import { unpackedDocx } from '../../../builders/unpacked-docx'

/** What is done to a file, the kind of fault it is caught by, and the words that name it. */
type Case = readonly [what: string, kind: string, message: RegExp, sabotage: FormSabotage]

const lines = (document: BriefingDocument, change: (line: Line, at: number) => Line[]) => {
  let count = 0
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      lines: section.lines.flatMap((line) => change(line, count++)),
    })),
  }
}
type Line = BriefingDocument['sections'][number]['lines'][number]

export const inDocument: readonly Case[] = [
  [
    'another marking',
    'banner',
    /does not carry TLP:AMBER at each head/,
    {
      document: (document) => ({
        ...document,
        marking: { ...document.marking, label: 'TLP:GREEN' },
      }),
    },
  ],
  [
    'a portion left unmarked',
    'portion',
    /^line 3 does not stand in it/,
    {
      document: (document) =>
        lines(document, (line, at) => [at === 1 ? { ...line, portion: '' } : line]),
    },
  ],
  [
    'a line left out',
    'portion',
    /^line 3 /,
    { document: (document) => lines(document, (line, at) => (at === 1 ? [] : [line])) },
  ],
  [
    'words put into a line',
    'portion',
    /^line 1 /,
    {
      document: (document) =>
        lines(document, (line, at) => [
          at === 0
            ? {
                ...line,
                inlines: [{ kind: 'text', text: 'Not ', emphasis: false }, ...line.inlines],
              }
            : line,
        ]),
    },
  ],
  [
    'a cell left out of a table',
    'portion',
    /^line 10 does not stand in it/,
    {
      document: (document) =>
        lines(document, (line) => [
          line.form?.kind === 'table' ? { ...line, form: { ...line.form, rows: [] } } : line,
        ]),
    },
  ],
  [
    'another date in a timeline',
    'portion',
    /does not stand in it/,
    {
      document: (document) =>
        lines(document, (line) => [
          line.form?.kind === 'figure' && line.form.shows.kind === 'timeline'
            ? {
                ...line,
                form: {
                  ...line.form,
                  shows: {
                    ...line.form.shows,
                    points: line.form.shows.points.map((point) => ({ ...point, date: '1999' })),
                  },
                },
              }
            : line,
        ]),
    },
  ],
  [
    'other words in the annex',
    'portion',
    /the passage of source 1, ¶4, in the annex/,
    {
      document: (document) => ({
        ...document,
        annex: document.annex.map((passage) => ({ ...passage, quote: 'All is well.' })),
      }),
    },
  ],
  [
    'another summary of sources',
    'portion',
    /paragraph 1 of the summary of sources/,
    { document: (document) => ({ ...document, sourceSummary: 'All is well.' }) },
  ],
]

const inText = (from: string | RegExp, to: string): FormSabotage => ({
  file: (bytes) => {
    const text = new TextDecoder().decode(bytes)
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    return new TextEncoder().encode(changed)
  },
})

export const inHtml: readonly Case[] = [
  [
    'no marking below',
    'banner',
    /each foot/,
    inText(/<footer[^]*<\/footer>/, '<footer class="marking"></footer>'),
  ],
  ['a script', 'acting', /the element script/, inText('</main>', '<script>1</script></main>')],
  ['a handler', 'foreign', /the attribute onclick of h1/, inText('<h1', '<h1 onclick="1"')],
  [
    'a link that leads out',
    'acting',
    /a link to https:\/\/example.org/,
    inText('</h1>', '<a href="https://example.org">x</a></h1>'),
  ],
  [
    'a picture from elsewhere',
    'acting',
    /a picture from/,
    inText('</h1>', '<img src="https://example.org/a.png"></h1>'),
  ],
  ['a frame', 'acting', /the element iframe/, inText('</main>', '<iframe></iframe></main>')],
  [
    'words hidden by an attribute',
    'foreign',
    /the attribute hidden of p/,
    inText('</main>', '<p hidden>x</p></main>'),
  ],
  [
    'words hidden by a style of their own',
    'foreign',
    /the attribute style/,
    inText('</main>', '<p style="color:#fff">x</p></main>'),
  ],
  [
    'another style sheet',
    'metadata',
    /of itself as style/,
    inText('</style>', 'p { color: #fff }</style>'),
  ],
  [
    'a weaker policy',
    'metadata',
    /of itself as Content-Security-Policy/,
    inText("default-src 'none'", 'default-src *'),
  ],
  ['a comment', 'foreign', /a comment/, inText('</main>', '<!-- x --></main>')],
  [
    'a name of the program',
    'metadata',
    /of itself as generator/,
    inText('<title>', '<meta name="generator" content="x"><title>'),
  ],
  [
    'text beside the sheet',
    'foreign',
    /another frame/,
    inText('<div class="sheet">', 'x<div class="sheet">'),
  ],
]

export const inMarkdown: readonly Case[] = [
  ['no marking below', 'banner', /each foot/, inText(/\*\*TLP:AMBER\*\*\n$/, '')],
  ['markup', 'acting', /the markup <b>/, inText('# Who', '# <b>Who</b>')],
  ['a comment', 'acting', /the markup <!-- x -->/, inText('# Who', '<!-- x -->\n\n# Who')],
  [
    'a link',
    'acting',
    /a link to https:\/\/example.org/,
    inText('# Who', '# [Who](https://example.org)'),
  ],
  [
    'an address that becomes a link',
    'acting',
    /“www.”, of which a link is made/,
    inText('# Who', '# www.example.org'),
  ],
  ['a picture', 'foreign', /image/, inText('# Who', '# ![Who](a.png)')],
]

const inPart = (part: string, from: string | RegExp, to: string): FormSabotage => ({
  file: (bytes) =>
    unpackedDocx(bytes, (parts) => {
      const text = parts.get(part) ?? ''
      const changed = text.replace(from, to)
      expect(changed).not.toBe(text)
      parts.set(part, changed)
    }),
})
const withPart = (part: string, content: string): FormSabotage => ({
  file: (bytes) => unpackedDocx(bytes, (parts) => void parts.set(part, content)),
})
const MAIN = 'word/document.xml'
const relation = (type: string, target: string) =>
  `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`

export const inDocx: readonly Case[] = [
  ['no marking in a header', 'banner', /each head/, inPart('word/header1.xml', 'TLP:AMBER', '')],
  [
    'no header',
    'banner',
    /each head/,
    inPart('word/_rels/document.xml.rels', /relationships\/header"/, 'relationships/other"'),
  ],
  ['a first page of its own', 'foreign', /titlePg/, inPart(MAIN, '<w:pgSz', '<w:titlePg/><w:pgSz')],
  [
    'other even pages',
    'foreign',
    /evenAndOddHeaders/,
    inPart('word/settings.xml', /<w:evenAndOddHeaders[^>]*>/, '<w:evenAndOddHeaders/>'),
  ],
  ['hidden words', 'foreign', /w:vanish/, inPart(MAIN, '<w:t ', '<w:rPr><w:vanish/></w:rPr><w:t ')],
  [
    'white words',
    'foreign',
    /w:color/,
    inPart(MAIN, '<w:t ', '<w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t '),
  ],
  [
    'a style that hides',
    'hidden',
    /the style Line, which is not to be shown/,
    inPart(
      'word/styles.xml',
      /(w:styleId="Line"[^]*?)<\/w:style>/,
      '$1<w:rPr><w:vanish/></w:rPr></w:style>',
    ),
  ],
  [
    'a style in white',
    'hidden',
    /the style Line, which has the colour/,
    inPart(
      'word/styles.xml',
      /(w:styleId="Line"[^]*?)<\/w:style>/,
      '$1<w:rPr><w:color w:val="FEFEFE"/></w:rPr></w:style>',
    ),
  ],
  [
    'a style of two points',
    'hidden',
    /the style Line, which is 2 pt high/,
    inPart(
      'word/styles.xml',
      /(w:styleId="Line"[^]*?)<\/w:style>/,
      '$1<w:rPr><w:sz w:val="4"/></w:rPr></w:style>',
    ),
  ],
  [
    'a tracked change',
    'foreign',
    /w:del/,
    inPart(MAIN, '</w:body>', '<w:p><w:del><w:r><w:t>x</w:t></w:r></w:del></w:p></w:body>'),
  ],
  ['a comment', 'foreign', /the part word\/comments.xml/, withPart('word/comments.xml', '<x/>')],
  [
    'a text box',
    'foreign',
    /of another language|w:pict/,
    inPart(MAIN, '</w:body>', '<w:p><w:r><w:pict/></w:r></w:p></w:body>'),
  ],
  [
    'a field that loads',
    'acting',
    /the field INCLUDETEXT/,
    inPart(
      MAIN,
      '</w:body>',
      '<w:p><w:r><w:instrText>INCLUDETEXT x</w:instrText></w:r></w:p></w:body>',
    ),
  ],
  [
    'a link that leads out',
    'acting',
    /a reference of the kind hyperlink to https/,
    inPart(
      'word/_rels/document.xml.rels',
      '</Relationships>',
      relation('hyperlink', 'https://example.org'),
    ),
  ],
  [
    'a remote template',
    'acting',
    /of the kind attachedTemplate/,
    inPart(
      'word/_rels/document.xml.rels',
      '</Relationships>',
      relation('attachedTemplate', 'https://example.org/a.dotm'),
    ),
  ],
  ['macros', 'foreign', /the part word\/vbaProject.bin/, withPart('word/vbaProject.bin', 'x')],
  ['a file within', 'foreign', /the part word\/embeddings/, withPart('word/embeddings/a.bin', 'x')],
  [
    'a name of somebody',
    'metadata',
    /as cp:lastModifiedBy/,
    inPart(
      'docProps/core.xml',
      '<dcterms:created',
      '<cp:lastModifiedBy>N. N.</cp:lastModifiedBy><dcterms:created',
    ),
  ],
  [
    'a company',
    'metadata',
    /as app:Company/,
    inPart(
      'docProps/app.xml',
      /<Properties([^>]*?)\/?>(<\/Properties>)?/,
      '<Properties$1><Company>N. N.</Company></Properties>',
    ),
  ],
]
