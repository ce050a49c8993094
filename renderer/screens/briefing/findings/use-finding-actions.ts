import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { identityOf, type PlacedFinding, standing } from '../../../../shared/briefing/lint/lint'
import type { Briefing } from '../../../../shared/model/briefing'
import { showFailure } from '../../../parts/toast'
import { usePlace } from '../../../place/place'
import type { BriefingDraft } from '../briefing-draft'
import { apply, type Edit } from '../editor/apply'
import { blocksOf } from '../editor/blocks-of'
import { goToFinding, mend } from '../editor/finding-edits'
import { findingBeside, findingKey } from './walk'

interface Surroundings {
  readonly editor: Editor | null
  readonly draft: BriefingDraft
  readonly analyst: string
  readonly findings: readonly PlacedFinding[]
  /** Brings the text in sight and makes the edit there. */
  readonly show: (edit: Edit) => void
  /** Asks what only the analyst can say about the line of the caret. */
  readonly ask: (asked: 'judgement' | 'assumption') => void
}

export interface FindingActions {
  /** Key of the chosen finding. */
  readonly chosen: string | null
  /** The finding whose dismissal waits for a reason. */
  readonly asked: PlacedFinding | null
  readonly step: (step: 1 | -1) => void
  readonly choose: (finding: PlacedFinding) => void
  readonly fix: (finding?: PlacedFinding) => void
  readonly askReason: (finding?: PlacedFinding | null) => void
  readonly dismiss: (finding: PlacedFinding, reason: string) => void
  readonly takeBack: (finding: PlacedFinding) => void
}

/** What can be done with findings; without one named it is done with the chosen one. */
export function useFindingActions(around: Surroundings): FindingActions {
  const { editor, draft, findings, show } = around
  const [chosen, setChosen] = useState<string | null>(null)
  const [askedKey, setAskedKey] = useState<string | null>(null)
  const stand = standing(findings)
  const withKey = (key: string | null) => stand.find((finding) => findingKey(finding) === key)
  const current = withKey(chosen)
  // Looked up anew each time: the line may have been read again while the dialog was open.
  const asked = withKey(askedKey) ?? null
  const askReason = (finding: PlacedFinding | null = current ?? null) =>
    setAskedKey(finding === null ? null : findingKey(finding))

  function choose(finding: PlacedFinding): void {
    setChosen(findingKey(finding))
    show(goToFinding(finding))
  }
  function step(by: 1 | -1): void {
    if (editor === null) return
    const lineIds = blocksOf(editor.state.doc).map(({ id }) => id)
    const here = lineIds.indexOf(usePlace.getState().place.lineId ?? '')
    const next = findingBeside(stand, chosen, by, lineIds, here)
    if (next !== undefined) choose(next)
  }
  function fix(finding = current): void {
    if (finding?.fix === undefined || editor === null) return
    const { kind } = finding.fix
    if (kind === 'ask-judgement' || kind === 'ask-assumption') {
      apply(editor, goToFinding(finding))
      around.ask(kind === 'ask-judgement' ? 'judgement' : 'assumption')
    } else show(mend(finding))
  }
  const keep = (dismissals: Briefing['dismissals'], did: string) => {
    const { title } = draft.current()
    draft.keep({ dismissals }, `${did} in briefing “${title}”`).catch(showFailure)
  }
  function dismiss(finding: PlacedFinding, reason: string): void {
    const { rule, number } = finding
    const at = new Date().toISOString()
    const dismissal = { ...identityOf(finding), reason, by: around.analyst, at }
    const before = draft.current().dismissals ?? []
    keep([...before, dismissal], `Dismiss finding “${rule.title}” of line ${number} (${reason})`)
    setAskedKey(null)
  }
  function takeBack({ rule, number, dismissal }: PlacedFinding): void {
    const rest = (draft.current().dismissals ?? []).filter(
      (other) => JSON.stringify(other) !== JSON.stringify(dismissal),
    )
    keep(rest, `Take back the dismissal of finding “${rule.title}” of line ${number}`)
  }
  return { chosen, asked, step, choose, fix, askReason, dismiss, takeBack }
}
