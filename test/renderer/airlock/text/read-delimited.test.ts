import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDelimited } from '../../../../renderer/airlock/text/read-delimited'
import { delimited } from '../../../../shared/extract/delimited'
import { Extraction } from '../../../../shared/model/source-text'
import { utf8 } from '../../../../shared/text/bytes'
import { encoded } from '../../../builders/encoded'

const read = async (bytes: Uint8Array): Promise<Extraction> =>
  Extraction.parse(await readDelimited('ports.csv', bytes))

describe('a table in text', () => {
  it.each([
    [
      'commas',
      'port,use\r\n22,SSH\r\n',
      [
        ['port', 'use'],
        ['22', 'SSH'],
      ],
    ],
    [
      'semicolons',
      'port;price\n22;1,5\n80;2,5',
      [
        ['port', 'price'],
        ['22', '1,5'],
        ['80', '2,5'],
      ],
    ],
    [
      'tabs',
      'port\tuse\n22\ta, b',
      [
        ['port', 'use'],
        ['22', 'a, b'],
      ],
    ],
    [
      'bars',
      'a|b\rc|d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a named separator', 'sep=^\na^b,c', [['a', 'b,c']]],
    [
      'quotes',
      '"a ""b"", c","d\ne",\n"x"y,z',
      [
        ['a "b", c', 'd\ne', ''],
        ['xy', 'z'],
      ],
    ],
    ['a quote that never closes', 'a,"b\nc,d', [['a', 'b\nc,d']]],
    [
      'tabs, and a quote that does not close in its cell',
      'name\tsize\n"Big disk\t5"\n"quoted ""x"""\t"two"\n"\tlast',
      [
        ['name', 'size'],
        ['"Big disk', '5"'],
        ['quoted "x"', 'two'],
        ['"', 'last'],
      ],
    ],
    ['a single column', 'one\ntwo, or three\nfour', [['one'], ['two', ' or three'], ['four']]],
  ])('with %s', (_what, text, rows) => {
    expect([...delimited(text).rows()]).toEqual(rows)
  })

  it('keeps what stands behind the last cell that a spreadsheet has', () => {
    const [row] = delimited(`sep=,\n${'x,'.repeat(16_383)}a,b,c`).rows()
    expect(row).toHaveLength(16_384)
    expect(row?.at(-1)).toBe('a,b,c')
  })

  it('is what was written, whatever the cells hold', () => {
    const cell = fc.string().filter((text) => !/^sep=/i.test(text))
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 })
    fc.assert(
      fc.property(table, (rows) => {
        const line = (cells: readonly string[]): string =>
          cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')
        expect([...delimited(`sep=,\n${rows.map(line).join('\r\n')}`).rows()]).toEqual(rows)
      }),
    )
  })

  it('becomes a block a row, in its encoding; formulas are text', async () => {
    const found = await read(
      encoded(
        'порт;имя службы на этом порту\n22;=HYPERLINK("https://a.example")\n-5;+1,5\n@SUM(1);-x\n',
        'windows-1251',
      ),
    )
    expect(found.text.text).toBe(
      'порт\tимя службы на этом порту\n22\t=HYPERLINK("https://a.example")\n-5\t+1,5\n@SUM(1)\t-x',
    )
    expect(found.text.blocks.every(({ kind }) => kind === 'table')).toBe(true)
    expect(found).toMatchObject({
      mediaType: 'text/csv',
      title: 'ports',
      warnings: [
        'No charset is named that fits the bytes; they were read as windows-1251, the likeliest.',
        '3 cells would be a formula in a spreadsheet; here it is text.',
      ],
    })
  })

  it('without text is refused', async () => {
    await expect(readDelimited('a.csv', utf8('\n\n'))).rejects.toMatchObject({ kind: 'refused' })
  })
})

const FORMULAS = '../shared/data/07-hostile/synthetic/csv-injection.json'
if (!existsSync(FORMULAS))
  console.error(`No formulas are read: ${FORMULAS} is not on this machine.`)

describe.skipIf(!existsSync(FORMULAS))('cells that were made to run', () => {
  it('are text, each of them said', async () => {
    const { payloads } = JSON.parse(readFileSync(FORMULAS, 'utf8')) as { payloads: string[] }
    const found = await read(utf8(`cell,next\n${payloads.map((text) => `"${text}",x`).join('\n')}`))
    for (const payload of payloads) expect(found.text.text).toContain(payload.trim())
    expect(found.warnings?.[0]).toMatch(new RegExp(`^${payloads.length} cells`))
  })
})
