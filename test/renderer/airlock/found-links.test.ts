import { describe, expect, it } from 'vitest'
import { readFile } from '../../../renderer/airlock/read-file'
import type { FoundLink } from '../../../shared/model/report'
import { Extraction } from '../../../shared/model/source-text'
import { utf8 } from '../../../shared/text/bytes'
import { htmlPage, prose } from '../../builders/html'
import { htmlPart, multipart, plainPart, sent } from '../../builders/mail'
import { docx, odt, paragraph, relationships, wordPart } from '../../builders/office'
import { pdf } from '../../builders/pdf'

const TRAP = { text: 'https://bank.example', target: 'https://evil.test/login' }
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`

const FILES: readonly (readonly [name: string, bytes: Uint8Array, FoundLink[]])[] = [
  [
    'a.html',
    utf8(
      htmlPage({
        body:
          `<nav><a href="/home">Home</a> <a href="${TRAP.target}">${TRAP.text}</a></nav>` +
          `<article><p>${prose(8)} <a href="https://a.example/2">The <b>second</b></a></p>` +
          `<p>${prose(8)} <a href="https://a.example/3"><img src="chart.png" alt="A chart"></a></p>` +
          `<p>${prose(8)} <a href="../4">As it is written</a> <a href="#5">In the page</a></p></article>`,
      }),
    ),
    [
      { text: 'The second', target: 'https://a.example/2' },
      { text: 'A chart', target: 'https://a.example/3' },
      { text: 'As it is written', target: '../4' },
      TRAP,
    ],
  ],
  [
    'a.eml',
    sent(
      multipart('alternative', [
        plainPart('Log in.'),
        htmlPart(`<p><a href="${TRAP.target}">${TRAP.text}</a> Log in.</p>`),
      ]),
    ),
    [TRAP],
  ],
  [
    'a.pdf',
    pdf({
      pages: [
        {
          lines: [
            { x: 72, y: 100, text: 'See' },
            { x: 100, y: 100, text: TRAP.text },
            { x: 72, y: 120, text: 'Another line' },
          ],
          annotations: [
            `/Subtype /Link /Rect [100 690 195 702] /A << /S /URI /URI (${TRAP.target}) >>`,
            '/Subtype /Link /Rect [72 670 140 680] /A << /S /Launch /F (calc.exe) >>',
            '/Subtype /Link /Rect [72 670 140 680] /A << /S /GoTo /D [0 /Fit] >>',
          ],
        },
      ],
    }),
    [
      { ...TRAP, page: 1 },
      { text: 'Another line', target: 'calc.exe', page: 1 },
    ],
  ],
  [
    'a.docx',
    docx(
      `<w:p>${run('See ')}<w:hyperlink r:id="x1">${run('https://')}${run('bank.example')}</w:hyperlink>` +
        `<w:hyperlink w:anchor="top">${run('up')}</w:hyperlink></w:p>` +
        `<w:p>${run('Or ')}${mark('begin')}<w:r><w:instrText> HYPERLINK "https://a.example/2" </w:instrText></w:r>` +
        `${mark('separate')}${run('this')}${mark('end')}${run('.')}` +
        `<w:fldSimple w:instr="HYPERLINK &quot;https://a.example/3&quot;">${run('that')}</w:fldSimple></w:p>` +
        '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
      {
        'word/footnotes.xml': wordPart(
          'footnotes',
          `<w:footnote w:id="1"><w:p><w:hyperlink r:id="x1">${run('note')}</w:hyperlink></w:p></w:footnote>`,
        ),
        'word/_rels/footnotes.xml.rels': relationships([
          'hyperlink',
          'https://a.example/note',
          'x1',
        ]),
      },
      [
        ['hyperlink', TRAP.target, 'x1'],
        ['footnotes', 'footnotes.xml'],
      ],
    ),
    [
      TRAP,
      { text: 'this', target: 'https://a.example/2' },
      { text: 'that', target: 'https://a.example/3' },
      { text: 'note', target: 'https://a.example/note' },
    ],
  ],
  [
    'a.odt',
    odt(
      `<text:p>See <text:a xlink:href="${TRAP.target}">https://<text:span>bank.example</text:span></text:a>.</text:p>`,
    ),
    [TRAP],
  ],
  [
    'a.rtf',
    utf8(
      `{\\rtf1 See {\\field{\\*\\fldinst{ HYPERLINK "${TRAP.target}"}}{\\fldrslt ${TRAP.text}}}.}`,
    ),
    [TRAP],
  ],
  [
    'a.md',
    utf8(`See [${TRAP.text}](${TRAP.target}) and [*the* second](https://a.example/2 "x").\n`),
    [TRAP, { text: 'the second', target: 'https://a.example/2' }],
  ],
  ['a.txt', utf8('See https://a.example/.\n'), []],
]

describe('a file says where its links lead', () => {
  it.each(FILES)('%s', async (name, bytes, links) => {
    expect(Extraction.parse(await readFile(name, bytes)).links).toEqual(links)
  })

  it('a Word document without links lists none', async () => {
    const { links } = await readFile('b.docx', docx(paragraph('Plain.')))
    expect(links).toEqual([])
  })
})
