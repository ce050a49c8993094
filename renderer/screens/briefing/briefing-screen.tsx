import { Skeleton } from '../../parts/progress'
import { useSame } from '../../parts/use-same'
import { useBriefingAtEntry, useBriefingMaterial } from '../../store/reads/briefings'
import { NoBriefing } from './begin/no-briefing'
import { BriefingWorkspace } from './briefing-workspace'
import './briefing.css'
import './editor/text.css'
import './editor/judgement.css'
import './editor/assumption.css'
import './editor/forms.css'

/** The briefing of the case: outline, text, pages. A case without one is offered templates. */
export function BriefingScreen() {
  const found = useBriefingAtEntry()
  // It is read anew for changes that leave it as it was.
  const material = useSame(useBriefingMaterial())
  if (found === undefined || material === undefined) return <Skeleton rows={6} />
  if (found === null) return <NoBriefing about={material.case} />
  return <BriefingWorkspace key={found.briefing.id} found={found} material={material} />
}
