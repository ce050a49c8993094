import { refusal } from '../../../shared/extract/refusal'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import { OOXML } from './ooxml-namespaces'
import type { PieceList } from './office-pieces'
import { type Relationship, targetsOf } from './relationships'
import { formatOf, type NumberFormat, type NumberStyles } from './xlsx-cells'
import { type Package, readPart } from './xml-part'

export interface Sheet {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
}

const MOST_SHEETS = 10_000
const MOST_STRINGS = 4_000_000

/** The sheets in their order, and the day from which the workbook counts. */
export async function workbookOf(
  document: Package,
  relationships: readonly Relationship[],
  main: string,
): Promise<{ sheets: Sheet[]; from1904: boolean }> {
  const parts = new Map(
    relationships.filter(({ from }) => from === main).map((one) => [one.id, one]),
  )
  const sheets: Sheet[] = []
  let from1904 = false
  const isWorkbook = await readPart(document, main, OOXML, {
    open({ name, attribute }) {
      if (name === 'x:workbookPr') from1904 = /^(1|true|on)$/.test(attribute('date1904') ?? '')
      if (name !== 'x:sheet') return
      const relationship = parts.get(attribute('r:id') ?? '')
      if (relationship?.type !== 'worksheet' || relationship.external) return
      sheets.push({
        name: foldWhitespace(attribute('name') ?? '').slice(0, 200),
        part: relationship.target,
        hidden: /^(hidden|veryHidden)$/.test(attribute('state') ?? ''),
      })
      if (sheets.length > MOST_SHEETS) throw refusal(document.name, 'It has too many sheets.')
    },
    close() {},
    text() {},
  })
  if (!isWorkbook) throw refusal(document.name, 'It holds no Excel workbook.')
  return { sheets, from1904 }
}

/** Texts that cells refer to by number; how they are read aloud (phonetic runs) is left out. */
export async function sharedStrings(
  document: Package,
  relationships: readonly Relationship[],
  main: string,
  list: PieceList,
): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let reading = false
  let phonetic = false
  for (const part of targetsOf(relationships, main, 'sharedStrings')) {
    await readPart(document, part, OOXML, {
      open({ name }) {
        if (name === 'x:si') text = ''
        else if (name === 'x:rPh') phonetic = true
        else if (name === 'x:t') reading = !phonetic
      },
      close(name) {
        reading = false
        if (name === 'x:rPh') phonetic = false
        if (name !== 'x:si') return
        strings.push(foldWhitespace(text))
        if (strings.length > MOST_STRINGS) throw refusal(document.name, 'It has too many texts.')
      },
      text(more) {
        if (!reading) return
        list.reserve(more.length)
        text += more
      },
    })
  }
  return strings
}

/** Which number format each style of a cell has. */
export async function numberStyles(
  document: Package,
  relationships: readonly Relationship[],
  main: string,
  from1904: boolean,
): Promise<NumberStyles> {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  let inCells = false
  for (const part of targetsOf(relationships, main, 'styles')) {
    await readPart(document, part, OOXML, {
      open({ name, attribute }) {
        const id = Number(attribute('numFmtId') ?? 0)
        if (name === 'x:numFmt') codes.set(id, attribute('formatCode') ?? '')
        if (name === 'x:cellXfs') inCells = true
        if (name === 'x:xf' && inCells) formats.push(formatOf(id, codes.get(id)))
      },
      close(name) {
        if (name === 'x:cellXfs') inCells = false
      },
      text() {},
    })
  }
  return { formats, from1904 }
}
