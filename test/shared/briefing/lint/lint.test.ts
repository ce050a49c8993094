import { describe, expect, test } from 'vitest'
import { lintContext } from '../../../../shared/briefing/lint/context'
import { tlp } from '../../../../shared/model/tlp'
import {
  checkLine,
  identityOf,
  lintBriefing,
  standing,
  stopping,
} from '../../../../shared/briefing/lint/lint'
import { lintRecord } from '../../../../shared/briefing/lint/record'
import { allRules } from '../../../../shared/briefing/lint/rules'
import { stopWords } from '../../../../shared/briefing/lint/stops'
import type { BriefingBlock, Dismissal } from '../../../../shared/model/briefing'
import { LintRecord } from '../../../../shared/model/lint-record'
import { aClip, aHeading, aLine, aSource } from '../../../builders/briefing'

const at = '2021-07-21T12:00:00.000Z'
const denial = { ...aClip(2, 2, '¶3', { code: 'denial' }) }
const clips = [aClip(1, 1, '¶1'), denial]
const sources = [aSource(1), aSource(2)]
const context = lintContext(clips, sources, 'icd-203', tlp)

const unsourced = aLine(1, 'reported-fact', 'CLEAR', 'Clearly the port was closed.')
const cited = aLine(2, 'reported-fact', 'CLEAR', 'The passage of the source. [c1]')
const blocks: readonly BriefingBlock[] = [
  aHeading(1, 'section', 'What happened'),
  aLine(3, 'framing', 'CLEAR', ''),
  unsourced,
  cited,
]
const lint = (dismissals: readonly Dismissal[] = [], of = blocks) =>
  lintBriefing(of, dismissals, context)
const named = (findings: ReturnType<typeof lint>) =>
  findings.map(({ number, rule }) => `L${number} ${rule.name}`)

/** Sets aside the findings of a rule. */
const setAside = (rule: string): Dismissal[] =>
  lint()
    .filter((finding) => finding.rule.name === rule)
    .map((finding) => ({ ...identityOf(finding), reason: 'Known.', by: 'A. Tremblay', at }))

describe('the findings of a briefing', () => {
  test('come by line, in a line the gravest first, with the numbers that are printed', () => {
    expect(named(lint())).toEqual([
      'L1 unsourced',
      'L1 empty-intensifier',
      'L2 denial-not-mentioned',
    ])
  })

  test('hold the export back by the lines of those that stop it', () => {
    expect(stopWords(stopping(lint()))).toBe(
      '1 finding stops the export: line 1. Mend it, or dismiss it with a reason.',
    )
    const worse = lint([], [unsourced, { ...unsourced, id: cited.id }])
    expect(stopWords(stopping(worse))).toBe(
      '2 findings stop the export: lines 1 and 2. Mend each, or dismiss each with a reason.',
    )
  })

  test('a line that did not change is not checked again', () => {
    const first = checkLine(unsourced, context)
    expect(checkLine(unsourced, context)).toBe(first)
    expect(checkLine({ ...unsourced }, context)).not.toBe(first)
    expect(checkLine(unsourced, lintContext(clips, sources, 'icd-203', tlp))).not.toBe(first)
  })
})

describe('a finding that was dismissed', () => {
  test('stands no more, and is listed with its reason', () => {
    const findings = lint(setAside('unsourced'))
    expect(named(standing(findings))).toEqual(['L1 empty-intensifier', 'L2 denial-not-mentioned'])
    expect(findings[0]?.dismissal?.reason).toBe('Known.')
    expect(stopping(findings)).toEqual([])
  })

  test.each<[string, BriefingBlock]>([
    ['its words', { ...unsourced, runs: [{ kind: 'text', text: 'Clearly it was closed.' }] }],
    ['its type', { ...unsourced, type: 'judgement' }],
    ['its marking', { ...unsourced, marking: 'TLP:RED' }],
    ['its confidence', { ...unsourced, confidence: { level: 'low', basis: 'Hearsay.' } }],
  ])('is back when the line changes %s', (_, changed) => {
    const findings = lint(setAside('empty-intensifier'), [changed, cited])
    expect(named(standing(findings))).toContain('L1 empty-intensifier')
  })

  test('stays so when the line moves', () => {
    const moved = lint(setAside('unsourced'), [cited, unsourced])
    expect(named(standing(moved))).not.toContain('L2 unsourced')
  })

  test('about the whole briefing stays so when another line shows it', () => {
    const dismissals = setAside('denial-not-mentioned')
    const before = aLine(4, 'reported-fact', 'CLEAR', 'Another passage of the source. [c1]')
    const findings = lint(dismissals, [before, ...blocks])
    const found = findings.find(({ rule }) => rule.name === 'denial-not-mentioned')
    expect(found).toMatchObject({ number: 1, dismissal: { reason: 'Known.' } })
  })
})

describe('the record that a document keeps', () => {
  const findings = lint(setAside('unsourced'))

  test('names rules and lines, who set what aside and why, and no word of a line or a passage', () => {
    const record = lintRecord(findings, 'with reasons')
    expect(LintRecord.parse(record).rules).toEqual(allRules.map(({ name }) => name))
    expect(record.findings[0]).toEqual({
      line: unsourced.id,
      rule: 'unsourced',
      severity: 'stop',
      dismissed: { by: 'A. Tremblay', at, reason: 'Known.' },
    })
    expect(record.findings).toHaveLength(findings.length)
    expect(JSON.stringify(record)).not.toMatch(/\bport\b|\bpassage\b|\bc2\b/i)
  })

  test('keeps reasons back that were not written for its readers', () => {
    const [first] = lintRecord(findings, 'without reasons').findings
    expect(first?.dismissed).toEqual({ by: 'A. Tremblay', at, reason: null })
  })
})

test('every rule has a name of its own and says why, and by whose authority', () => {
  expect(new Set(allRules.map(({ name }) => name)).size).toBe(allRules.length)
  for (const { name, title, why, source } of allRules) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(title).not.toBe('')
    expect(why).toMatch(/\.$/)
    expect(source).toMatch(/ICD|ICS|STANAG|TLP/)
  }
})
