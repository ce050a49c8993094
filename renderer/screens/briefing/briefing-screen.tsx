import { FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import { Button } from '../../parts/button'
import { useCommands } from '../../parts/commands/registry'
import { Callout, EmptyState } from '../../parts/message'
import { Head } from '../../parts/pane'
import { Skeleton } from '../../parts/progress'
import { useOpenCase } from '../../store/case-context'
import { useBriefingAtEntry, useBriefingMaterial } from '../../store/reads/briefings'
import { addBriefing } from '../../store/writes/briefings'
import { BriefingWorkspace } from './briefing-workspace'
import { campaignBriefing } from './campaign-template'
import './briefing.css'
import './editor/text.css'
import './editor/assumption.css'

/** The briefing of the case: outline, text, pages. A case without one is offered the template. */
export function BriefingScreen() {
  const found = useBriefingAtEntry()
  const material = useBriefingMaterial()
  if (found === undefined || material === undefined) return <Skeleton rows={6} />
  if (found === null) return <NoBriefing />
  return <BriefingWorkspace key={found.briefing.id} found={found} material={material} />
}

function NoBriefing() {
  const opened = useOpenCase()
  const material = useBriefingMaterial()
  const [error, setError] = useState<string | null>(null)
  async function begin(): Promise<void> {
    if (material === undefined) return
    try {
      await addBriefing(
        opened,
        campaignBriefing(material.case, opened.analyst, new Date().toISOString()),
      )
    } catch (thrown) {
      setError(failureOf(thrown).message)
    }
  }
  useCommands([
    {
      id: 'briefing.begin',
      label: 'Begin a briefing',
      group: 'Briefing',
      keys: ['N'],
      strip: 'begin a briefing',
      run: () => void begin(),
    },
  ])
  return (
    <div className="col">
      <Head title="Briefing" />
      <EmptyState
        title="No briefing yet"
        action={
          <Button
            kind="primary"
            icon={<FilePlus2 aria-hidden="true" />}
            keys="N"
            onPress={() => void begin()}
          >
            Begin a briefing
          </Button>
        }
      >
        A briefing is written line by line, and each line names the passages it rests on. It begins
        with the headings of a campaign briefing: bottom line, key judgements and three sections.
      </EmptyState>
      {error !== null && <Callout tone="err">{error}</Callout>}
    </div>
  )
}
