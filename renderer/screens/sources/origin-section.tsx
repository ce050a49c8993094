import type { Source } from '../../../shared/model/source'
import { Section } from '../../parts/pane'
import { Select } from '../../parts/select'
import { tryIt } from '../../parts/toast'
import { useOpenCase } from '../../store/case-context'
import { setOrigin } from '../../store/writes/sources'
import { chosenOrigin, originChoices, originOfChoice } from './origin-choices'
import { OriginProposalCard } from './origin-proposal'
import type { OriginProposal } from './origin-proposals'

interface OriginSectionProps {
  readonly source: Source
  readonly all: readonly Source[]
  readonly proposal: OriginProposal | undefined
}

/** Whether the source speaks for itself or repeats another. */
export function OriginSection({ source, all, proposal }: OriginSectionProps) {
  const opened = useOpenCase()
  const repeated = all.filter(({ derivedFrom }) => derivedFrom === source.id)

  const choose = (id: string) => tryIt(setOrigin(opened, source, originOfChoice(id, all)))
  return (
    <Section title="Origin" end={<kbd>O</kbd>}>
      {proposal !== undefined && <OriginProposalCard source={source} proposal={proposal} />}
      <Select
        label="Origin"
        labelHidden
        choices={originChoices(source, all)}
        selected={chosenOrigin(source)}
        onSelect={choose}
      />
      {repeated.length > 0 && (
        <p className="after soft">
          {repeated.map(({ number }) => `S${number}`).join(', ')}{' '}
          {repeated.length === 1 ? 'rests' : 'rest'} on this source: together they are one origin.
        </p>
      )}
    </Section>
  )
}
