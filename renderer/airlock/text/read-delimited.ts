import { assemble } from '../../../shared/extract/assemble'
import { charsetDeclaredInText } from '../../../shared/extract/charset'
import { delimited } from '../../../shared/extract/delimited'
import { detailsOf } from '../../../shared/extract/details'
import { refusal } from '../../../shared/extract/refusal'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import type { Extraction } from '../../../shared/model/source-text'
import { countWords } from '../../../shared/text/size-words'
import { decoded } from './decode'
import { limited, stem } from '../limits'
import { pieceList } from '../office/office-pieces'
import { charsetStatement, charsetWarnings, namedByServer } from './server-charset'

/** Checked before the whole is decoded. */
const MOST_BYTES = 128 * 1024 * 1024
/** What a spreadsheet would compute, or run, when it opens the cell. */
const FORMULA = /^\s*[=@]|^\s*[+-](?![\d.,\s]*(?:[%€$]|e[+-]?\d+)?$)./i

/**
 * Reads CSV or TSV in any usual encoding: a table block for each row, cells as they are written.
 * A cell that looks like a formula is text like any other.
 * @param charset that a server named for it
 * @throws CasebookError `refused` when it holds no text
 */
export async function readDelimited(
  name: string,
  bytes: Uint8Array,
  charset?: string,
): Promise<Extraction> {
  if (bytes.length > MOST_BYTES) throw refusal(name, 'Its text is longer than 128 MB.')
  const read = decoded(bytes, [
    namedByServer(charset),
    { name: charsetDeclaredInText(bytes), place: 'its first line' },
  ])
  const { separator, rows } = delimited(read.text)
  const list = pieceList(name)
  let formulas = 0
  for (const row of rows()) {
    const cells = row.map(foldWhitespace)
    formulas += cells.filter((cell) => FORMULA.test(cell)).length
    const line = cells.join('\t').trimEnd()
    list.reserve(line.length)
    list.push({ kind: 'table', text: line })
  }
  if (list.pieces.length === 0) throw refusal(name, 'The file holds no text.')
  return limited({
    mediaType: separator === '\t' ? 'text/tab-separated-values' : 'text/csv',
    ...detailsOf([
      { detail: 'title', place: 'file name', written: stem(name) },
      charsetStatement(read),
    ]),
    text: assemble('delimited', list.pieces),
    dropped: [],
    warnings: [
      ...charsetWarnings(read, charset),
      ...(formulas === 0
        ? []
        : [
            `${countWords(formulas, 'cell')} would be a formula in a spreadsheet; here it is text.`,
          ]),
    ],
  })
}
