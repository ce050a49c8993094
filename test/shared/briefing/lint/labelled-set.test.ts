import { existsSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { lintContext } from '../../../../shared/briefing/lint/context'
import { tlp } from '../../../../shared/model/tlp'
import { checkLine } from '../../../../shared/briefing/lint/lint'
import { marksIn } from '../../../../shared/briefing/lint/marks'
import { aLine } from '../../../builders/briefing'

/*
 * Two labelled sets that lie beside the project and are no part of it: sentences of threat reports
 * with the kinds of estimative words in them, and rows with the faults a linter has to find.
 */

const folder = process.env.CASEBOOK_ESTIMATIVE ?? '../shared/data/12-estimative'
const isHere = existsSync(`${folder}/real-sentences.json`)
if (!isHere)
  console.info(`skipped: no labelled set at ${folder} (CASEBOOK_ESTIMATIVE names another place)`)

const read = <T>(name: string): T => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as T

/** Right, wrong and missed. */
class Score {
  private right = 0
  private readonly wrong: string[] = []
  private readonly missed: string[] = []

  add(found: boolean, labelled: boolean, text: string): void {
    if (found && labelled) this.right++
    else if (found) this.wrong.push(text)
    else if (labelled) this.missed.push(text)
  }

  get precision(): number {
    return this.right / (this.right + this.wrong.length)
  }

  get recall(): number {
    return this.right / (this.right + this.missed.length)
  }

  line(name: string): string {
    const { right, wrong, missed } = this
    const figures = `precision ${this.precision.toFixed(3)}, recall ${this.recall.toFixed(3)}`
    return [
      `${name}: ${figures} (${right} right, ${wrong.length} wrong, ${missed.length} missed)`,
      ...wrong.map((text) => `  wrong: ${text}`),
      ...missed.map((text) => `  missed: ${text}`),
    ].join('\n')
  }
}

const report: string[] = []
afterAll(() => console.info(report.join('\n')))

interface Sentence {
  readonly text: string
  readonly estimative: boolean
  readonly classes: readonly ('L' | 'C' | 'A' | 'H')[]
}

const kinds = { L: 'likelihood', C: 'confidence', A: 'assessing', H: 'hedge' } as const

describe.skipIf(!isHere)('sentences of threat reports', () => {
  const sentences = isHere ? read<{ sentences: Sentence[] }>('real-sentences.json').sentences : []

  test('whether a sentence says how sure somebody is', () => {
    const score = new Score()
    for (const { text, estimative } of sentences)
      score.add(marksIn(text).length > 0, estimative, text)
    report.push(score.line('estimative or not'))
    expect(score.precision).toBeGreaterThanOrEqual(0.9)
    expect(score.recall).toBeGreaterThanOrEqual(0.9)
  })

  test('and with which kind of words', () => {
    const all = new Score()
    for (const [letter, kind] of Object.entries(kinds)) {
      const score = new Score()
      for (const { text, classes } of sentences) {
        const found = marksIn(text).some((mark) => mark.kind === kind)
        const labelled = classes.includes(letter as keyof typeof kinds)
        score.add(found, labelled, text)
        all.add(found, labelled, `${letter}: ${text}`)
      }
      report.push(score.line(kind))
    }
    report.push(all.line('all kinds').split('\n')[0] ?? '')
    expect(all.precision).toBeGreaterThanOrEqual(0.9)
    expect(all.recall).toBeGreaterThanOrEqual(0.9)
  })
})

/** The rule that finds what the set calls by another name. */
const ruleOf: Readonly<Record<string, string>> = {
  'double-hedge': 'stacked-hedges',
  vague: 'vague-hedge',
  'nonstandard-cannot-rule-out': 'outside-scale',
  'contradictory-terms': 'contradictory-terms',
  'circular-sourcing': 'single-origin',
  overcertain: 'empty-intensifier',
}

interface Row {
  readonly text: string
  readonly estimative: boolean
  readonly expected_flags: readonly string[]
}

describe.skipIf(!isHere)('rows with faults', () => {
  const rows = isHere ? read<{ rows: Row[] }>('lint-cases.json').rows : []
  const context = lintContext([], [], 'icd-203', tlp)

  test('each fault in words is found, and none is found that is not there', () => {
    const score = new Score()
    for (const { text, estimative, expected_flags } of rows) {
      const line = aLine(1, estimative ? 'judgement' : 'reported-fact', 'CLEAR', text)
      const found = new Set(checkLine(line, context).findings.map(({ rule }) => rule.name))
      // The rows cite nothing and have no type of line, so rules about these are not scored.
      for (const [flag, rule] of Object.entries(ruleOf))
        score.add(found.has(rule), expected_flags.includes(flag), `${rule}: ${text}`)
      if (expected_flags.includes('unsupported')) expect(found).toContain('unsourced')
    }
    report.push(score.line('faults'))
    expect(score.precision).toBeGreaterThanOrEqual(0.9)
    expect(score.recall).toBeGreaterThanOrEqual(0.9)
  })
})
