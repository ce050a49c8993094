import type { Fault } from '../../../../shared/proof/fault'
import { editedPdf, withDictionary, withContent } from '../../../builders/edited-pdf'
import type { Sabotage } from '../../../builders/finished-pdf'
import { exif, exifSegment, jpegFrame } from '../../../builders/pictures'

type Kind = Fault['kind']

const CATALOGUE = '/Type /Catalog'
const PAGE = '/Type /Page\n'

const inCatalogue = (entry: string) => (pdf: Uint8Array) =>
  withDictionary(pdf, CATALOGUE, (dictionary) => dictionary.replace(/>>$/, `${entry}\n>>`))

const withObject =
  (dictionary: string, stream: string | null = null) =>
  (pdf: Uint8Array) =>
    editedPdf(
      pdf,
      (object) => object,
      (number) => [{ number, dictionary, stream }],
    )

const withAnnotation = (dictionary: string) => (pdf: Uint8Array) =>
  withDictionary(pdf, PAGE, (page) => page.replace('/Annots [', `/Annots [${dictionary} `))

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

export const inPages: readonly [string, Kind, RegExp, (pdf: Uint8Array) => Uint8Array][] = [
  [
    'words that are set not to be drawn',
    'hidden',
    /is set not to be drawn$/,
    (pdf) => withContent(pdf, (content) => content.replace('0 Tr', '3 Tr')),
  ],
  [
    'a layer that can be switched off',
    'hidden',
    /beginMarkedContentProps/,
    (pdf) => withContent(pdf, (content) => `/OC /layer BDC\n${content}\nEMC`),
  ],
  [
    'a script',
    'acting',
    /\/JavaScript$/,
    inCatalogue('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'),
  ],
  [
    'a script under a name written otherwise',
    'acting',
    /\/JavaScript$/,
    inCatalogue('/OpenAction << /S /J#61vaScript /J#53 (app.alert\\(1\\)) >>'),
  ],
  [
    'an object that nothing refers to and that starts a program',
    'acting',
    /\/Launch$/,
    withObject('<< /S /Launch /F (calc.exe) >>'),
  ],
  [
    'a note on a page',
    'acting',
    /^it contains an annotation of the kind Text on page 1$/,
    withAnnotation('<< /Type /Annot /Subtype /Text /Rect [9 9 20 20] /Contents (Ask Otto) >>'),
  ],
  [
    'a link that asks a server',
    'acting',
    /^it contains a link to https:\/\/example\.org\/x on page 1$/,
    withAnnotation(
      '<< /Type /Annot /Subtype /Link /Rect [9 9 20 20] /A << /S /URI /URI (https://example.org/x) >> >>',
    ),
  ],
  [
    'a file on a page',
    'acting',
    /FileAttachment/,
    withAnnotation(
      '<< /Type /Annot /Subtype /FileAttachment /Rect [9 9 20 20] /FS << /F (notes.txt) >> >>',
    ),
  ],
  [
    'what a camera wrote into a picture',
    'foreign',
    /EXIF/,
    withObject(
      '<< /Type /XObject /Subtype /Image /Filter /DCTDecode /Length 0 >>',
      latin1(jpegFrame(8, 8, [exifSegment(exif({}))])),
    ),
  ],
  [
    'a second metadata stream',
    'foreign',
    /^it contains a second metadata stream$/,
    withObject(
      '<< /Type /Metadata /Subtype /XML /Length 0 >>',
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"></x:xmpmeta>',
    ),
  ],
  [
    'a stream packed in an old way',
    'foreign',
    /packed in a way/,
    withObject('<< /Filter /ASCIIHexDecode /Length 0 >>', '68 69 >'),
  ],
  [
    'the name of the program that made it',
    'metadata',
    /^it says Producer of itself/,
    (pdf) =>
      withDictionary(pdf, '/Creator (Typst', (info) =>
        info.replace(/>>$/, '/Producer (host-17)\n>>'),
      ),
  ],
  [
    'a time at which it was not made',
    'metadata',
    /as ModDate/,
    (pdf) =>
      withDictionary(pdf, '/Creator (Typst', (info) =>
        info.replace(/\/ModDate \([^)]*\)/, '/ModDate (D:20260513093000Z)'),
      ),
  ],
]

export const inFinished: readonly [string, Kind, RegExp, Sabotage][] = [
  [
    'another file than the one that was signed',
    'file',
    /^the file casebook-evidence\.json is attached to it$/,
    { evidence: (text) => text.replace('"entry":214', '"entry":215') },
  ],
  [
    'something written behind it',
    'file',
    /evidence is not attached as it should be$/,
    { finished: (pdf) => Buffer.concat([pdf, Buffer.from('% more\n')]) },
  ],
]
