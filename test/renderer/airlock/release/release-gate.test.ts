import { describe, expect, test } from 'vitest'
import { readFinished } from '../../../../renderer/airlock/release/read-finished'
import { type ComposeInput, composeBriefing } from '../../../../shared/briefing/compose'
import type { BriefingDocument, TimelinePoint } from '../../../../shared/model/briefing-document'
import { likelihoodScales, ScaleName } from '../../../../shared/model/likelihood'
import { comparable } from '../../../../shared/proof/comparable'
import { metadataFaults } from '../../../../shared/proof/metadata-faults'
import { bodyText } from '../../../../shared/proof/page-bands'
import { releaseFaults } from '../../../../shared/proof/release-faults'
import { aClip, aHeading, aLine, anInput, aSource } from '../../../builders/briefing'
import { exchangeBriefing } from '../../../builders/exchange-briefing'
import { type FinishedPdf, finishedPdf, type Sabotage } from '../../../builders/finished-pdf'
import { formedBriefing, shownPicture } from '../../../builders/formed-briefing'
import { png } from '../../../builders/pictures'
import { nationalStyle } from '../../../builders/marking-schemes'
import { pressHere } from '../../../builders/press-here'
import { withChangedPress } from '../../../builders/sabotaged-press'
import { inBytes, inPainting } from './sabotaged-bytes'
import { inDocument, inLists, leaked, withPremises } from './sabotaged-documents'
import { inFinished, inPages } from './sabotaged-pages'
import { inTemplate } from './sabotaged-templates'

/*
 * Exporters that were sabotaged, one by one: in the template, in the document they are given, in the
 * PDF they write. Each file is read as the airlock reads it and must be kept back for its reason.
 */

const press = pressHere()

const input = exchangeBriefing()
const forClear: ComposeInput = {
  ...input,
  readership: { audience: 'TLP:CLEAR', above: 'drop' },
}

const faultsOf = async ({ bytes, expected }: FinishedPdf) =>
  releaseFaults(await readFinished('briefing.pdf', bytes), expected)

const messagesOf = async (finished: FinishedPdf, kind: string) =>
  (await faultsOf(finished)).filter((fault) => fault.kind === kind).map(({ message }) => message)

describe('what is as it should be is let through', () => {
  test('the example', async () => {
    expect(await faultsOf(finishedPdf(press.typesetter, input))).toEqual([])
  })

  test('the example without its portions above TLP:CLEAR', async () => {
    const whole = composeBriefing(input)
    const { document } = finishedPdf(press.typesetter, forClear).expected
    expect(document.marking.label).toBe('TLP:CLEAR')
    expect(document.sources.length).toBeLessThan(whole.sources.length)
    expect(await faultsOf(finishedPdf(press.typesetter, forClear))).toEqual([])
  })

  test.each([
    ['CONTROLLED', 'UNCLASSIFIED'],
    [
      'TOP SECRET//ORIGINATOR CONTROLLED//NATIONAL EYES ONLY',
      'TOP SECRET//ORIGINATOR CONTROLLED//NATIONAL EYES ONLY',
    ],
  ])('the example marked %s by a national-style scheme', async (label, marking) => {
    const about = { ...input.case, marking, scheme: nationalStyle }
    const finished = finishedPdf(press.typesetter, { ...input, case: about })
    expect(finished.expected.document.marking.label).toBe(label)
    expect(await faultsOf(finished)).toEqual([])
  })
})

test('every term of every scale is let through, and stands in the PDF with its range', async () => {
  const lines = ScaleName.options.flatMap((scale, of) =>
    likelihoodScales[scale].bands.map(({ term }, at) => ({
      ...aLine(10 * of + at, 'judgement', 'CLEAR', ''),
      runs: [
        { kind: 'text' as const, text: 'That is ' },
        { kind: 'likelihood' as const, term, scale },
        { kind: 'text' as const, text: ' so.' },
      ],
    })),
  )
  const finished = finishedPdf(press.typesetter, anInput(lines, { briefing: { scale: 'phia' } }))
  expect(await faultsOf(finished)).toEqual([])
  const { pages } = await readFinished('briefing.pdf', finished.bytes)
  const text = pages.map(bodyText).join('')
  for (const { range } of ScaleName.options.flatMap((name) => likelihoodScales[name].bands))
    expect(text).toContain(comparable(`(${range})`))
  expect(text).toContain(comparable('Terms of another scale stand in the text too'))
})

