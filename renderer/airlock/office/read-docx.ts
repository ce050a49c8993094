import { assemble, type Piece } from '../../../shared/extract/assemble'
import { detailsOf } from '../../../shared/extract/details'
import { listedLinks } from '../../../shared/extract/links'
import { refusal } from '../../../shared/extract/refusal'
import type { Extraction } from '../../../shared/model/source-text'
import { countWords } from '../../../shared/text/size-words'
import { limited, stem } from '../limits'
import { ooxmlProperties } from './document-properties'
import { type DocxContext, type DocxFindings, docxBody } from './docx-body'
import { docxNotes, markedNote, noteNumbers } from './docx-notes'
import { docxStyles } from './docx-styles'
import { type PieceList, pieceList } from './office-pieces'
import { OOXML } from './ooxml-namespaces'
import { ooxmlDropped } from './ooxml-dropped'
import { addressesOf, type Relationship, relationshipsOf, targetsOf } from './relationships'
import { type Package, readPart } from './xml-part'
import { openZip } from '../archive/zip-entries'

const MOST_HEADERS = 10

/**
 * Reads a Word document (Office Open XML, ECMA-376): tracked insertions are text, deletions are
 * not; notes stand at the end; headers and footers are warnings, since they cut no sentence there.
 * Nothing in it runs and nothing it refers to is loaded.
 * @throws CasebookError `refused` when it is damaged, made to exhaust its reader or has no text
 */
export async function readDocx(name: string, bytes: Uint8Array): Promise<Extraction> {
  const document: Package = { name, archive: await openZip(name, bytes) }
  const relationships = await relationshipsOf(document)
  const main = targetsOf(relationships, '', 'officeDocument')[0] ?? 'word/document.xml'
  const styles = await docxStyles(document, relationships, main)
  const list = pieceList(name)
  const notes = noteNumbers()
  const findings = newFindings()
  const context: DocxContext = {
    addresses: addressesOf(relationships, main),
    styles,
    findings,
    noteMark: notes.mark,
    reserve: list.reserve,
  }
  if (!(await readPart(document, main, OOXML, docxBody(context, list.push)))) {
    throw refusal(name, 'It holds no Word document.')
  }
  await appendNotes(document, relationships, main, context, notes.numbers, list)
  if (list.pieces.length === 0) throw refusal(name, 'The document holds no text.')
  const headers = await headerLines(document, relationships, main, context)
  const comments = await countComments(document, relationships, main)
  const properties = await ooxmlProperties(document)
  const { links, dropped } = listedLinks(findings.links)
  return limited({
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ...detailsOf([
      ...properties.statements,
      { detail: 'title', place: 'first heading', written: titleAmong(list.pieces) },
      { detail: 'title', place: 'file name', written: stem(name) },
      {
        detail: 'language',
        place: 'the language most of the text is marked with',
        written: mostWritten(findings.languages),
      },
    ]),
    fields: [...properties.fields],
    text: assemble('docx', list.pieces),
    dropped: [
      ...ooxmlDropped(
        document.archive.entries.map((entry) => entry.name),
        relationships,
      ),
      ...found(findings, comments),
      ...dropped,
    ],
    links,
    warnings: [
      ...(findings.insertions > 0
        ? [`The text holds ${countWords(findings.insertions, 'tracked insertion')}.`]
        : []),
      ...headers.map((line) => `Header or footer: ${line}`.slice(0, 300)),
    ],
  })
}

const newFindings = (): DocxFindings => ({
  deletions: 0,
  insertions: 0,
  hidden: 0,
  pictures: 0,
  fields: new Set(),
  links: [],
  languages: new Map(),
})

async function appendNotes(
  document: Package,
  relationships: readonly Relationship[],
  main: string,
  context: DocxContext,
  numbers: ReadonlyMap<string, number>,
  list: PieceList,
): Promise<void> {
  const notes: { number: number; pieces: Piece[] }[] = []
  for (const kind of ['footnote', 'endnote'] as const) {
    for (const part of targetsOf(relationships, main, `${kind}s`)) {
      const own = { ...context, addresses: addressesOf(relationships, part) }
      for (const note of await docxNotes(document, part, kind, own, numbers)) notes.push(note)
    }
  }
  for (const note of notes.toSorted((a, b) => a.number - b.number)) {
    for (const piece of markedNote(note)) list.push(piece)
  }
}

/** What stands on every page: often a marking. Each line once. */
async function headerLines(
  document: Package,
  relationships: readonly Relationship[],
  main: string,
  context: DocxContext,
): Promise<string[]> {
  const lines = new Set<string>()
  const parts = ['header', 'footer'].flatMap((type) => targetsOf(relationships, main, type))
  for (const part of parts.slice(0, MOST_HEADERS)) {
    const own = { ...context, addresses: addressesOf(relationships, part) }
    const body = docxBody(own, ({ text }) => {
      if (text !== '' && lines.size < MOST_HEADERS) lines.add(text)
    })
    await readPart(document, part, OOXML, body)
  }
  return [...lines]
}

async function countComments(
  document: Package,
  relationships: readonly Relationship[],
  main: string,
): Promise<number> {
  let count = 0
  for (const part of targetsOf(relationships, main, 'comments')) {
    await readPart(document, part, OOXML, {
      open({ name }) {
        if (name === 'w:comment') count += 1
      },
      close() {},
      text() {},
    })
  }
  return count
}

function found(findings: DocxFindings, comments: number): string[] {
  const counts: readonly (readonly [number, string, string])[] = [
    [findings.deletions, 'tracked deletion', 'tracked deletions'],
    [comments, 'comment', 'comments'],
    [findings.hidden, 'passage of hidden text', 'passages of hidden text'],
    [findings.pictures, 'picture', 'pictures'],
  ]
  return [
    ...counts.filter(([count]) => count > 0).map((words) => countWords(...words)),
    ...[...findings.fields].map((field) => `field that loads or runs something: ${field}`),
  ]
}

const mostWritten = (languages: ReadonlyMap<string, number>): string | null =>
  [...languages].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null

const titleAmong = (pieces: readonly Piece[]): string =>
  pieces.find(({ kind }) => kind === 'title')?.text ??
  pieces.slice(0, 5).find(({ kind, level }) => kind === 'heading' && level === 1)?.text ??
  ''
