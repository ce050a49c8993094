import type { LintContext } from './context'
import type { Hit } from './finding'
import type { ReadLine } from './read-line'
import type { Rule } from './rule'

/** A briefing as the rules read it that look at all of it. */
export interface ReadBriefing {
  readonly lines: readonly {
    readonly read: ReadLine
    /** "KJ 2" for a judgement among the key judgements, else empty. */
    readonly key: string
  }[]
  /** Of its written sections. */
  readonly headings: readonly string[]
}

/** A finding about the briefing as a whole, shown at one of its lines. */
export interface WholeHit extends Hit {
  readonly read: ReadLine
  /** What it is about, whatever the line then says; empty when it is about the line as it reads. */
  readonly subject: string
}

/** A rule that no line alone keeps or breaks. */
export interface WholeRule extends Omit<Rule, 'check'> {
  readonly check: (briefing: ReadBriefing, context: LintContext) => readonly WholeHit[]
}
