import { describe, expect, test } from 'vitest'
import { checkLine } from '../../../../shared/briefing/lint/lint'
import { lintContext } from '../../../../shared/briefing/lint/context'
import { tlp } from '../../../../shared/model/tlp'
import { lineRules } from '../../../../shared/briefing/lint/rules'
import type { Line } from '../../../../shared/model/briefing'
import { clips, drawn, found, sources } from '../../../builders/harbour'

/** Sentences that break the rule and, behind the arrow, the words it is about; then those that keep it. */
const table: Readonly<
  Record<string, readonly [broken: readonly string[], kept: readonly string[]]>
> = {
  unsourced: [
    ['f: The port closed.', 'j: It is {likely} that it closes.', 'f: The port closed. [c99]'],
    ['f: The port closed. [c6]', 'a: The port stays open.', 'g: Nobody says when.', 'f: '],
  ],
  'lost-citation': [['f: The port closed. [c6][c99]'], ['f: The port closed. [c6]']],
  'confidence-with-likelihood': [
    [
      'j: We judge with moderate confidence that it is {very unlikely} that it closes. [c6] => moderate confidence',
      'j: It is likely, with a high degree of confidence, that it closes. [c6] => high degree of confidence',
      'j: It is {likely} that it closes. [c6] | low: it is probable that the source errs',
    ],
    [
      'j: It is {very unlikely} that it closes. [c6] | moderate: two sources, one derived',
      'j: It is {likely} that it closes. Our confidence is low. [c6]',
      'f: The office said with high confidence that it is highly likely. [c7]',
    ],
  ],
  'marking-too-low': [
    ['f: The port closed for two days. [c6]', 'g: When it opened is not said. [c1][c6]'],
    ['f: The paper counts 400,000 servers. [c2]'],
  ],
  'quotation-differs': [
    [
      'f: The embassy called it “groundless and reckless”. [c5] => groundless and reckless',
      'f: The embassy called it "irresponsible and groundless". [c5] => irresponsible and groundless',
      'f: It was “one of … many groups”. [c3] => one of … many groups',
    ],
    [
      'f: The embassy called it “groundless and irresponsible”. [c5]',
      'f: The embassy called it “groundless  and\u00a0irresponsible.” [c5]',
      'f: It was “one of … groups”. [c3]',
      'f: It “is believed to have taken part in” it. [c3]',
      'f: The report “Servers and ministers” counts them. [c1]',
      'f: They call themselves “Pilots”. [c5]',
      'f: Nobody cites “this or that”.',
    ],
  ],
  'hedge-dropped': [
    [
      'f: APT40 took part in the harbour break-in. [c3]',
      'f: APT40 took part in the harbour break-in with several groups. [c3][c4]',
    ],
    [
      'f: APT40 is believed to have taken part in the harbour break-in. [c3]',
      'f: APT40 is one of several suspected groups in the harbour break-in. [c3]',
      'f: The harbour was broken into by a group. [c9]',
      'j: It is {likely} that APT40 took part in the harbour break-in. [c3]',
    ],
  ],
  'unsupported-number': [
    [
      'f: Officials counted 250,000 servers. [c1] => 250,000',
      'f: Officials counted 0.5 million servers. [c1] => 0.5 million',
      'j: It is {likely} that 30,000 of them were in Canada. [c1][c4] => 30,000',
      'f: 12 pilots left. [c8] => 12',
    ],
    [
      'f: Officials counted 400,000 servers. [c1]',
      'f: Officials counted 400 000 servers. [c1]',
      'f: Officials counted 0.4 million servers. [c1]',
      'f: 25 pilots left. [c8]',
      'f: APT40 is believed to have used CVE-2021-26855. [c3]',
      'j: It is very likely (80-95%) that it was hit. [c1]',
      'a: Some 250,000 servers were not counted. [c1]',
    ],
  ],
  'unsupported-date': [
    [
      'f: The minister spoke on 18 July 2021. [c1] => 18 July 2021',
      'f: The minister spoke in June 2021. [c1] => June 2021',
      'f: The port closed in 2019. [c6] => 2019',
      'f: The port closed on 4 March 2020. [c6] => 4 March 2020',
      'f: It went on from 2018–2021. [c3] => 2018',
    ],
    [
      'f: The minister spoke on 19 July 2021. [c1]',
      'f: The minister spoke on July 19, 2021. [c1]',
      'f: The minister spoke on 19 July. [c1]',
      'f: The minister spoke in July 2021. [c2]',
      'f: The minister spoke in 2021. [c1]',
      'f: Pilots left on 3 May 2020. [c8]',
      'f: The paper wrote so on 20 July 2021. [c1]',
      'f: It may have closed in March 2020. [c6]',
    ],
  ],
  'unsupported-name': [
    [
      'f: Officials of Norway said so. [c1] => Norway',
      'f: The office in Canada is run by APT41. [c4] => APT41',
      'f: The harbour office is called 海南仙盾. [c4] => 海南仙盾',
    ],
    [
      'f: Officials told the Island Paper so. [c1]',
      'f: The MSS runs it. [c4]',
      'f: A Canadian office is run by it. [c4]',
      'f: Nobody named a group. [c9]',
      'f: The Ministry’s office is in Canada. [c4]',
      'j: It is {likely} that Norway was hit. [c1]',
    ],
  ],
  'fact-with-judgement': [
    [
      'f: We assess that the port closed. [c6] => We assess',
      'f: The port probably closed. [c6] => probably',
    ],
    [
      'f: The office assesses that the port was highly likely the aim. [c7]',
      'f: The port was “probably” closed. [c6]',
      'j: We assess that the port is {likely} to close. [c6]',
    ],
  ],
  'judgement-without-likelihood': [
    ['j: The ministry directed it. [c4]', 'j: We assess that the ministry directed it. [c4]'],
    [
      'j: It is {likely} that the ministry directed it. [c4]',
      'j: There is a 55-80% probability that it did. [c4]',
      'j: The ministry may have directed it. [c4]',
      'f: The ministry directed it. [c4]',
      'j: ',
    ],
  ],
  'vague-hedge': [
    ['j: The group may return. [c3] => may', 'j: It is possible that it returns. [c3] => possible'],
    [
      'j: It is {likely} that the group, as it seems, returns. [c3]',
      'j: In May the server could be reached. [c3]',
      'j: Pilots reach it as soon as possible. [c3]',
    ],
  ],
  'outside-scale': [
    [
      'j: It is highly likely that it closes. [c6] => highly likely',
      'j: There is a realistic possibility that it closes. [c6] => realistic possibility',
      'j: We cannot rule out that it closes. [c6] => cannot rule out',
    ],
    [
      'j: It is very likely that it closes. [c6]',
      'j: It is almost certainly closed. [c6]',
      'j: They took remote access. [c6]',
      'j: One is more likely than the other. [c6]',
      'f: The office called it highly likely. [c7]',
    ],
  ],
  'mixed-rows': [
    [
      'j: It is highly probable that it closes. [c6] => highly probable',
      'j: It is nearly certain that it closes. [c6] => nearly certain',
    ],
    ['j: It is {very likely} that it closes. [c6]', 'j: It is highly likely that it closes. [c6]'],
  ],
  'range-differs': [
    [
      'j: It is likely (80-95%) that it closes. [c6] => likely (80-95%)',
      'j: It is unlikely (50 per cent) that it closes. [c6] => unlikely (50 per cent)',
    ],
    [
      'j: It is likely (55–80 %) that it closes. [c6]',
      'j: It is likely (60%) that it closes. [c6]',
    ],
  ],
  'range-missing': [
    ['j: It is likely that it closes. [c6] => likely'],
    [
      'j: It is {likely} that it closes. [c6]',
      'j: It is likely (55–80 %) that it closes. [c6]',
      'g: It is likely that somebody knows.',
    ],
  ],
  'confidence-without-basis': [
    ['j: It is {likely} that it closes. [c6] | low: '],
    ['j: It is {likely} that it closes. [c6] | low: one source', 'j: It is {likely}. [c6]'],
  ],
  'contradictory-terms': [
    [
      'j: It is unlikely, but very likely in the long term, that it closes. [c6] => very likely',
      'j: We are certain that it might close. [c6] => might',
    ],
    [
      'j: It is likely to very likely that it closes. [c6]',
      'j: It is {unlikely} that it closes. It is {likely} that it stays open. [c6]',
      'j: It is almost certainly closed. [c6]',
    ],
  ],
  'stacked-hedges': [
    [
      'j: It may possibly close. [c6] => may possibly',
      'j: We believe it is likely to close. [c6] => We believe it is likely',
      'j: It is probably likely to close. [c6] => probably likely',
      'j: It is {likely} that it might close. [c6]',
    ],
    [
      'j: We judge it is likely to close. [c6]',
      'j: It is likely that it closes, and it may open again. [c6]',
      'j: It may close. Possibly it opens again. [c6]',
    ],
  ],
  'single-origin': [
    [
      'f: The count is 400,000. [c1][c2]',
      'j: It is {likely} that it closes. [c6]',
      'f: Multiple sources count 400,000. [c2] => Multiple sources',
      'g: Several reports say so; all cite the same paper. => Several reports',
    ],
    [
      'f: The count is 400,000. [c1]',
      'j: It is {likely} that it closes. [c6][c1]',
      'f: Multiple sources count 400,000. [c1][c3]',
      'f: Several groups are believed to have taken part. [c3]',
    ],
  ],
  'bare-reportedly': [
    [
      'g: The port was reportedly closed. => reportedly',
      'a: It is said to be closed. => is said to',
    ],
    ['f: The port was reportedly closed. [c6]', 'g: Nobody said anything to anyone.'],
  ],
  'empty-intensifier': [
    [
      'f: Clearly, the port closed. [c6] => Clearly',
      'f: The port was, of course, closed. [c6] => of course',
      'g: It is obvious that somebody knows. => It is obvious that',
    ],
    [
      'j: It is almost certainly closed. [c6]',
      'f: The sign was clearly visible. [c6]',
      'f: It said “obviously false”. [c6]',
    ],
  ],
  'will-in-judgement': [
    ['j: The port will close. [c6] => will'],
    ['j: It is {likely} that the port will close. [c6]', 'g: Nobody says when it will close.'],
  ],
  'severity-as-likelihood': [
    ['j: There is a high risk of closure. [c6] => high risk of'],
    [
      'j: It is {likely} that it closes, which would be grave. [c6]',
      'f: The risk of fog is high. [c6]',
    ],
  ],
  'confirmed-by-nobody': [
    ['f: The beacon was out. [c10]', 'f: The beacon was out. [c10][c11]'],
    ['f: The beacon was out. [c10][c6]', 'f: The beacon was out. [c11]'],
  ],
  'age-not-described': [
    ['f: The beacon was out. [c10]'],
    ['f: The port closed. [c6]', 'f: Pilots left. [c8]', 'f: Servers were hit. [c1]'],
  ],
  'assumption-untested': [
    ['a: The clocks are right.'],
    ['a: The clocks are right. ! The order of events is open.', 'a: ', 'f: It closed. [c6]'],
  ],
  'stray-indicators': [
    ['f: The port closed. [c6] + The fog lifts.'],
    ['j: It is {likely} that it closes. [c6] + The fog lifts.', 'f: The port closed. [c6]'],
  ],
}

