import { cutPdf, oneByteText, type PdfStream, unpacked } from './pdf-streams'
import { pdfTokens } from './pdf-tokens'

/** What a PDF carries, read from its bytes alone: also in objects that nothing refers to. */
export interface Carried {
  /** What acts or leads out, by its name in the file, in words. */
  readonly acting: string[]
  /** What has no place in a briefing, in words. */
  readonly foreign: string[]
  /** Every text string outside the pages, and those that stand for something on one. */
  readonly strings: string[]
}

/** Names of actions and of what starts them (ISO 32000-1, 12.6), and of content that is not paper. */
const ACTING =
  'JavaScript JS Launch URI SubmitForm ImportData ResetForm GoToR GoToE Rendition Movie Sound RichMedia OpenAction AA XFA AcroForm Trans SetOCGState Thread GoTo3DView OCProperties'.split(
    ' ',
  )

/** What stands in for content on a page, for whoever has it read aloud or copies it. */
const STANDING_IN: ReadonlySet<string> = new Set(['ActualText', 'Alt', 'E'])

/** Beginnings of what cameras and programs put into pictures, and of a metadata stream. */
const EXIF = 'Exif\0\0'
const PHOTOSHOP = 'Photoshop 3.0\0'
const METADATA = '<x:xmpmeta'

export async function carriedIn(bytes: Uint8Array): Promise<Carried> {
  const { streams, objects } = cutPdf(bytes)
  const names = new Set<string>()
  const strings = new Set<string>()
  const read = (syntax: string, keeps: (behind: string) => boolean) => {
    let behind = ''
    for (const { kind, text } of pdfTokens(syntax)) {
      if (kind === 'name') names.add(text)
      else if (text.trim() !== '' && keeps(behind)) strings.add(text)
      behind = kind === 'name' ? text : ''
    }
  }
  read(objects, () => true)

  const foreign = new Set<string>()
  let metadataStreams = 0
  for (const stream of streams) {
    const plain = await unpacked(stream)
    if (plain === null) {
      foreign.add('a stream that is packed in a way Casebook does not read')
      continue
    }
    const text = oneByteText(plain)
    metadataStreams += text.split(METADATA).length - 1
    if (text.includes(EXIF)) foreign.add('data that a camera put into a picture (EXIF)')
    if (text.includes(PHOTOSHOP)) foreign.add('data that a program put into a picture (IPTC)')
    if (isSyntax(stream)) read(text, (behind) => isObjects(stream) || STANDING_IN.has(behind))
  }
  if (metadataStreams > 1) foreign.add('a second metadata stream')
  return {
    acting: ACTING.filter((name) => names.has(name)).map((name) => `an object named /${name}`),
    foreign: [...foreign],
    strings: [...strings],
  }
}

const isObjects = ({ dictionary }: PdfStream): boolean => /\/ObjStm\b/.test(dictionary)

/** Fonts, pictures, metadata and attached files are no PDF syntax. */
const isSyntax = ({ dictionary }: PdfStream): boolean =>
  isObjects({ dictionary, packed: new Uint8Array() }) ||
  !/\/(Subtype|Length1|Type)\b/.test(
    dictionary.replace(/\/Subtype\s*\/Form\b|\/Type\s*\/XObject\b/g, ''),
  )
