import type { Fault } from '../../../../shared/proof/fault'
import { editedPdf, withContent, withDictionary } from '../../../builders/edited-pdf'

type Sabotage = readonly [string, Fault['kind'], RegExp, (pdf: Uint8Array) => Uint8Array]

const PAGE = '/Type /Page\n'

const inPage = (entry: string) => (pdf: Uint8Array) =>
  withDictionary(pdf, PAGE, (page) => page.replace(/>>$/, `${entry}\n>>`))

const inCatalogue = (entry: string) => (pdf: Uint8Array) =>
  withDictionary(pdf, '/Type /Catalog', (catalogue) => catalogue.replace(/>>$/, `${entry}\n>>`))

const inFirstWords = (state: string) => (pdf: Uint8Array) =>
  withContent(pdf, (content) => content.replace('0 Tr', `0 Tr\n${state}`))

const inMetadata = (from: string, to: string) => (pdf: Uint8Array) =>
  editedPdf(pdf, (object) =>
    object.stream?.includes('<x:xmpmeta') === true
      ? { ...object, stream: object.stream.replace(from, to) }
      : object,
  )

/** Bytes before the table of objects, which says where it stands itself. */
const beforeTable = (text: string) => (pdf: Uint8Array) => {
  const whole = Buffer.from(pdf).toString('latin1')
  const table = whole.lastIndexOf('\nxref\n') + 1
  return Buffer.from(
    `${whole.slice(0, table)}${text}\n${whole
      .slice(table)
      .replace(/startxref\s+\d+/, `startxref\n${table + text.length + 1}`)}`,
    'latin1',
  )
}

const NOT_FOLLOWED = /of which cannot be said what is seen/

/** Words that are read on a page and are not seen, by ways that the press does not paint in. */
export const inPainting: readonly Sabotage[] = [
  [
    'letters of which only the line is drawn, as thin and clear as one likes',
    'hidden',
    NOT_FOLLOWED,
    (pdf) => withContent(pdf, (content) => content.replace('0 Tr', '1 Tr')),
  ],
  [
    'letters that only cut',
    'hidden',
    NOT_FOLLOWED,
    (pdf) => withContent(pdf, (content) => content.replace('0 Tr', '7 Tr')),
  ],
  ['letters one upon the other', 'hidden', NOT_FOLLOWED, inFirstWords('-8 Tc')],
  ['letters squeezed to a line', 'hidden', NOT_FOLLOWED, inFirstWords('1 Tz')],
  [
    'letters moved one upon the other',
    'hidden',
    / is \d\.\d pt high$/,
    (pdf) => withContent(pdf, (content) => content.replaceAll(') -40 (', ') 600 (')),
  ],
  [
    'letters set narrow',
    'hidden',
    / is 0\.\d pt high$/,
    (pdf) => withContent(pdf, (content) => content.replace('1 0 0 -1 0 0 Tm', '.01 0 0 -1 0 0 Tm')),
  ],
  [
    'letters of no size',
    'hidden',
    / is 0\.0 pt high$/,
    (pdf) => withContent(pdf, (content) => content.replace(/(\/f\d) 8 Tf/, '$1 0 Tf')),
  ],
  [
    'a page seen through two specks in its corners',
    'hidden',
    NOT_FOLLOWED,
    (pdf) =>
      withContent(pdf, (content) => `q 0 0 1 1 re 594 840 1 1 re W n\n${content.trimEnd()}\nQ`),
  ],
  [
    'a page seen through a triangle',
    'hidden',
    NOT_FOLLOWED,
    (pdf) => withContent(pdf, (content) => `q 0 0 m 595 0 l 595 841 l h W n\n${content}\nQ`),
  ],
  [
    'a page seen through nothing',
    'hidden',
    NOT_FOLLOWED,
    (pdf) => withContent(pdf, (content) => `q W n\n${content}\nQ`),
  ],
  [
    'words in a drawing beside the page',
    'hidden',
    /lies outside the page$/,
    (pdf) =>
      editedPdf(
        pdf,
        (object) =>
          object.dictionary.includes(PAGE)
            ? {
                ...object,
                dictionary: object.dictionary.replace(
                  '/Font <<',
                  '/XObject << /x9 5000 0 R >>\n/Font <<',
                ),
              }
            : object.stream?.includes('BT') === true && /\bTm\b/.test(object.stream)
              ? { ...object, stream: `${object.stream}\n/x9 Do` }
              : object,
        () => [
          {
            number: 5000,
            dictionary:
              '<< /Type /XObject /Subtype /Form /BBox [0 0 99 99] /Matrix [1 0 0 1 5000 0] /Resources << /Font << /f9 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Length 0 >>',
            stream: 'BT 0 Tr /f9 12 Tf 9 9 Td (quietly) Tj ET',
          },
        ],
      ),
  ],
]

