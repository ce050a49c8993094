import { Copy } from 'lucide-react'
import type { Source } from '../../../shared/model/source'
import { Button } from '../../parts/button'
import { Callout } from '../../parts/message'
import { tryIt } from '../../parts/toast'
import type { OpenCase } from '../../store/case-at-work'
import { useOpenCase } from '../../store/case-context'
import { setApart, setOrigin } from '../../store/writes/sources'
import { type OriginProposal, proposalHeading, proposalWords } from './origin-proposals'

interface OriginProposalCardProps {
  readonly source: Source
  readonly proposal: OriginProposal
}

/** Asks whether a source repeats another; nothing is taken for granted until an analyst says so. */
export function OriginProposalCard({ source, proposal }: OriginProposalCardProps) {
  const opened = useOpenCase()
  const { origin } = proposal
  return (
    <div className="o-proposal">
      <Callout icon={<Copy aria-hidden="true" />}>
        <b>{proposalHeading(proposal)}</b>
        <p>{proposalWords(proposal)}</p>
        <p className="soft ell" title={origin.title}>
          S{origin.number}, {origin.title}
        </p>
        <div className="o-ask">
          <Button size="sm" keys="Y" onPress={() => accept(opened, source, proposal)}>
            Derived from S{origin.number}
          </Button>
          <Button
            size="sm"
            kind="ghost"
            keys="N"
            onPress={() => turnDown(opened, source, proposal)}
          >
            Not derived
          </Button>
        </div>
      </Callout>
    </div>
  )
}

/** The source counts as one origin with the other from now on. */
export const accept = (opened: OpenCase, source: Source, { origin }: OriginProposal): void =>
  tryIt(setOrigin(opened, source, origin))

/** It is not asked again. */
export const turnDown = (opened: OpenCase, source: Source, { origin }: OriginProposal): void =>
  tryIt(setApart(opened, source, origin))
