import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FormName } from '../../../../shared/model/form-name'
import { aClip, aHeading, aLine, anInput, aSource, formed } from '../../../builders/briefing'
import { exchangeBriefing } from '../../../builders/exchange-briefing'
import { faultsOfForm } from '../../../builders/finished-form'
import { briefingForForms } from '../../../builders/briefing-for-forms'
import { nationalStyle } from '../../../builders/marking-schemes'
import { inDocument, inDocx, inHtml, inMarkdown } from './sabotaged-forms'

/*
 * Writers that were sabotaged, one by one: each file is read as the airlock reads it and must be kept
 * back for its reason.
 */

const forms = FormName.options
const onlyClear = exchangeBriefing({ readership: { audience: 'TLP:CLEAR', above: 'drop' } })

describe.each(forms)('what is as it should be leaves as %s', (form) => {
  test('a briefing with a line of every form', async () => {
    expect(await faultsOfForm(form, briefingForForms())).toEqual([])
  })

  test('a briefing without its portions above TLP:CLEAR', async () => {
    expect(await faultsOfForm(form, onlyClear)).toEqual([])
  })

  test('a briefing whose scheme marks titles and headings', async () => {
    const input = briefingForForms()
    const about = { ...input.case, marking: 'CONTROLLED', scheme: nationalStyle }
    const marked = { ...input, case: about }
    expect(await faultsOfForm(form, marked)).toEqual([])
    const faults = await faultsOfForm(form, marked, {
      document: (document) => ({
        ...document,
        titlePortion: 'U',
        sections: document.sections.map((section) => ({ ...section, headingPortion: '' })),
      }),
    })
    expect(faults.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^the title does not stand in it .* CTL$/),
        expect.stringMatching(/^the heading “[^”]+” does not stand in it .* CTL$/),
      ]),
    )
  })
})

describe.each(forms)('a document that was changed on its way to %s is caught', (form) => {
  test.each(inDocument)('%s', async (_, kind, message, sabotage) => {
    const faults = await faultsOfForm(form, briefingForForms(), sabotage)
    expect(faults).toContainEqual({ kind, message: expect.stringMatching(message) })
  })
})

test.each(inHtml)('HTML with %s is caught', async (_, kind, message, sabotage) => {
  const faults = await faultsOfForm('html', briefingForForms(), sabotage)
  expect(faults).toContainEqual({ kind, message: expect.stringMatching(message) })
})

test.each(inMarkdown)('Markdown with %s is caught', async (_, kind, message, sabotage) => {
  const faults = await faultsOfForm('md', briefingForForms(), sabotage)
  expect(faults).toContainEqual({ kind, message: expect.stringMatching(message) })
})

test.each(inDocx)('a Word document with %s is caught', async (_, kind, message, sabotage) => {
  const faults = await faultsOfForm('docx', briefingForForms(), sabotage)
  expect(faults).toContainEqual({ kind, message: expect.stringMatching(message) })
})

test.each(forms)('a word of what was left out is caught in %s', async (form) => {
  const faults = await faultsOfForm(form, onlyClear, {
    document: (document) => ({ ...document, subtitle: 'Operators of the MSS' }),
  })
  expect(faults).toContainEqual({
    kind: 'dropped',
    message: expect.stringMatching(/“operators”, a word of what was left out/),
  })
})

const words = fc.constantFrom(
  ...'harbour Übersee Москва 海南仙盾 שלום مرحبا 😀 ﬁnal AMBER [4,¶4] ‹U+0041› https://example.org/a'.split(
    ' ',
  ),
  ...'*a* **b** _c_ `d` <e> &amp; | # ~~f~~ $g$ \\h ![i](j) [^1] 1. - + === --- a@b.org www.a.org'.split(
    ' ',
  ),
  ...'e\u0301tat a\u200bb x\u202ey co\u00adop \u0007bell \ud800'.split(' '),
  'n'.repeat(120),
)
const sentence = (most: number) =>
  fc.array(words, { minLength: 1, maxLength: most }).map((some) => some.join(' '))
const cell = fc.oneof(sentence(3), fc.constant(''))
const lineForm = fc.oneof(
  fc.constant(null),
  fc.constantFrom({ kind: 'bullet' }, { kind: 'numbered' }, { kind: 'quotation' }),
  fc.integer({ min: 1, max: 4 }).chain((columns) =>
    fc.record({
      kind: fc.constant('table'),
      header: fc.array(cell, { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 4 }),
    }),
  ),
  fc.constant({ kind: 'figure', shows: { kind: 'timeline' } }),
)
const line = fc.record({
  drawn: fc
    .array(
      fc.oneof(
        sentence(20),
        sentence(4).map((text) => `^${text.replaceAll('^', '')}^`),
        sentence(2).map((text) => `*${text.replaceAll('*', '')}*`),
        fc.constantFrom('[c1]', '[c2]', '[c1][c3]', '{very likely}'),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((some) => some.join(' ')),
  portion: fc.constantFrom('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'),
  form: lineForm,
  basis: fc.option(sentence(6)),
})

test.each(forms)('documents of chance leave as %s', { timeout: 120_000 }, async (form) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      sentence(4),
      sentence(30),
      async (drawn, title, sourceSummary) => {
        const blocks = drawn.map(({ drawn: text, portion, form: shape, basis }, at) => {
          const confidence = basis === null ? null : ({ level: 'low', basis } as const)
          const made = aLine(at, 'judgement', portion, text, confidence)
          return shape === null ? made : formed(made, shape as Parameters<typeof formed>[1])
        })
        const input = anInput([aHeading(1, 'section', title), ...blocks], {
          sources: [aSource(1), aSource(2, { marking: 'TLP:GREEN' }), aSource(3)],
          clips: [aClip(1, 1, '¶4'), aClip(2, 2, 'p. 2'), aClip(3, 3, '¶1')],
          briefing: { sourceSummary, title },
        })
        expect(await faultsOfForm(form, input)).toEqual([])
      },
    ),
    { numRuns: 40, endOnFailure: true },
  )
})
