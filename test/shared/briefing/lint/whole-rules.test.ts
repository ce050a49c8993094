import { describe, expect, test } from 'vitest'
import { lintContext } from '../../../../shared/briefing/lint/context'
import { tlp } from '../../../../shared/model/tlp'
import { lintBriefing } from '../../../../shared/briefing/lint/lint'
import { wholeRules } from '../../../../shared/briefing/lint/rules'
import { type BriefingBlock, type Line, SectionRole } from '../../../../shared/model/briefing'
import type { Clip } from '../../../../shared/model/clip'
import { aClip, aHeading, aLine } from '../../../builders/briefing'
import { clips, drawn, sources } from '../../../builders/harbour'

/** Briefings, headings drawn as "# role: words", that break a rule at some lines, and that keep it. */
const wholeTable: Readonly<
  Record<
    string,
    {
      readonly broken: readonly (readonly [string, readonly number[]])[]
      readonly kept: readonly string[]
    }
  >
> = {
  'denial-not-mentioned': {
    broken: [['f: The harbour was broken into. [c9]', [1]]],
    kept: [
      'f: The harbour was broken into. [c9]\nf: The embassy denied it. [c5]',
      'g: Nobody says when.',
    ],
  },
  'alternatives-missing': {
    broken: [
      [
        '# key-judgements: Key judgements\nf: It closed. [c6]\nj: It is {likely} so. [c6] + Fog.',
        [2],
      ],
    ],
    kept: [
      '# key-judgements: Key judgements\nj: It is {likely} so. [c6]\n# section: Alternatives\nf: It closed. [c6]',
      '# key-judgements: Key judgements\nj: It is {likely} that a storm rather than a strike closed it. [c6]',
      'j: It is {likely} so. [c6]',
    ],
  },
  'indicators-missing': {
    broken: [
      [
        '# key-judgements: Key judgements\nj: It is {likely} so. [c6]\nj: It is {likely} so. [c6] + Fog.\nj: It is {unlikely} so. [c6]',
        [1, 3],
      ],
    ],
    kept: [
      '# key-judgements: Key judgements\nj: It is {likely} so. [c6] + The fog lifts.',
      '# section: Harbour\nj: It is {likely} so. [c6]',
    ],
  },
}

const briefingOf = (text: string): BriefingBlock[] =>
  text.split('\n').map((row, at) => {
    const [, role, words = ''] = /^# ([\w-]+): (.*)$/.exec(row) ?? []
    return role ? aHeading(at, SectionRole.parse(role), words) : drawn(row, at)
  })

describe.each(Object.entries(wholeTable))('%s', (rule, { broken, kept }) => {
  const foundAt = (text: string) =>
    lintBriefing(briefingOf(text), [], lintContext(clips, sources, 'icd-203', tlp))
      .filter((finding) => finding.rule.name === rule)
      .map(({ number }) => number)

  test.each(broken)('finds: %s', (text, lines) => expect(foundAt(text)).toEqual(lines))
  test.each(kept)('leaves alone: %s', (text) => expect(foundAt(text)).toEqual([]))
})

test('every rule of a whole briefing has some that break it and some that keep it', () =>
  expect(Object.keys(wholeTable).sort()).toEqual(wholeRules.map(({ name }) => name).sort()))

describe('denial-not-mentioned', () => {
  const context = lintContext(clips, sources, 'icd-203', tlp)
  const of = (...lines: readonly Line[]) =>
    lintBriefing([aHeading(1, 'section', 'What happened'), ...lines], [], context)
      .filter(({ rule }) => rule.name === 'denial-not-mentioned')
      .map(({ number, message }) => [number, message])

  const attribution = aLine(2, 'reported-fact', 'CLEAR', 'The harbour was broken into. [c9]')

  test('shows at the first line that rests on an attribution', () => {
    expect(of(aLine(1, 'gap', 'CLEAR', 'Nobody says.'), attribution)).toEqual([
      [2, 'c5 (S4 ¶1) is a denial, and no line cites it.'],
    ])
  })

  test('is silent when the denial is cited, or when nothing is attributed', () => {
    const denial = aLine(3, 'reported-fact', 'CLEAR', 'The embassy denied it. [c5]')
    expect(of(attribution, denial)).toEqual([])
    expect(of(aLine(1, 'gap', 'CLEAR', 'Nobody says.'))).toEqual([])
  })

  test('two copies of one denial count once, two denials twice', () => {
    const more = (of: number, number: number, given: Partial<Clip> = {}) =>
      aClip(number, of, '¶2', { code: 'denial', ...given })
    const wide = lintContext([...clips, more(1, 20), more(2, 21)], sources, 'icd-203', tlp)
    const findings = lintBriefing([attribution], [], wide)
    expect(
      findings
        .filter(({ rule }) => rule.name === 'denial-not-mentioned')
        .map(({ subject }) => subject),
    ).toEqual(['c5', 'c20'])
  })
})
