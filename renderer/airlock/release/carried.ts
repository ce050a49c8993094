import { comparable } from '../../../shared/proof/comparable'
import { astray } from './astray'
import { cutPdf, oneByteText, type PdfStream, unpacked } from './pdf-streams'
import { type PdfToken, pdfTokens } from './pdf-tokens'
import { isOfPress } from './press-names'
import { hasAsides } from './xmp-asides'

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

/** A letter with its signs, or some that are drawn as one; whatever is longer are words. */
const LONGEST_CLUSTER = 4

/** How a PDF of the press and its update begin, and end: the marks of ISO 32000-1, 7.5. */
const COMMENT = /^(?:PDF-[12]\.\d|[^\x00-\x7f]{4}|%EOF(?:%casebook evidence)?)$/

export async function carriedIn(bytes: Uint8Array): Promise<Carried> {
  const { streams, objects } = cutPdf(bytes)
  const names = new Set<string>()
  const strings = new Set<string>()
  const foreign = new Set(astray(objects))
  const keep = (text: string, behind: string) => {
    strings.add(text)
    if (behind === 'ActualText' && comparable(text).length > LONGEST_CLUSTER)
      foreign.add('words that are copied in the place of those on the page')
  }
  for (const { kind, text, behind } of withNames(objects)) {
    if (kind === 'name') {
      names.add(text)
      if (!isOfPress(text)) foreign.add(`an object with the name /${text.slice(0, 40)}`)
    } else if (kind === 'comment') {
      if (!COMMENT.test(text)) foreign.add('a comment')
    } else if (text.trim() !== '') keep(text, behind)
  }

  let metadataStreams = 0
  for (const stream of streams) {
    const plain = await unpacked(stream)
    if (plain === null) {
      foreign.add('a stream that is packed in a way Casebook does not read')
      continue
    }
    const text = oneByteText(plain)
    metadataStreams += text.split(METADATA).length - 1
    if (text.includes(METADATA) && hasAsides(text)) foreign.add('metadata that no field has')
    if (text.includes(EXIF)) foreign.add('data that a camera put into a picture (EXIF)')
    if (text.includes(PHOTOSHOP)) foreign.add('data that a program put into a picture (IPTC)')
    if (!isSyntax(stream)) continue
    for (const token of withNames(text)) {
      if (token.kind === 'name') names.add(token.text)
      else if (token.kind === 'string' && (isObjects(stream) || STANDING_IN.has(token.behind)))
        keep(token.text, token.behind)
    }
  }
  if (metadataStreams > 1) foreign.add('a second metadata stream')
  return {
    acting: ACTING.filter((name) => names.has(name)).map((name) => `an object named /${name}`),
    foreign: [...foreign],
    strings: [...strings],
  }
}

/** Each token with the name it stands behind; the next value takes that name away. */
function* withNames(syntax: string): Generator<PdfToken & { readonly behind: string }> {
  let behind = ''
  for (const token of pdfTokens(syntax)) {
    yield { ...token, behind }
    behind = token.kind === 'name' ? token.text : ''
  }
}

const isObjects = ({ dictionary }: Pick<PdfStream, 'dictionary'>): boolean =>
  /\/ObjStm\b/.test(dictionary)

/** Fonts, pictures, metadata and attached files are no PDF syntax. */
const isSyntax = ({ dictionary }: PdfStream): boolean =>
  isObjects({ dictionary }) ||
  !/\/(Subtype|Length1|Type)\b/.test(
    dictionary.replace(/\/Subtype\s*\/Form\b|\/Type\s*\/XObject\b/g, ''),
  )
