import { assemble } from '../../shared/extract/assemble'
import { namesOf } from '../../shared/extract/front-matter'
import { readDate } from '../../shared/extract/partial-date'
import { refusal } from '../../shared/extract/refusal'
import type { Extraction } from '../../shared/model/source-text'
import { countWords } from '../../shared/text/size-words'
import { limited, stem } from './limits'
import { usableTitle } from './office/document-properties'
import { pieceList } from './office/office-pieces'
import { type RtfFindings, readRtfText } from './office/rtf-reader'

/**
 * Reads a Rich Text document (RTF 1.9.1): text in its encodings, table rows, notes at the end.
 * Objects, pictures and fields are not looked into.
 * @throws CasebookError `refused` when it is made to exhaust its reader or has no text
 */
export async function readRtf(name: string, bytes: Uint8Array): Promise<Extraction> {
  const list = pieceList(name)
  const findings = readRtfText(name, bytes, list)
  if (list.pieces.length === 0) throw refusal(name, 'The document holds no text.')
  const { info, created } = findings
  const heading = list.pieces.find(({ kind }) => kind === 'title' || kind === 'heading')
  return limited({
    mediaType: 'application/rtf',
    title: usableTitle(info.get('title')) || heading?.text || stem(name),
    authors: namesOf(info.get('author') ?? ''),
    publisher: info.get('company') ?? '',
    published: readDate(created.map((part) => String(part).padStart(2, '0')).join('-')),
    language: null,
    url: null,
    text: assemble('rtf', list.pieces),
    dropped: dropped(findings),
    warnings: [
      ...(findings.unknownCodePage === null
        ? []
        : [`Letters of code page ${findings.unknownCodePage} may be read wrongly.`]),
      ...[...findings.headers].map((line) => `Header or footer: ${line}`.slice(0, 300)),
    ],
  })
}

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
