import { namesOf } from '../../../shared/extract/front-matter'
import { languageTag } from '../../../shared/extract/language-tag'
import { readDate } from '../../../shared/extract/partial-date'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import type { Extraction } from '../../../shared/model/source-text'
import { OOXML } from './ooxml-namespaces'
import { type Package, readPart } from './xml-part'
import type { XmlHandler } from './xml-scanner'

/** What an office document says about itself. */
export type DocumentProperties = Pick<
  Extraction,
  'title' | 'authors' | 'publisher' | 'published' | 'language'
>

const LONGEST_VALUE = 4000

/** Collects the text of elements by their name: the first of each that is not empty. */
export function propertyReader(values: Map<string, string>): XmlHandler {
  let text = ''
  return {
    open() {
      text = ''
    },
    close(name) {
      const value = foldWhitespace(text)
      text = ''
      if (value !== '' && !values.has(name)) values.set(name, value)
    },
    text(more) {
      if (text.length < LONGEST_VALUE) text += more.slice(0, LONGEST_VALUE)
    },
  }
}

/** Core and extended properties of an Office Open XML document (ECMA-376-2, 11). */
export async function ooxmlProperties(document: Package): Promise<DocumentProperties> {
  const values = new Map<string, string>()
  for (const part of ['docProps/core.xml', 'docProps/app.xml']) {
    await readPart(document, part, OOXML, propertyReader(values))
  }
  return {
    title: usableTitle(values.get('dc:title')),
    authors: namesOf(values.get('dc:creator') ?? ''),
    publisher: values.get('app:Company') ?? '',
    published: readDate(values.get('dcterms:created')) ?? readDate(values.get('dcterms:modified')),
    language: languageTag(values.get('dc:language')),
  }
}

/** Programs leave names of files and of themselves as titles; those say nothing. */
export const usableTitle = (title = ''): string =>
  /^(microsoft word - |untitled|document\d*$)|\.(docx?|odt|rtf|xlsx?|dotx?)$/i.test(title)
    ? ''
    : title
