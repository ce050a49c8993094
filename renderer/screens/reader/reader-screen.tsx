import { useEffect, useMemo } from 'react'
import type { Source } from '../../../shared/model/source'
import { Button } from '../../parts/button'
import { EmptyState } from '../../parts/message'
import { Skeleton } from '../../parts/progress'
import { tryIt } from '../../parts/toast'
import { usePlace } from '../../place/place'
import { useOpenCase } from '../../store/case-context'
import { useActors, useAliases, useMentionsOfSource } from '../../store/reads/actors'
import { useBriefing } from '../../store/reads/briefings'
import { useClipsOfSource } from '../../store/reads/clips'
import { useSources } from '../../store/reads/sources'
import { useSourceText } from '../../store/reads/texts'
import { recordView } from '../../store/writes/acts'
import { Reader } from './reader'
import { useReaderState } from './reader-state'
import './reader.css'
import './text/reader-text.css'
import './margin/reader-margin.css'
import './original/reader-pages.css'
import './inspector/reader-inspector.css'

/** The section in which sources are read and clipped. */
export function ReaderScreen() {
  const { place, choose, go } = usePlace()
  const { tabs, openTab } = useReaderState()
  const sources = useSources()
  const openSources = useMemo(
    () => tabs.flatMap((id) => sources?.find((one) => one.id === id) ?? []),
    [tabs, sources],
  )
  const source =
    sources?.find(({ id }) => id === place.sourceId) ?? openSources.at(-1) ?? sources?.[0]
  const sourceId = source?.id ?? null
  useEffect(() => {
    if (sourceId === null) return
    openTab(sourceId)
    if (place.sourceId !== sourceId) choose({ sourceId })
  }, [sourceId, place.sourceId, openTab, choose])

  if (sources === undefined) return <Skeleton />
  if (source === undefined) {
    return (
      <EmptyState
        title="Nothing to read yet"
        action={
          <Button keys="Ctrl+1" onPress={() => go({ section: 'sources' })}>
            Go to Sources
          </Button>
        }
      >
        The reader shows the text of a source and the passages clipped from it. Import a file first.
      </EmptyState>
    )
  }
  return (
    <OpenedSource key={source.id} source={source} sources={sources} openSources={openSources} />
  )
}

interface OpenedSourceProps {
  readonly source: Source
  readonly sources: readonly Source[]
  readonly openSources: readonly Source[]
}

/** Waits for all that the reader shows of one source. */
function OpenedSource({ source, sources, openSources }: OpenedSourceProps) {
  const text = useSourceText(source.id)
  const clips = useClipsOfSource(source.id)
  const mentions = useMentionsOfSource(source.id)
  const actors = useActors()
  const aliases = useAliases()
  const briefing = useBriefing()
  const opened = useOpenCase()
  useEffect(() => tryIt(recordView(opened, source)), [opened, source])
  if (text === null) {
    return (
      <EmptyState title={`S${source.number} has no text`}>
        The file was kept, but nothing in it could be read as text.
      </EmptyState>
    )
  }
  if (
    text === undefined ||
    clips === undefined ||
    mentions === undefined ||
    actors === undefined ||
    aliases === undefined
  ) {
    return <Skeleton rows={8} />
  }
  return (
    <Reader
      source={source}
      sources={sources}
      openSources={openSources}
      text={text}
      clips={clips}
      mentions={mentions}
      actors={actors}
      aliases={aliases}
      briefing={briefing ?? null}
    />
  )
}
