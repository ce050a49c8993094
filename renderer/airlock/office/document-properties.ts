import type { Statement } from '../../../shared/extract/details'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import type { FileField } from '../../../shared/model/report'
import { OOXML } from './ooxml-namespaces'
import { type Package, readPart } from './xml-part'
import type { XmlHandler } from './xml-scanner'

/** What an office document says about itself. */
export interface DocumentProperties {
  /** In the order in which they are believed; what its text says of them may stand between. */
  readonly statements: readonly Statement[]
  readonly fields: readonly FileField[]
}

const MOST_PROPERTIES = 200
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
      if (value !== '' && !values.has(name) && values.size < MOST_PROPERTIES) {
        values.set(name, value)
      }
    },
    text(more) {
      if (text.length < LONGEST_VALUE) text += more.slice(0, LONGEST_VALUE)
    },
  }
}

/** Core and extended properties of an Office Open XML document (ECMA-376-2, 11). */
export async function ooxmlProperties(document: Package): Promise<DocumentProperties> {
  const fields: FileField[] = []
  const values = new Map<string, string>()
  for (const part of ['docProps/core.xml', 'docProps/app.xml']) {
    const found = new Map<string, string>()
    await readPart(document, part, OOXML, propertyReader(found))
    fields.push(...fieldsOf(found, part))
    for (const [name, value] of found) values.set(name, value)
  }
  const core = (detail: Statement['detail'], name: string): Statement => ({
    detail,
    place: `docProps/core.xml ${name}`,
    written: values.get(name),
  })
  return {
    statements: [
      { ...core('title', 'dc:title'), value: usableTitle(values.get('dc:title')) },
      core('authors', 'dc:creator'),
      {
        detail: 'publisher',
        place: 'docProps/app.xml Company',
        written: values.get('app:Company'),
      },
      core('created', 'dcterms:created'),
      core('modified', 'dcterms:modified'),
      core('language', 'dc:language'),
    ],
    fields,
  }
}

/** The properties of one part as they stand there. */
export const fieldsOf = (values: ReadonlyMap<string, string>, of: string): FileField[] =>
  [...values].map(([name, value]) => ({
    of,
    name: name.replace(/^[^:]*:/, '').slice(0, 200),
    value: value.slice(0, LONGEST_VALUE),
  }))

/** Programs leave names of files and of themselves as titles; those say nothing. */
export const usableTitle = (title = ''): string =>
  /^(microsoft word - |untitled|document\d*$)|\.(docx?|odt|rtf|xlsx?|dotx?)$/i.test(title)
    ? ''
    : title
