import { useState } from 'react'
import type { Actor, Mention } from '../../../../shared/model/actor'
import type { Clip } from '../../../../shared/model/clip'
import { currentReliability, type Source } from '../../../../shared/model/source'
import type { SourceText } from '../../../../shared/model/source-text'
import { Inspector, Section } from '../../../parts/pane'
import { Tabs } from '../../../parts/tabs'
import { useCitingLines } from '../../../store/reads/citing-lines'
import { ActorsInspector } from './actors-inspector'
import { ClipInspector } from './clip-inspector'
import type { ReaderActions } from '../reader-actions'
import { SourceInspector } from './source-inspector'
import type { ReaderClip } from '../use-reader-clips'

interface ReaderInspectorProps {
  readonly source: Source
  readonly text: SourceText
  readonly chosen: Clip | null
  readonly placed: readonly ReaderClip[]
  readonly actors: readonly Actor[]
  readonly mentions: readonly Mention[]
  readonly actions: ReaderActions
  readonly onShow: (mention: Mention) => void
}

/** Beside the document: the chosen clip, the source, and the actors it names. */
export function ReaderInspector(props: ReaderInspectorProps) {
  const { source, text, chosen, placed, actors, mentions, actions } = props
  const [tab, setTab] = useState<'clip' | 'source' | 'actors'>('clip')
  const lines = useCitingLines(chosen?.id ?? null) ?? []
  const clip =
    chosen === null ? (
      <Section>
        <p className="soft">
          No clip is chosen. Stand on a passage and press Enter to clip it, or walk the clips with J
          and K.
        </p>
      </Section>
    ) : (
      <ClipInspector
        clip={chosen}
        placed={placed.find(({ id }) => id === chosen.id)}
        text={text}
        reliability={currentReliability(source)}
        lines={lines}
        actions={actions}
      />
    )
  const named = (
    <ActorsInspector
      actors={actors}
      mentions={mentions}
      onShow={props.onShow}
      onUntag={actions.untag}
    />
  )
  return (
    <Inspector>
      <Tabs
        label="About"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'clip', title: 'Clip', content: clip },
          { id: 'source', title: 'Source', content: <SourceInspector source={source} /> },
          {
            id: 'actors',
            title: 'Actors',
            count: new Set(mentions.map(({ actorId }) => actorId)).size,
            content: named,
          },
        ]}
      />
    </Inspector>
  )
}
