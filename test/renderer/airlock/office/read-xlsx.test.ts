import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../../../renderer/airlock/office/read-xlsx'
import { formatOf, numberText } from '../../../../renderer/airlock/office/xlsx-cells'
import { Extraction } from '../../../../shared/model/source-text'
import { packed, relationships, sheetPart, xlsx } from '../../../builders/office'
import { linesOf } from '../../../builders/read-blocks'

const read = async (bytes: Uint8Array): Promise<Extraction> =>
  Extraction.parse(await readXlsx('ports.xlsx', bytes))
const number = (value: string, style: number): string => `<c s="${style}"><v>${value}</v></c>`

const STRINGS = sheetPart(
  'sst',
  '<si><t>Port</t></si><si><r><t>In </t></r><r><t>runs</t></r><rPh><t>reading</t></rPh></si>',
)
const STYLES = sheetPart(
  'styleSheet',
  '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="&quot;day&quot; 0"/><numFmt numFmtId="166" formatCode="yyyy-mm-dd hh:mm"/><numFmt numFmtId="167" formatCode="[Red]0.0%"/><numFmt numFmtId="168" formatCode="[h]:mm"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>' +
    [0, 14, 164, 165, 166, 167, 20, 168].map((id) => `<xf numFmtId="${id}"/>`).join('') +
    '</cellXfs>',
)

describe('an Excel workbook', () => {
  it('says so where a wide gap between cells was narrowed', async () => {
    const cell = (at: string) => `<c r="${at}"><v>1</v></c>`
    const rows = [['A1', 'BM1'], ['A2', 'BN2'], ['ZZ3']].map(
      (cells) => `<row>${cells.map(cell).join('')}</row>`,
    )
    const wide = await read(xlsx([{ name: 'Ports', rows: rows.join('') }]))
    expect(
      linesOf(wide)
        .slice(1)
        .map((line) => line.split('\t').length),
    ).toEqual([65, 66, 65])
    expect(wide.warnings).toEqual([expect.stringMatching(/^1 wide gap between cells was narrowed/)])
  })

  it('is read sheet by sheet and row by row; formulas give their last value', async () => {
    const found = await read(
      xlsx(
        [
          {
            name: 'Ports &amp; uses',
            rows:
              '<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row/>' +
              '<row><c t="inlineStr"><is><t>SSH</t></is></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c><v>0.30000000000000004</v></c></row>' +
              '<row><c t="str"><f>HYPERLINK("https://a.example")</f><v>Last</v></c><c><f>1+1</f></c></row>',
          },
          { name: 'Notes', rows: '<row><c r="B9"><v>5</v></c></row>', state: 'veryHidden' },
        ],
        { 'xl/sharedStrings.xml': STRINGS, 'xl/externalLinks/externalLink1.xml': '<x/>' },
      ),
    )
    expect(linesOf(found)).toEqual([
      'heading 1: Ports & uses',
      'table: Port\t\tIn runs',
      'table: SSH\tTRUE\t#REF!\t0.3',
      'table: Last',
      'heading 1: Notes',
      'table: \t5',
    ])
    expect(found.dropped).toEqual([
      '1 link to another workbook',
      '2 formulas; their last values are the text',
    ])
    expect(found.warnings).toEqual(['The sheet “Notes” is hidden in the workbook.'])
  })

  it('shows numbers as their style does', async () => {
    const cells =
      number('44396', 1) +
      number('44396.5', 2) +
      number('7', 3) +
      number('44396.75', 4) +
      number('0.125', 5) +
      number('0.5', 6) +
      number('1.5', 7) +
      number('1', 1) +
      number('60', 1) +
      number('61', 1) +
      number('1e300', 1)
    const rows = `<row>${cells}</row>`
    const styled = { 'xl/styles.xml': STYLES }
    const found = await read(xlsx([{ name: 'S', rows }], styled))
    expect(linesOf(found)[1]).toBe(
      'table: 2021-07-19\t2021-07-19 12:00:00\t7\t2021-07-19 18:00:00\t12.5%\t12:00:00\t36:00:00\t1900-01-01\t1900-02-28\t1900-03-01\t1e300',
    )
    const book = '<workbookPr date1904="1"/>'
    const mac = await read(
      xlsx([{ name: 'S', rows: `<row>${number('42934', 1)}</row>` }], styled, book),
    )
    expect(linesOf(mac)[1]).toBe('table: 2021-07-19')
  })

  it.each<[number, string | undefined, string, string]>([
    [27, undefined, '44396', '2021-07-19'],
    [57, undefined, '44396', '2021-07-19'],
    [164, '00000', '1067', '01067'],
    [164, '000', '-7', '-007'],
    [1, undefined, '44396', '44396'],
  ])('shows by format %i (%s) %s as %s', (id, code, stored, shown) => {
    expect(numberText(stored, formatOf(id, code), false)).toBe(shown)
  })

  it('of a million claimed rows and far columns takes only what is there', async () => {
    const rows = Array.from(
      { length: 2000 },
      (_, at) => `<row r="${1_048_576 - at}"><c r="XFD1"><v>1</v></c></row>`,
    )
    const found = await read(xlsx([{ name: 'S', rows: rows.join('') }]))
    expect(found.text.blocks).toHaveLength(2001)
    expect(found.text.text.length).toBeLessThan(200_000)
  })

  it.each([
    [
      'without cells',
      xlsx([{ name: 'S', rows: '<row/>' }]),
      'The workbook holds no cells with text.',
    ],
    [
      'without a workbook',
      packed({ '_rels/.rels': relationships(['officeDocument', 'xl/book.xml']) }),
      'It holds no Excel workbook.',
    ],
  ])('%s is refused', async (_what, bytes, reason) => {
    await expect(readXlsx('a.xlsx', bytes)).rejects.toMatchObject({
      kind: 'refused',
      message: `a.xlsx: not imported. ${reason}`,
    })
  })

  it('that repeats a long text without end is refused', async () => {
    const strings = sheetPart('sst', `<si><t>${'word '.repeat(100_000)}</t></si>`)
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(2000)}</row>`
    await expect(
      readXlsx('a.xlsx', xlsx([{ name: 'S', rows }], { 'xl/sharedStrings.xml': strings })),
    ).rejects.toMatchObject({ kind: 'refused', message: expect.stringContaining('32 million') })
  })
})
