import type { LintContext } from './context'
import type { Hit, Severity } from './finding'
import type { ReadLine } from './read-line'

/** A rule of the standards that one line can keep or break. */
export interface Rule {
  /** As findings and dismissals name it; never given to another rule. */
  readonly name: string
  readonly severity: Severity
  /** The finding in a few words. */
  readonly title: string
  /** Why it matters to the reader of the briefing. */
  readonly why: string
  /** Where the rule comes from. */
  readonly source: string
  readonly check: (read: ReadLine, context: LintContext) => readonly Hit[]
}
