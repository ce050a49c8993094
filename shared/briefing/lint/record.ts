import type { LintRecord } from '../../model/lint-record'
import type { PlacedFinding } from './lint'
import { allRules } from './rules'

/**
 * What the linter said, to be kept with a document. Words of lines and passages are left out: the
 * readers of a document may not be those of all it was checked against.
 * @param reasons whether those of dismissals are told: they were written for who may read all of it
 */
export const lintRecord = (
  findings: readonly PlacedFinding[],
  reasons: 'with reasons' | 'without reasons',
): LintRecord => ({
  rules: allRules.map(({ name }) => name),
  findings: findings.map(({ line, rule, dismissal }) => ({
    line: line.id,
    rule: rule.name,
    severity: rule.severity,
    dismissed: dismissal && {
      by: dismissal.by,
      at: dismissal.at,
      reason: reasons === 'with reasons' ? dismissal.reason : null,
    },
  })),
})
