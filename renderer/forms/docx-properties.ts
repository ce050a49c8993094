import type { BriefingDocument } from '../../shared/model/briefing-document'
import { writable } from '../../shared/briefing/forms/writable'

/** A part of the package and its content, in place of the one the library writes. */
export interface DocxPart {
  readonly path: string
  readonly data: string
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const SCHEMAS = 'http://schemas.openxmlformats.org'

/**
 * What the document says of itself (ECMA-376-2, 11.1): fields of the briefing and the second it is made
 * at. The library would add its own clock, a name for whoever has none, and a revision.
 * @param at seconds since 1970
 */
export function docxProperties(document: BriefingDocument, at: number): DocxPart[] {
  const { title, subtitle, preparedBy, unit, marking, reference } = document
  const moment = `${new Date(at * 1000).toISOString().slice(0, 19)}Z`
  const date = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`
  const said = (name: string, ...values: readonly string[]) => {
    const value = values.filter(Boolean).join(', ')
    return value === '' ? '' : `<${name}>${xml(value)}</${name}>`
  }
  const core = [
    said('dc:title', title),
    said('dc:subject', subtitle),
    said('dc:creator', preparedBy, unit),
    said('cp:keywords', marking.label, reference),
    date('created'),
    date('modified'),
  ].join('')
  return [
    {
      path: 'docProps/core.xml',
      data: `${DECLARATION}<cp:coreProperties xmlns:cp="${SCHEMAS}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${core}</cp:coreProperties>`,
    },
  ]
}

const xml = (words: string): string =>
  writable(words).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
