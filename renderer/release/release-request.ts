import type { Paper } from '../../shared/ipc/press-channels'
import type { Briefing } from '../../shared/model/briefing'
import type { BriefingDocument } from '../../shared/model/briefing-document'
import type { Clip } from '../../shared/model/clip'
import type { LintRecord } from '../../shared/model/lint-record'
import type { Marking } from '../../shared/model/marking'
import type { MarkingScheme } from '../../shared/model/marking-scheme'
import type { Source } from '../../shared/model/source'
import { withheldTexts } from '../../shared/proof/dropped-words'
import type { Expectation } from '../../shared/proof/expectation'
import type { OpenCase } from '../store/case-at-work'

/** A document that is to leave the case. */
export interface ReleaseRequest {
  readonly opened: OpenCase
  readonly document: BriefingDocument
  /** What its markings mean. */
  readonly scheme: MarkingScheme
  /** What its readers may read at most; `null` for all it is marked for. */
  readonly audience: Marking | null
  /** What it was composed of; also what was left out of it. */
  readonly briefing: Briefing
  readonly clips: readonly Clip[]
  readonly sources: readonly Source[]
  /** What the linter said of it. */
  readonly lint: LintRecord
  readonly paper: Paper
  /** Seconds since 1970 at which it is made. */
  readonly at: number
  /** Name that is proposed for the file. */
  readonly fileName: string
}

/** What the finished file is held against besides its document. */
export const expectationOf = ({
  document,
  scheme,
  audience,
  briefing,
  clips,
  sources,
  at,
}: ReleaseRequest): Omit<Expectation, 'document'> => ({
  briefing,
  scheme,
  audience,
  at,
  withheld: withheldTexts({ briefing, clips, sources }, document),
})