describe.each(Object.entries(table))('%s', (rule, [broken, kept]) => {
  const byRule = (text: string) => found(text).filter((finding) => finding.rule.name === rule)

  test.each(broken)('finds: %s', (row) => {
    const [text = '', words] = row.split(' => ')
    const [finding] = byRule(text)
    expect(finding?.message).toMatch(/\.$/)
    if (words !== undefined) expect(finding?.subject).toBe(words)
  })

  test.each(kept)('leaves alone: %s', (text) => {
    expect(byRule(text).map(({ message }) => message)).toEqual([])
  })
})

test('every rule has sentences that break it and sentences that keep it', () => {
  expect(Object.keys(table).sort()).toEqual(lineRules.map(({ name }) => name).sort())
})

describe('a line in another form', () => {
  const tableOf = (cell: string): Line => ({
    ...drawn('f: Ships by port. [c6]'),
    marking: 'TLP:AMBER',
    form: { kind: 'table', header: ['Port', 'Days'], rows: [['Harbour', cell]] },
  })
  const names = (line: Line) =>
    checkLine(line, lintContext(clips, sources, 'icd-203', tlp)).findings.map(
      ({ rule }) => rule.name,
    )

  test.each([
    ['two days', []],
    ['closed for 7 days', ['unsupported-number']],
    ['May 2031', ['unsupported-date']],
    ['clearly closed', ['empty-intensifier']],
    ['“shut for two days”', ['quotation-differs']],
  ])('has the cells of a table checked by what its caption cites: %s', (cell, expected) =>
    expect(names(tableOf(cell))).toEqual(expected),
  )

  test('is not checked in its cells for what only a line has', () =>
    expect(names({ ...tableOf('two days'), type: 'judgement' })).not.toContain('unsourced'))

  test.each([
    ['The port closed for two days in March 2020. [c6]', []],
    ['“The port closed for two days.” [c6]', []],
    ['The port was shut for two days in March 2020. [c6]', ['quotation-differs']],
  ])('is a quotation as a whole when it is set apart: %s', (text, expected) => {
    const form = { kind: 'quotation' } as const
    const line: Line = { ...drawn(`f: ${text}`), marking: 'TLP:AMBER', form }
    expect(names(line)).toEqual(expected)
  })
})
