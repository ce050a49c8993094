import { FileDown, FolderDown, Search } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { currentReliability, isOriginSet, type Source } from '../../../shared/model/source'
import { countWords, grouped } from '../../../shared/text/size-words'
import { ask } from '../../bridge/ask'
import { fromOfferedFile } from '../../intake/import-item'
import { leftOutWords } from '../../intake/left-out'
import { Button, IconButton } from '../../parts/button'
import { useCommands } from '../../parts/commands/registry'
import { useInteractiveMark } from '../../parts/interactive-mark'
import { Keys } from '../../parts/keys'
import { Head, Pane } from '../../parts/pane'
import { Chip } from '../../parts/tag'
import { TextField } from '../../parts/text-field'
import { showFailure, showToast } from '../../parts/toast'
import { usePlace } from '../../place/place'
import { useOpenCase } from '../../store/case-context'
import { useClipCounts, useSources } from '../../store/reads/sources'
import './sources.css'
import { FirstSource } from './first-source'
import { ImportPanel } from './import-panel'
import { accept, turnDown } from './origin-proposal'
import { originProposals } from './origin-proposals'
import { useSimilarPairs } from './similar-sources'
import { SourceDialogs, type SourceQuestion } from './source-dialogs'
import { emptyFilter, matchesFilter, type SourceFilter } from './source-filter'
import { SourceInspector } from './source-inspector'
import { importQueueOf } from './source-queue'
import { SourceTable } from './source-table'
import { proposalCommands, sourceCommands } from './source-commands'

const noSources: readonly Source[] = []