describe('a template that was changed is caught', () => {
  test.each(inTemplate)('%s', async (_, kind, message, ...changes) => {
    await withChangedPress(press.files, changes, async (changed) => {
      const found = await messagesOf(finishedPdf(changed, input), kind)
      expect(found).toContainEqual(expect.stringMatching(message))
    })
  })
})

describe('a document that was changed on its way to the press is caught', () => {
  test.each(inDocument)('%s', async (_, kind, message, document) => {
    const finished = finishedPdf(press.typesetter, input, { sabotage: { document } })
    const found = await messagesOf(finished, kind)
    expect(found).toContainEqual(expect.stringMatching(message))
  })
})

describe('lists of assumptions and indicators', () => {
  const premised = { ...input, briefing: withPremises(input.briefing) }

  test('are let through as they were composed', async () => {
    expect(await faultsOf(finishedPdf(press.typesetter, premised))).toEqual([])
  })

  test.each(inLists)('are caught when %s', async (_, message, document) => {
    const finished = finishedPdf(press.typesetter, premised, { sabotage: { document } })
    expect(await messagesOf(finished, 'portion')).toContainEqual(expect.stringMatching(message))
  })

  test('go with their lines', async () => {
    const readership = { audience: 'TLP:CLEAR', above: 'drop' } as const
    const clear = { ...premised, readership }
    expect(await faultsOf(finishedPdf(press.typesetter, clear))).toEqual([])
    const sabotage = {
      document: (document: BriefingDocument) => ({ ...document, subtitle: 'Clocks of both' }),
    }
    expect(
      await messagesOf(finishedPdf(press.typesetter, clear, { sabotage }), 'dropped'),
    ).toContainEqual(
      expect.stringMatching(/^“clocks”, a word of what was left out, remains on page 1$/),
    )
  })
})

describe('a timeline', () => {
  const pictures = [
    { sourceId: shownPicture, width: 1200, height: 800, png: png({ width: 600, height: 400 }) },
  ]
  const changed = (change: (point: TimelinePoint) => TimelinePoint): Sabotage => ({
    job: { pictures },
    document: (document) => ({
      ...document,
      sections: document.sections.map((section) => ({
        ...section,
        lines: section.lines.map((line) =>
          line.form?.kind === 'figure' && line.form.shows.kind === 'timeline'
            ? {
                ...line,
                form: {
                  ...line.form,
                  shows: { ...line.form.shows, points: line.form.shows.points.map(change) },
                },
              }
            : line,
        ),
      })),
    }),
  })
  const found = (sabotage: Sabotage) =>
    messagesOf(finishedPdf(press.typesetter, formedBriefing(), { sabotage }), 'portion')

  test('is let through with the dates that were composed', async () =>
    expect(await found({ job: { pictures } })).toEqual([]))

  test.each<[string, (point: TimelinePoint) => TimelinePoint]>([
    ['date', (point) => (point.date === '2018' ? { ...point, date: '2017' } : point)],
    ['name', (point) => ({ ...point, label: point.label.replace('White House', 'Whitehall') })],
  ])('is caught with another %s', async (_, change) =>
    expect(await found(changed(change))).toContainEqual(
      expect.stringMatching(/^line 10 does not stand on the pages/),
    ),
  )
})

