import { describe, expect, test } from 'vitest'
import { lintContext } from '../../../../shared/briefing/lint/context'
import { tlp } from '../../../../shared/model/tlp'
import { checkLine } from '../../../../shared/briefing/lint/lint'
import type { ScaleName } from '../../../../shared/model/likelihood'
import { clips, drawn, found, sources } from '../../../builders/harbour'

describe('the scale chosen', () => {
  test.each<[ScaleName, string, string | null]>([
    ['icd-203-second-row', 'j: It is highly probable that it closes. [c6]', null],
    ['icd-203-second-row', 'j: It is very likely that it closes. [c6]', 'mixed-rows'],
    ['icd-203-second-row', 'j: It is highly likely that it closes. [c6]', 'outside-scale'],
    ['phia', 'j: It is highly likely that it closes. [c6]', null],
    ['phia', 'j: It is very likely that it closes. [c6]', 'outside-scale'],
    ['phia', 'j: There is a realistic possibility that it closes. [c6]', null],
  ])('%s: %s', (scale, text, rule) => {
    const names = found(text, scale).map((finding) => finding.rule.name)
    const about = names.filter((name) => name === 'mixed-rows' || name === 'outside-scale')
    expect(about).toEqual(rule === null ? [] : [rule])
  })
})

describe('a term of another scale', () => {
  const fixOf = (text: string, scale: ScaleName) =>
    found(text, scale).find(({ rule: { name } }) => ['outside-scale', 'mixed-rows'].includes(name))
      ?.fix

  test.each<[why: string, ScaleName, string, string | undefined]>([
    ['the same range', 'icd-203', 'j: It is highly probable that it closes. [c6]', 'very likely'],
    [
      'its range is within',
      'icd-203',
      'j: It is highly likely that it closes. [c6]',
      'very likely',
    ],
    ['no range of its own', 'phia', 'j: It is quite likely that it closes. [c6]', 'likely'],
    ['its range is wider', 'phia', 'j: It is very likely that it closes. [c6]', undefined],
    [
      'its range is beside',
      'icd-203',
      'j: A realistic possibility that it closes. [c6]',
      undefined,
    ],
    [
      'needs its noun',
      'icd-203-second-row',
      'j: There is almost no chance. [c6]',
      'remote possibility',
    ],
    ['an adverb', 'icd-203-second-row', 'j: It almost certainly closes. [c6]', 'nearly certainly'],
  ])(
    'is offered the term in its place only as far as its range allows: %s',
    (_, scale, text, label) => expect(fixOf(text, scale)?.label).toBe(label && `Write “${label}”`),
  )

  test('a term that stands with its range is asked about where none can take its place', () => {
    const line = { ...drawn('j: It is {unlikely} that it closes. [c6]') }
    const [finding] = checkLine(line, lintContext(clips, sources, 'phia', tlp)).findings.filter(
      ({ rule }) => rule.name === 'outside-scale',
    )
    expect(finding?.fix?.kind).toBe('ask-judgement')
    expect(finding?.message).toBe(
      '“unlikely” stands with the range of another scale, 20–45\u202f%.',
    )
  })
})

describe('the range of a term is that of the scale', () => {
  test.each<[ScaleName, string, string, string | undefined]>([
    ['phia', 'range-missing', 'j: It is highly likely that it closes. [c6]', '80–90'],
    ['phia', 'range-differs', 'j: It is unlikely (20–45 %) that it closes. [c6]', '25–35'],
    ['phia', 'range-differs', 'j: It is unlikely (25–35 %) that it closes. [c6]', undefined],
    ['icd-203-second-row', 'range-missing', 'j: It is probable that it closes. [c6]', '55–80'],
    ['icd-203-second-row', 'range-differs', 'j: It is probable (55–75 %) so. [c6]', undefined],
  ])('%s, %s: %s', (scale, rule, text, range) => {
    const finding = found(text, scale).find(({ rule: { name } }) => name === rule)
    if (range === undefined) expect(finding).toBeUndefined()
    else expect(finding?.message).toContain(range)
  })
})