/** The documents of the case: bring them in, say what they are and how far they can be relied upon. */
export function SourcesScreen() {
  const opened = useOpenCase()
  const sources = useSources()
  const clipCounts = useClipCounts()
  const { place, choose, go } = usePlace()
  const [filter, setFilter] = useState<SourceFilter>(emptyFilter)
  const [question, setQuestion] = useState<SourceQuestion | null>(null)
  const filterField = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLTableElement>(null)

  async function importFrom(kind: 'files' | 'folder') {
    try {
      const { files, leftOut } = await ask('files:choose', { kind })
      const words = leftOutWords(leftOut)
      if (words !== null) showToast({ text: words })
      await importQueueOf(opened).add(files.map(fromOfferedFile))
    } catch (thrown) {
      showFailure(thrown)
    }
  }

  useInteractiveMark(sources !== undefined && clipCounts !== undefined)
  const all = sources ?? noSources
  const counts = clipCounts ?? new Map<string, number>()
  const pairs = useSimilarPairs(all.length)
  const proposals = useMemo(() => originProposals(pairs, all), [pairs, all])
  const shown = all.filter((source) => {
    const about = { clips: counts.get(source.id) ?? 0, proposed: proposals.has(source.id) }
    return matchesFilter(source, about, filter)
  })
  const chosen = all.find(({ id }) => id === place.sourceId) ?? null
  const proposal = chosen === null ? undefined : proposals.get(chosen.id)
  const noSource = chosen === null ? 'choose a source first' : undefined
  const open = (sourceId: string) => go({ section: 'reader', sourceId, clipId: null })

  useCommands([
    {
      id: 'sources.import',
      label: 'Import files',
      group: 'Sources',
      keys: ['I'],
      strip: 'import',
      run: () => void importFrom('files'),
    },
    {
      id: 'sources.import-folder',
      label: 'Import a folder',
      group: 'Sources',
      keys: ['Shift+I'],
      run: () => void importFrom('folder'),
    },
    ...sourceCommands(noSource, setQuestion),
    {
      id: 'sources.report',
      label: 'Airlock reports: what was found in the files',
      group: 'Sources',
      keys: ['R'],
      strip: 'airlock report',
      run: () => go({ report: place.sourceId ?? '' }),
    },
    ...proposalCommands(
      proposal && chosen
        ? {
            accept: () => accept(opened, chosen, proposal),
            turnDown: () => turnDown(opened, chosen, proposal),
          }
        : null,
    ),
    {
      id: 'sources.filter',
      label: 'Filter the list',
      group: 'Sources',
      keys: ['/'],
      strip: 'filter',
      unavailable: all.length === 0 ? 'there is no source yet' : undefined,
      run: () => filterField.current?.focus(),
    },
    {
      id: 'sources.unfilter',
      label: 'Show all sources and go back to the list',
      group: 'Sources',
      keys: ['Escape'],
      run: () => {
        setFilter(emptyFilter)
        list.current?.focus()
      },
    },
  ])

  if (sources === undefined) return <Pane label="Sources">{null}</Pane>
  const buttons = (
    <>
      <IconButton
        label="Import a folder"
        keys="Shift+I"
        icon={<FolderDown aria-hidden="true" />}
        onPress={() => void importFrom('folder')}
      />
      <Button
        kind="primary"
        keys="I"
        icon={<FileDown aria-hidden="true" />}
        onPress={() => void importFrom('files')}
      >
        Import
      </Button>
    </>
  )
  const imports = (
    <ImportPanel
      onShow={(id) => choose({ sourceId: id })}
      onReport={(id) => go({ report: id })}
      onPutAway={() => list.current?.focus()}
    />
  )
  if (sources.length === 0) {
    return (
      <Pane label="Sources">
        <Head title="Sources" meta="none yet">
          {buttons}
        </Head>
        {imports}
        <FirstSource />
      </Pane>
    )
  }
  return (
    <div className="with-inspector">
      <Pane label="Sources">
        <Head title="Sources" meta={summary(all, counts)}>
          {buttons}
        </Head>
        <div className="sub">
          <div className="src-filter">
            <TextField
              label="Filter the list"
              labelHidden
              placeholder="Filter by title, publisher, number"
              icon={<Search aria-hidden="true" />}
              end={<Keys of="/" />}
              value={filter.words}
              onChange={(words) => setFilter({ ...filter, words })}
              inputRef={filterField}
            />
          </div>
          <Chip selected={filter.unrated} onChange={(unrated) => setFilter({ ...filter, unrated })}>
            Not rated <b>{grouped(all.filter((one) => currentReliability(one) === null).length)}</b>
          </Chip>
          <Chip
            selected={filter.unclipped}
            onChange={(unclipped) => setFilter({ ...filter, unclipped })}
          >
            No clips <b>{grouped(all.filter(({ id }) => !counts.has(id)).length)}</b>
          </Chip>
          {(proposals.size > 0 || filter.proposed) && (
            <Chip
              selected={filter.proposed}
              onChange={(proposed) => setFilter({ ...filter, proposed })}
            >
              Perhaps derived <b>{grouped(proposals.size)}</b>
            </Chip>
          )}
          <span className="grow" />
          {shown.length < all.length && (
            <span className="muted t11 nowrap">
              {grouped(shown.length)} of {grouped(all.length)} shown
            </span>
          )}
        </div>
        {imports}
        <SourceTable
          sources={shown}
          all={all}
          clipCounts={counts}
          proposals={proposals}
          selected={place.sourceId}
          onSelect={(sourceId) => choose({ sourceId })}
          onOpen={open}
          listRef={list}
        />
      </Pane>
      <SourceInspector
        source={chosen}
        all={all}
        proposal={proposal}
        onOpen={open}
        onAsk={setQuestion}
      />
      {chosen !== null && question !== null && (
        <SourceDialogs
          question={question}
          source={chosen}
          all={all}
          onClose={() => setQuestion(null)}
        />
      )}
    </div>
  )
}

/** "11 sources, 8 first hand, 2 without an origin, 52 clips". */
function summary(all: readonly Source[], counts: ReadonlyMap<string, number>) {
  const firstHand = all.filter(({ firstHand: is }) => is === true).length
  const unset = all.filter((source) => !isOriginSet(source)).length
  const clips = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [
    countWords(all.length, 'source'),
    firstHand > 0 && `${grouped(firstHand)} first hand`,
    unset > 0 && `${grouped(unset)} without an origin`,
    countWords(clips, 'clip'),
  ]
    .filter(Boolean)
    .join(', ')
}
