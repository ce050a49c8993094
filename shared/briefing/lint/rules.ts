import { confidenceWithLikelihood, confidenceWithoutBasis } from './confidence'
import { mixedRows, outsideScale } from './degrees'
import { denialNotMentioned } from './denials'
import { contradictoryTerms, stackedHedges } from './doubled'
import { hedgeDropped } from './dropped-hedge'
import { ageNotDescribed, confirmedByNobody } from './grounds'
import { emptyIntensifier } from './intensifiers'
import {
  factWithJudgement,
  severityAsLikelihood,
  vagueHedge,
  willInJudgement,
  withoutLikelihood,
} from './judging'
import { singleOrigin } from './origins'
import { markingTooLow } from './portion'
import { quotationDiffers } from './quotation'
import { rangeDiffers, rangeMissing } from './ranges'
import {
  alternativesMissing,
  assumptionUntested,
  indicatorsMissing,
  strayIndicators,
} from './premises'
import type { Rule } from './rule'
import { bareReportedly, lostCitation, unsourced } from './sourcing'
import type { WholeRule } from './whole-rule'
import { unsupportedDate, unsupportedName, unsupportedNumber } from './unsupported'

/** The rules that a line alone keeps or breaks, the gravest first. */
export const lineRules: readonly Rule[] = [
  unsourced,
  lostCitation,
  confidenceWithLikelihood,
  markingTooLow,
  quotationDiffers,
  hedgeDropped,
  unsupportedNumber,
  unsupportedDate,
  factWithJudgement,
  withoutLikelihood,
  vagueHedge,
  outsideScale,
  rangeDiffers,
  confidenceWithoutBasis,
  mixedRows,
  contradictoryTerms,
  stackedHedges,
  singleOrigin,
  confirmedByNobody,
  ageNotDescribed,
  unsupportedName,
  bareReportedly,
  emptyIntensifier,
  willInJudgement,
  severityAsLikelihood,
  strayIndicators,
  rangeMissing,
  assumptionUntested,
]

/** Those that hold in the cells of a table too: what is said there, not what a line must have. */
export const cellRules: readonly Rule[] = [
  confidenceWithLikelihood,
  quotationDiffers,
  unsupportedNumber,
  unsupportedDate,
  unsupportedName,
  factWithJudgement,
  outsideScale,
  mixedRows,
  rangeDiffers,
  contradictoryTerms,
  stackedHedges,
  bareReportedly,
  emptyIntensifier,
]

/** The rules that look at the whole briefing. */
export const wholeRules: readonly WholeRule[] = [
  denialNotMentioned,
  alternativesMissing,
  indicatorsMissing,
]

/** All rules, also those about the briefing as a whole. */
export const allRules: readonly Omit<Rule, 'check'>[] = [...lineRules, ...wholeRules]
