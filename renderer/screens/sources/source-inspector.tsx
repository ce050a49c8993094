import { spokenCredibility } from '../../../shared/model/grading'
import type { Clip } from '../../../shared/model/clip'
import { currentReliability, type Source } from '../../../shared/model/source'
import { defanged } from '../../../shared/text/defang'
import { Button } from '../../parts/button'
import { Grade } from '../../parts/grade'
import { ListRow } from '../../parts/list-row'
import { EmptyState } from '../../parts/message'
import { Inspector } from '../../parts/pane'
import { Tabs } from '../../parts/tabs'
import { usePlace } from '../../place/place'
import { useClipsOfSource } from '../../store/reads/clips'
import { AlsoFoundSection } from './also-found-section'
import { BytesSection } from './bytes-section'
import { DetailsSection } from './details-section'
import type { OriginProposal } from './origin-proposals'
import { OriginSection } from './origin-section'
import { ReliabilitySection } from './reliability-section'
import type { SourceQuestion } from './source-dialogs'
import { SourceHeading } from './source-heading'

interface SourceInspectorProps {
  readonly source: Source | null
  readonly all: readonly Source[]
  readonly proposal: OriginProposal | undefined
  readonly onOpen: (id: string) => void
  readonly onAsk: (question: SourceQuestion) => void
}

/** What is known of the chosen source; what the analyst may say is changed in place. */
export function SourceInspector({ source, all, proposal, onOpen, onAsk }: SourceInspectorProps) {
  const clips = useClipsOfSource(source?.id ?? null) ?? []
  if (source === null) {
    return (
      <Inspector>
        <EmptyState title="No source chosen">
          Choose one in the list to see what is known of it.
        </EmptyState>
      </Inspector>
    )
  }
  return (
    <Inspector
      foot={
        <Button kind="primary" keys="Enter" onPress={() => onOpen(source.id)}>
          Open in reader
        </Button>
      }
    >
      <Tabs
        label={`S${source.number}`}
        tabs={[
          {
            id: 'source',
            title: 'Source',
            content: (
              <div key={source.id}>
                <SourceHeading source={source} />
                <ReliabilitySection source={source} onAsk={onAsk} />
                <OriginSection source={source} all={all} proposal={proposal} />
                <DetailsSection source={source} />
                <BytesSection source={source} />
                <AlsoFoundSection source={source} />
              </div>
            ),
          },
          {
            id: 'clips',
            title: 'Clips',
            count: clips.length,
            content: <ClipList clips={clips} source={source} />,
          },
        ]}
      />
    </Inspector>
  )
}

function ClipList({ clips, source }: { readonly clips: readonly Clip[]; readonly source: Source }) {
  const go = usePlace((state) => state.go)
  if (clips.length === 0) {
    return (
      <EmptyState title="No clips yet">
        Open the source in the reader and mark the passages you need.
      </EmptyState>
    )
  }
  return clips.map(({ id, number, anchor, credibility }) => (
    <ListRow
      key={id}
      onPress={() => go({ section: 'reader', sourceId: source.id, clipId: id })}
      end={
        <Grade
          reliability={currentReliability(source)}
          credibility={credibility}
          words={spokenCredibility(credibility)}
        />
      }
    >
      <span className="id">c{number}</span>
      <span className="ell">{defanged(anchor.exact)}</span>
    </ListRow>
  ))
}
