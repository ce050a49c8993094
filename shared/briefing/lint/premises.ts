import { wordsOf } from '../../model/line-words'
import { wholeLine } from './finding'
import { askJudgement, makeJudgement } from './judging'
import { says } from './read-line'
import type { Rule } from './rule'
import type { WholeRule } from './whole-rule'

/*
 * What a judgement stands on: what is taken as given, what would change it, what else could explain
 * the same.
 */

export const assumptionUntested: Rule = {
  name: 'assumption-untested',
  severity: 'note',
  title: 'Assumption without its consequence',
  why: 'A reader must know what falls when something taken as given turns out to be wrong.',
  source: 'ICD 203, standard 3',
  check: (read) =>
    read.line.type !== 'assumption' || !says(read) || /\S/.test(read.line.ifWrong ?? '')
      ? []
      : [
          wholeLine('Say what follows if the assumption is wrong.', {
            kind: 'ask-assumption',
            label: 'State what follows',
          }),
        ],
}

export const strayIndicators: Rule = {
  name: 'stray-indicators',
  severity: 'warning',
  title: 'Indicators of no judgement',
  why: 'What would change a judgement is printed with a judgement, and this line is none.',
  source: 'ICD 203, standard 2',
  check: ({ line }) =>
    line.type === 'judgement' || (line.indicators ?? []).length === 0
      ? []
      : [
          wholeLine(
            'Its indicators are not printed, because the line is no judgement.',
            makeJudgement,
          ),
        ],
}

export const indicatorsMissing: WholeRule = {
  name: 'indicators-missing',
  severity: 'note',
  title: 'Key judgement without indicators',
  why: 'Without them neither writer nor reader notices when the judgement has to be made anew.',
  source: 'ICD 203, standard 2',
  check: ({ lines }) =>
    lines
      .filter(({ key, read: { line } }) => key !== '' && (line.indicators ?? []).length === 0)
      .map(({ key, read }) => ({
        ...wholeLine(`${key} does not say what would change it.`, {
          ...askJudgement,
          label: 'State the indicators',
        }),
        read,
        subject: '',
      })),
}

const otherwise =
  /\b(?:alternative(?:s|ly)?|hypothes[ei]s|another (?:explanation|possibility|reading)|other (?:explanations?|possibilities|readings)|explanations weighed|competing|could also|might also|rather than|less likely that)\b/i

export const alternativesMissing: WholeRule = {
  name: 'alternatives-missing',
  severity: 'warning',
  title: 'No alternative weighed',
  why: 'A judgement that names no other explanation does not show that one was looked for.',
  source: 'ICD 203, standard 4',
  check: ({ lines, headings }) => {
    const first = lines.find(({ key }) => key !== '')
    const isWeighed = () =>
      headings.some((words) => otherwise.test(words)) ||
      lines.some(({ read: { line } }) => otherwise.test(wordsOf(line)))
    return first === undefined || isWeighed()
      ? []
      : [
          {
            read: first.read,
            subject: 'alternatives',
            span: null,
            message: 'The briefing judges, and weighs no other explanation.',
          },
        ]
  },
}