/** What lies in the bytes and on no page. */
export const inBytes: readonly Sabotage[] = [
  [
    'a hidden note on a page',
    'acting',
    /^it contains an annotation of the kind Text on page 1$/,
    (pdf) =>
      withDictionary(pdf, PAGE, (page) =>
        page.replace(
          '/Annots [',
          '/Annots [<< /Type /Annot /Subtype /Text /F 2 /Rect [9 9 20 20] /Contents (Ask) >> ',
        ),
      ),
  ],
  [
    'letters that a program draws',
    'foreign',
    /\/Type3$/,
    (pdf) =>
      withDictionary(pdf, PAGE, (page) =>
        page.replace(
          '/Font <<',
          '/Font << /f9 << /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << >> >>',
        ),
      ),
  ],
  ['layers', 'acting', /\/OCProperties$/, inCatalogue('/OCProperties << /OCGs [] /D << >> >>')],
  [
    'pages that are called otherwise than they are numbered',
    'foreign',
    /\/PageLabels$/,
    inCatalogue('/PageLabels << /Nums [0 << /P (Otto) >>] >>'),
  ],
  [
    'what a program kept for itself',
    'foreign',
    /\/PieceInfo$/,
    inCatalogue('/PieceInfo << /Writer << /Private (host-17) >> >>'),
  ],
  ['a small picture of an earlier page', 'foreign', /\/Thumb$/, inPage('/Thumb 1 0 R')],
  ['a page of a hundredth of its size', 'foreign', /\/UserUnit$/, inPage('/UserUnit .01')],
  ['a page of which a part is shown', 'foreign', /\/CropBox$/, inPage('/CropBox [0 90 595 700]')],
  ['words as the name of an object', 'foreign', /\/host-17$/, inCatalogue('/host-17 true')],
  [
    'a page that is no more in the document',
    'foreign',
    /^it contains an object that nothing refers to$/,
    (pdf) =>
      editedPdf(
        pdf,
        (object) => object,
        (number) => [
          { number, dictionary: `<< /Type /Page /Contents ${number + 1} 0 R >>`, stream: null },
          { number: number + 1, dictionary: '<< /Length 0 >>', stream: 'BT (Ask Otto) Tj ET' },
        ],
      ),
  ],
  [
    'an object as it was before',
    'foreign',
    /^it contains an object that was written over$/,
    beforeTable('13 0 obj\n<< /T (Ask Otto) >>\nendobj\n'),
  ],
  ['a comment', 'foreign', /^it contains a comment$/, beforeTable('% written on host-17')],
  [
    'words between objects',
    'foreign',
    /^it contains bytes that are no part of an object$/,
    beforeTable('host-17'),
  ],
  [
    'a field of metadata from elsewhere',
    'metadata',
    /^it says xmp:nickname of itself/,
    inMetadata('<xmp:CreatorTool>', '<xmp:Nickname>Otto</xmp:Nickname><xmp:CreatorTool>'),
  ],
  [
    'a field of metadata as an attribute',
    'foreign',
    /^it contains metadata that no field has$/,
    inMetadata('rdf:about=""', 'rdf:about="" xmp:Nickname="Otto"'),
  ],
  [
    'words between fields of metadata',
    'foreign',
    /^it contains metadata that no field has$/,
    inMetadata('<xmp:CreatorTool>', 'Otto<xmp:CreatorTool>'),
  ],
  [
    'a comment in the metadata',
    'foreign',
    /^it contains metadata that no field has$/,
    inMetadata('<rdf:RDF', '<!-- Otto --><rdf:RDF'),
  ],
  [
    'other words for whoever has a picture read aloud',
    'foreign',
    /^it says “They deny nothing” where nobody sees it/,
    (pdf) =>
      withDictionary(pdf, '/Alt (almost certain', (mark) =>
        mark.replace(/\/Alt \([^)]*\)/, '/Alt (They deny nothing)'),
      ),
  ],
  [
    'other words for whoever copies a line',
    'foreign',
    /^it contains words that are copied in the place of those on the page$/,
    (pdf) =>
      withContent(pdf, (content) =>
        content.replace('/ActualText ( )', '/ActualText (They deny nothing)'),
      ),
  ],
]
