import { describe, expect, test } from 'vitest'
import { composeCustody, type CustodyInput } from '../../../shared/journal/custody'
import { aSource, digest } from '../../builders/briefing'
import { custodyEntry, drawCustody } from '../../builders/custody'
import { pressHere } from '../../builders/press-here'
import { type ReadPdf, readPdf, textOf } from '../../builders/read-pdf'

const at = Date.UTC(2026, 4, 12, 10) / 1000
const press = pressHere()

const set = (input: CustodyInput, paper: 'a4' | 'letter' = 'a4'): Promise<ReadPdf> =>
  readPdf(
    press.typesetter.pdf({
      document: JSON.stringify(composeCustody(input)),
      paper,
      at,
      template: 'custody',
    }),
  )

/** A case with a long history, so that its tables go over several pages. */
function longCustody(): CustodyInput {
  const source = aSource(1, { fileName: `${'a-very-long-name-'.repeat(8)}.html` })
  return drawCustody({
    sources: [{ source, removed: false }],
    entries: Array.from({ length: 150 }, (_, at) =>
      custodyEntry(at + 2, `View source S1: ${'statement '.repeat(1 + (at % 9))}`, {
        act: 'view',
        objects: [source.id],
      }),
    ),
  })
}

describe('the custody annex as a reader of PDF sees it', () => {
  test.each(['a4', 'letter'] as const)('carries its marking on every page of %s', async (paper) => {
    const pdf = await set(longCustody(), paper)
    expect(pdf.pages.length).toBeGreaterThan(3)
    pdf.pages.forEach((page, index) => {
      const plates = page.runs.filter((run) => run.text === 'TLP:GREEN').map((run) => run.y)
      expect(plates).toHaveLength(2)
      expect(Math.max(...plates)).toBeGreaterThan(page.height - 71)
      expect(Math.min(...plates)).toBeLessThan(65)
      expect(textOf(page)).toContain(`Page ${index + 1} of ${pdf.pages.length}`)
      const right = Math.max(...page.runs.map((run) => run.x))
      expect(right).toBeLessThan(page.width - 21)
    })
  })

  test('has a title, tags and a language', async () => {
    const pdf = await set(drawCustody())
    expect(pdf.info).toMatchObject({ Title: 'Custody of Harbour network', Author: 'A. Tremblay' })
    expect(pdf.tagged).toBe(true)
    expect(pdf.language).toBe('en')
    expect(pdf.outline).toEqual([
      'The case file',
      'What this shows',
      'What this does not show',
      'Sources',
      'S1\u2002statement',
      'S2\u2002statement',
      'Checkpoints',
      'Acts on the whole case',
    ])
  })

  test('prints whole digests, the words of a checkpoint and both lists of what it shows', async () => {
    const input = drawCustody()
    const document = composeCustody(input)
    const pdf = await set(input)
    const text = pdf.pages.map(textOf).join(' ').replaceAll(/\s+/g, '')
    const printed = (words: string) => expect(text).toContain(words.replaceAll(/\s+/g, ''))
    for (const { source } of input.sources) printed(source.sha256)
    for (const checkpoint of document.checkpoints) {
      printed(checkpoint.words)
      printed(checkpoint.key)
    }
    for (const line of [...document.shows, ...document.doesNotShow]) printed(line)
    printed(digest('entry 8'))
    printed(document.journal.words)
    printed(digest('pdf'))
  })

  test('can be set for a case that holds nothing', async () => {
    const pdf = await set(drawCustody({ sources: [], entries: [] }))
    expect(textOf(pdf.pages[0])).toContain('The case holds no source.')
  })
})