describe('titles and headings that a scheme has marked', () => {
  const about = { ...input.case, marking: 'CONTROLLED', scheme: nationalStyle }
  const marked = { ...input, case: about }

  test('bear the marking that everything in the case has at least', async () => {
    const { document } = finishedPdf(press.typesetter, marked).expected
    expect(document.titlePortion).toBe('CTL')
    expect(new Set(document.sections.map((section) => section.headingPortion))).toEqual(
      new Set(['CTL']),
    )
  })

  test.each<[string, RegExp, (document: BriefingDocument) => BriefingDocument]>([
    [
      'the title without',
      /^the title does not stand .* CTL$/,
      (document) => ({ ...document, titlePortion: '' }),
    ],
    [
      'a heading with another',
      /^the heading “Bottom line” does not stand .* CTL$/,
      (document) => ({
        ...document,
        sections: document.sections.map((section) => ({ ...section, headingPortion: 'U' })),
      }),
    ],
  ])('are caught: %s', async (_, message, document) => {
    const finished = finishedPdf(press.typesetter, marked, { sabotage: { document } })
    expect(await messagesOf(finished, 'portion')).toContainEqual(expect.stringMatching(message))
  })

  test('and may not be left unmarked by what was composed', async () => {
    const finished = finishedPdf(press.typesetter, marked)
    const bare = { ...finished.expected.document, titlePortion: '' }
    const expected = { ...finished.expected, document: bare }
    expect(await messagesOf({ ...finished, expected }, 'banner')).toContain(
      'the title is marked “”, which the marking scheme does not have',
    )
  })
})

test('a field of the file that is named like what every object has is caught', async () => {
  const { expected } = finishedPdf(press.typesetter, input)
  for (const name of ['constructor', 'toString', '__proto__'])
    expect(metadataFaults(fieldOf(name), expected.document, expected.at)).toHaveLength(1)
})

/** JSON may have a member of any name. */
const fieldOf = (name: string): Record<string, string> =>
  JSON.parse(`{${JSON.stringify(name)}:"words"}`) as Record<string, string>

describe('pages that were changed are caught', () => {
  // Each is read as a whole, and one line is read sooner than the example.
  const short = anInput(
    [
      aHeading(1, 'key-judgements', 'Judged'),
      aLine(2, 'judgement', 'AMBER', 'It is {almost certain} that they left. [c1]'),
    ],
    { sources: [aSource(1)], clips: [aClip(1, 1, '¶4')] },
  )

  test.each([...inPages, ...inPainting, ...inBytes])('%s', async (_, kind, message, pages) => {
    const found = await messagesOf(
      finishedPdf(press.typesetter, short, { sabotage: { pages } }),
      kind,
    )
    expect(found).toContainEqual(expect.stringMatching(message))
  })
})

describe('evidence that was changed is caught', () => {
  test.each(inFinished)('%s', async (_, kind, message, sabotage) => {
    const found = await messagesOf(finishedPdf(press.typesetter, input, { sabotage }), kind)
    expect(found).toContainEqual(expect.stringMatching(message))
  })
})

describe('a word of what was left out is caught', () => {
  test.each(leaked)('%s', async (_, message, sabotage) => {
    const found = await messagesOf(finishedPdf(press.typesetter, forClear, { sabotage }), 'dropped')
    expect(found).toContainEqual(expect.stringMatching(message))
  })
})

describe('a marking that does not hold is caught', () => {
  test('a banner that its scheme wants in the middle, at the left', async () => {
    const about = { ...input.case, scheme: nationalStyle }
    const moved = ['frame.typ', 'align(center, context move(', 'align(left, context move('] as const
    await withChangedPress(press.files, [moved], async (changed) => {
      const found = await messagesOf(finishedPdf(changed, { ...input, case: about }), 'banner')
      expect(found).toContain('page 1 does not carry CONTROLLED at its head')
    })
  })

  const messages = async (changed: Partial<FinishedPdf['expected']>) => {
    const finished = finishedPdf(press.typesetter, input)
    return messagesOf({ ...finished, expected: { ...finished.expected, ...changed } }, 'banner')
  }

  test('a document above its readers', async () =>
    expect(await messages({ audience: 'TLP:GREEN' })).toEqual([
      'the document is marked TLP:AMBER, above its readers',
    ]))

  test('words that the scheme does not have', async () =>
    expect(await messages({ scheme: nationalStyle })).toEqual([
      'the document is marked “TLP:AMBER”, which the marking scheme does not have',
    ]))
})
