import type { BriefingDocument } from '../model/briefing-document'
import { comparableUnnamed } from './character-names'
import type { Fault } from './fault'

/**
 * What a document says about itself beyond what was written into it, or otherwise.
 * @param metadata the information dictionary and the metadata stream, by their names
 * @param at seconds since 1970 at which it was made
 */
export function metadataFaults(
  metadata: Readonly<Record<string, string>>,
  document: BriefingDocument,
  at: number,
): Fault[] {
  const allowed = allowedMetadata(document, at)
  return Object.entries(metadata).flatMap(([name, value]): Fault[] => {
    // Names come from the file: “constructor” must not find what every object has.
    const allows = Object.hasOwn(allowed, name) ? allowed[name] : undefined
    if (allows?.(value)) return []
    const message =
      allows === undefined
        ? `it says ${name} of itself, which no field of the briefing does`
        : `it says “${value.slice(0, 200)}” of itself as ${name}, which the briefing does not`
    return [{ kind: 'metadata', message }]
  })
}

/** That PDF/A-3 was made at the moment of the document: nothing else was done to it. */
const historyAt = (at: string): RegExp => {
  const step = `${at.replace(/[.+]/g, '\\$&')}(?:Typst \\d+\\.\\d+\\.\\d+)?[\\w+/]{22}==_source`
  return new RegExp(`^saved${step}converted${step}$`)
}

/** What PDF/A-3 has each file explain that uses these fields of metadata (ISO 19005-3, 6.6.2.3). */
const EXTENSIONS = `XMP Media Management schema http://ns.adobe.com/xap/1.0/mm/ xmpMM internal
  UUID based identifier for specific incarnation of a document InstanceID Text
  Adobe PDF schema http://ns.adobe.com/pdf/1.3/ pdf
  external Keywords associated with the document Keywords Text
  internal Version of the PDF specification to which the document conforms PDFVersion Text
  internal Name of the application that created the PDF document Producer Text
  internal Whether the document has been trapped Trapped Text`

type Allows = (value: string) => boolean

/** Every name that may be there, and the values it may have. */
function allowedMetadata(document: BriefingDocument, at: number): Readonly<Record<string, Allows>> {
  const { title, subtitle, preparedBy, unit, marking, reference } = document
  const listed = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ')
  const is =
    (expected: string): Allows =>
    (value) =>
      comparableUnnamed(value) === comparableUnnamed(expected)
  const looksLike =
    (pattern: RegExp): Allows =>
    (value) =>
      pattern.test(value)
  const moment = new Date(at * 1000).toISOString()
  const inInfo = is(`D:${moment.slice(0, 19).replace(/[-T:]/g, '')}Z`)
  const inStream = is(`${moment.slice(0, 19)}+00:00`)
  const authors = is(listed([preparedBy, unit]))
  const keywords = is(listed([marking.label, reference]))
  const press = looksLike(/^Typst \d+\.\d+\.\d+$/)
  const identifier = looksLike(/^[\w+/]{22}==$/)
  return {
    Title: is(title),
    Subject: is(subtitle),
    Author: authors,
    Keywords: keywords,
    Creator: press,
    CreationDate: inInfo,
    ModDate: inInfo,
    Language: is('en'),
    PDFFormatVersion: looksLike(/^[12]\.\d$/),
    'dc:title': is(title),
    'dc:description': is(subtitle),
    'dc:creator': authors,
    'dc:language': is('en'),
    'dc:format': is('application/pdf'),
    'pdf:keywords': keywords,
    'pdf:pdfversion': looksLike(/^[12]\.\d$/),
    'xmp:creatortool': press,
    'xmp:createdate': inStream,
    'xmp:modifydate': inStream,
    'xmptpg:npages': looksLike(/^\d+$/),
    'xmpmm:documentid': identifier,
    'xmpmm:instanceid': identifier,
    'xmpmm:renditionclass': is('proof'),
    'pdfuaid:part': is('1'),
    'xmpmm:history': looksLike(historyAt(`${moment.slice(0, 19)}+00:00`)),
    'pdfaextension:schemas': is(EXTENSIONS),
    'pdfaid:part': is('3'),
    'pdfaid:conformance': is('A'),
  }
}
