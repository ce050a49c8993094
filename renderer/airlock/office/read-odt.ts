import { assemble } from '../../../shared/extract/assemble'
import { detailsOf, type Statement } from '../../../shared/extract/details'
import { listedLinks } from '../../../shared/extract/links'
import { refusal } from '../../../shared/extract/refusal'
import type { Extraction } from '../../../shared/model/source-text'
import { countWords } from '../../../shared/text/size-words'
import { limited, stem } from '../limits'
import {
  type DocumentProperties,
  fieldsOf,
  propertyReader,
  usableTitle,
} from './document-properties'
import { type OdtFindings, odtBody } from './odt-body'
import { ODF } from './odt-namespaces'
import { pieceList } from './office-pieces'
import { type Package, readPart } from './xml-part'
import type { XmlHandler, XmlTag } from './xml-scanner'
import { openZip } from '../archive/zip-entries'

/**
 * Reads an OpenDocument text (ISO/IEC 26300). Nothing in it runs and nothing it refers to is
 * loaded.
 * @throws CasebookError `refused` when it needs a password, is damaged, made to exhaust its reader
 * or has no text
 */
export async function readOdt(name: string, bytes: Uint8Array): Promise<Extraction> {
  const document: Package = { name, archive: await openZip(name, bytes) }
  await refuseEncrypted(document)
  const list = pieceList(name)
  const findings = newFindings()
  const styles = new Map<string, string>()
  const body = odtBody(
    {
      findings,
      styleOf: (style) => styles.get(style ?? '') ?? style ?? '',
      reserve: list.reserve,
    },
    list.push,
  )
  const content: XmlHandler = {
    ...body.handler,
    open(tag) {
      noteStyle(tag, styles)
      body.handler.open(tag)
    },
  }
  if (!(await readPart(document, 'content.xml', ODF, content))) {
    throw refusal(name, 'It holds no OpenDocument text.')
  }
  body.finish()
  if (list.pieces.length === 0) throw refusal(name, 'The document holds no text.')
  const properties = await odfProperties(document)
  const { links, dropped: more } = listedLinks(findings.links)
  const heading = list.pieces.find(({ kind }) => kind === 'title' || kind === 'heading')
  return limited({
    mediaType: 'application/vnd.oasis.opendocument.text',
    ...detailsOf([
      ...properties.statements,
      { detail: 'title', place: 'first heading', written: heading?.text },
      { detail: 'title', place: 'file name', written: stem(name) },
    ]),
    fields: [...properties.fields],
    text: assemble('odt', list.pieces),
    dropped: [...dropped(document, findings), ...more],
    links,
    warnings:
      findings.insertions > 0
        ? [`The text holds ${countWords(findings.insertions, 'tracked insertion')}.`]
        : [],
  })
}

const newFindings = (): OdtFindings => ({
  deletions: 0,
  insertions: 0,
  comments: 0,
  pictures: 0,
  objects: 0,
  hidden: 0,
  remote: new Set(),
  links: [],
})

/** The manifest says which parts are encrypted (ISO/IEC 26300-3, 4.8). */
async function refuseEncrypted(document: Package): Promise<void> {
  await readPart(document, 'META-INF/manifest.xml', ODF, {
    open({ name }) {
      if (name === 'manifest:encryption-data') {
        throw refusal(document.name, 'It is protected by a password.')
      }
    },
    close() {},
    text() {},
  })
}

/** Automatic styles are called P1, P2 …; the style they are made from says what they are. */
function noteStyle({ name, attribute }: XmlTag, parents: Map<string, string>): void {
  if (name !== 'style:style' || attribute('style:family') !== 'paragraph') return
  const parent = attribute('style:parent-style-name')
  if (parent) parents.set(attribute('style:name') ?? '', parent)
}

async function odfProperties(document: Package): Promise<DocumentProperties> {
  const values = new Map<string, string>()
  await readPart(document, 'meta.xml', ODF, propertyReader(values))
  const said = (detail: Statement['detail'], name: string): Statement => ({
    detail,
    place: `meta.xml ${name}`,
    written: values.get(name),
  })
  return {
    statements: [
      { ...said('title', 'dc:title'), value: usableTitle(values.get('dc:title')) },
      said('authors', 'meta:initial-creator'),
      said('authors', 'dc:creator'),
      said('created', 'meta:creation-date'),
      said('modified', 'dc:date'),
      said('language', 'dc:language'),
    ],
    fields: fieldsOf(values, 'meta.xml'),
  }
}

function dropped({ archive }: Package, findings: OdtFindings): string[] {
  const macros = archive.entries.filter(({ name }) => /^(Basic|Scripts)\/.*[^/]$/.test(name))
  const counts: readonly (readonly [number, string, string])[] = [
    [macros.length, 'part of macros', 'parts of macros'],
    [findings.objects, 'embedded object', 'embedded objects'],
    [findings.deletions, 'tracked deletion', 'tracked deletions'],
    [findings.comments, 'comment', 'comments'],
    [findings.hidden, 'passage of hidden text', 'passages of hidden text'],
    [findings.pictures, 'picture', 'pictures'],
  ]
  return [
    ...counts.filter(([count]) => count > 0).map((words) => countWords(...words)),
    ...[...findings.remote].map((address) => `remote reference: ${address}`),
  ]
}
