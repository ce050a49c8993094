import { assemble } from '../../../shared/extract/assemble'
import { detailsOf } from '../../../shared/extract/details'
import { listedLinks } from '../../../shared/extract/links'
import { refusal } from '../../../shared/extract/refusal'
import type { Extraction } from '../../../shared/model/source-text'
import { countWords } from '../../../shared/text/size-words'
import { limited, stem } from '../limits'
import { ooxmlProperties } from './document-properties'
import { pieceList } from './office-pieces'
import { OOXML } from './ooxml-namespaces'
import { ooxmlDropped } from './ooxml-dropped'
import { relationshipsOf, targetsOf } from './relationships'
import { sheetRows } from './xlsx-sheet'
import { numberStyles, sharedStrings, workbookOf } from './xlsx-workbook'
import { type Package, readPart } from './xml-part'
import { openZip } from '../archive/zip-entries'

const MOST_WARNINGS = 50

/**
 * Reads an Excel workbook (Office Open XML): a heading for each sheet, a table block for each row.
 * Formulas are never computed; the value that the program stored last is the text.
 * @throws CasebookError `refused` when it is damaged, made to exhaust its reader or has no cells
 */
export async function readXlsx(name: string, bytes: Uint8Array): Promise<Extraction> {
  const document: Package = { name, archive: await openZip(name, bytes) }
  const relationships = await relationshipsOf(document)
  const main = targetsOf(relationships, '', 'officeDocument')[0] ?? 'xl/workbook.xml'
  const list = pieceList(name)
  const { sheets, from1904 } = await workbookOf(document, relationships, main)
  const strings = await sharedStrings(document, relationships, main, list)
  const numbers = await numberStyles(document, relationships, main, from1904)
  let formulas = 0
  let rows = 0
  const onFormula = (): void => {
    formulas += 1
  }
  let narrowed = 0
  const onGap = (): void => {
    narrowed += 1
  }
  const context = { strings, numbers, list, onFormula, onGap }
  for (const sheet of sheets) {
    list.push({ kind: 'heading', level: 1, text: sheet.name })
    const before = list.pieces.length
    await readPart(document, sheet.part, OOXML, sheetRows(context))
    rows += list.pieces.length - before
  }
  if (rows === 0) throw refusal(name, 'The workbook holds no cells with text.')
  const properties = await ooxmlProperties(document)
  const { links, dropped } = listedLinks(
    relationships
      .filter(({ external, type }) => external && type === 'hyperlink')
      // The cell that bears it has its words.
      .map(({ target }) => ({ text: '', target })),
  )
  const parts = document.archive.entries.map((entry) => entry.name)
  const comments = parts.filter((part) => /(^|\/)comments\d*\.xml$/i.test(part)).length
  return limited({
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ...detailsOf([
      ...properties.statements,
      { detail: 'title', place: 'file name', written: stem(name) },
    ]),
    fields: [...properties.fields],
    text: assemble('xlsx', list.pieces),
    dropped: [
      ...ooxmlDropped(parts, relationships),
      ...(formulas > 0
        ? [`${countWords(formulas, 'formula')}; their last values are the text`]
        : []),
      ...(comments > 0 ? [`comments on ${countWords(comments, 'sheet')}`] : []),
      ...dropped,
    ],
    links,
    warnings: [
      ...sheets
        .filter(({ hidden }) => hidden)
        .slice(0, MOST_WARNINGS)
        .map((sheet) => `The sheet “${sheet.name}” is hidden in the workbook.`),
      ...(narrowed === 0
        ? []
        : [
            `${countWords(narrowed, 'wide gap')} between cells ${narrowed === 1 ? 'was' : 'were'} narrowed: what stands behind one is in an earlier column here than in the workbook.`,
          ]),
    ],
  })
}
