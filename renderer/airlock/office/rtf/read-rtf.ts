import { assemble } from '../../../../shared/extract/assemble'
import { detailsOf } from '../../../../shared/extract/details'
import { listedLinks } from '../../../../shared/extract/links'
import { refusal } from '../../../../shared/extract/refusal'
import type { Extraction } from '../../../../shared/model/source-text'
import { countWords } from '../../../../shared/text/size-words'
import { limited, stem } from '../../limits'
import { fieldsOf, usableTitle } from '../document-properties'
import { pieceList } from '../office-pieces'
import type { RtfFindings } from './findings'
import { readRtfText } from './reader'

/**
 * Reads a Rich Text document (RTF 1.9.1): text in its encodings, table rows, notes at the end.
 * Objects, pictures and fields are not looked into.
 * @throws CasebookError `refused` when it is made to exhaust its reader or has no text
 */
export async function readRtf(name: string, bytes: Uint8Array): Promise<Extraction> {
  const list = pieceList(name)
  const findings = readRtfText(name, bytes, list)
  if (list.pieces.length === 0) throw refusal(name, 'The document holds no text.')
  const { info, created, revised } = findings
  const { links, dropped: more } = listedLinks(findings.links)
  const heading = list.pieces.find(({ kind }) => kind === 'title' || kind === 'heading')
  return limited({
    mediaType: 'application/rtf',
    ...detailsOf([
      {
        detail: 'title',
        place: 'RTF info \\title',
        written: info.get('title'),
        value: usableTitle(info.get('title')),
      },
      { detail: 'title', place: 'first heading', written: heading?.text },
      { detail: 'title', place: 'file name', written: stem(name) },
      { detail: 'authors', place: 'RTF info \\author', written: info.get('author') },
      { detail: 'publisher', place: 'RTF info \\company', written: info.get('company') },
      { detail: 'created', place: 'RTF info \\creatim', written: dateOf(created) },
      { detail: 'modified', place: 'RTF info \\revtim', written: dateOf(revised) },
    ]),
    fields: fieldsOf(info, 'RTF info'),
    text: assemble('rtf', list.pieces),
    dropped: [...dropped(findings), ...more],
    links,
    warnings: [
      ...(findings.unknownCodePage === null
        ? []
        : [`Letters of code page ${findings.unknownCodePage} may be read wrongly.`]),
      ...[...findings.headers].map((line) => `Header or footer: ${line}`.slice(0, 300)),
    ],
  })
}

/** Year, month and day as ISO 8601 writes them. */
const dateOf = (parts: readonly number[]): string =>
  parts.map((part) => String(part).padStart(2, '0')).join('-')

function dropped(findings: RtfFindings): string[] {
  const counts: readonly (readonly [number, string, string])[] = [
    [findings.deletions, 'passage of deleted text', 'passages of deleted text'],
    [findings.comments, 'comment', 'comments'],
    [findings.hidden, 'passage of hidden text', 'passages of hidden text'],
    [findings.pictures, 'picture', 'pictures'],
  ]
  return [
    ...findings.objects.map((kind) => `embedded object: ${kind || 'of no kind'}`),
    ...(findings.template === '' ? [] : [`template: ${findings.template}`]),
    ...[...findings.fields].map((field) => `field that loads or runs something: ${field}`),
    ...counts.filter(([count]) => count > 0).map((words) => countWords(...words)),
  ]
}
