import { useState } from 'react'
import type { Actor, Alias, Mention } from '../../../shared/model/actor'
import type { Briefing } from '../../../shared/model/briefing'
import { type Clip, clipCodes } from '../../../shared/model/clip'
import { currentReliability, type Source } from '../../../shared/model/source'
import type { SourceText } from '../../../shared/model/source-text'
import { useCommands } from '../../parts/commands/registry'
import { Pane } from '../../parts/pane'
import { usePlace } from '../../place/place'
import { useOpenCase } from '../../store/case-context'
import { ActorPicker } from './pickers/actor-picker'
import { CodePicker } from './pickers/code-picker'
import { copyDefanged, defangCopied } from './copy-defanged'
import { FindBar } from './find/find-bar'
import { LostClips } from './lost-clips'
import { pagesToRecognise } from '../../../shared/extract/recognised-text'
import { useReadOriginal } from '../../store/reads/originals'
import { recogniseText, useRecognition } from './original/recognition'
import { OutsideBar } from './text/outside-bar'
import { RecognitionBar } from './original/recognition-bar'
import { hasLook, OriginalView } from './original/original-view'
import { readerActions, tagPassage } from './reader-actions'
import { tryIt } from '../../parts/toast'
import { readerCommands } from './reader-commands'
import { ReaderInspector } from './inspector/reader-inspector'
import { useReaderState } from './reader-state'
import { SourceLine } from './source-line'
import { SourceTabs } from './source-tabs'
import { typedFor } from './tag-scope'
import { TextView } from './text/text-view'
import { useCursor } from './use-cursor'
import { useFind } from './find/use-find'
import { useWholePage } from './text/use-whole-page'
import { useReaderClips } from './use-reader-clips'

export interface ReaderProps {
  readonly source: Source
  readonly sources: readonly Source[]
  readonly openSources: readonly Source[]
  readonly text: SourceText
  /** Of this source, in the order of its text. */
  readonly clips: readonly Clip[]
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
  readonly aliases: readonly Alias[]
  readonly briefing: Briefing | null
}

/** One source: its text and pages, its clips, and what is known of the chosen one. */
export function Reader(props: ReaderProps) {
  const { source, text, clips, mentions, actors, aliases, briefing } = props
  const opened = useOpenCase()
  const { place, choose } = usePlace()
  const { view: wantedView, setView } = useReaderState()
  const [asking, setAsking] = useState<'code' | 'tag' | null>(null)
  const { placed, lost } = useReaderClips(source, text, clips, mentions, actors)
  const { passage: cursor, moves } = useCursor(text, placed)
  const find = useFind(text.text, moves.moveTo)
  const chosen = clips.find(({ id }) => id === place.clipId) ?? null
  const chosenId = chosen?.id ?? null
  const passage = cursor ?? placed.find(({ id }) => id === chosenId) ?? null
  const isShown = hasLook(source, text)
  const isEmpty = text.text === ''
  const view = !isShown ? 'text' : isEmpty ? 'original' : wantedView
  const read = useReadOriginal(source)
  const isRecognising = useRecognition(({ sourceId }) => sourceId !== null)
  const recognise = () => tryIt(recogniseText(opened, source, text, read))
  const wholePage = useWholePage(source, text.outside ?? 0, read)
  const subject = {
    opened,
    source,
    text,
    clips: placed,
    chosen,
    passage,
    mentions,
    aliases,
    briefing,
  }
  const actions = readerActions(subject, setAsking)
  const shared = {
    source,
    text,
    clips: placed,
    chosenId,
    cursor,
    onChoose: moves.chooseClip,
    onPoint: moves.moveToSentence,
    onSelect: moves.moveTo,
  }

  useCommands(
    readerCommands(
      {
        ...moves,
        ...actions,
        original: () => setView(view === 'text' ? 'original' : 'text'),
        both: () => setView(view === 'both' ? 'text' : 'both'),
        zoom: useReaderState.getState().zoomBy,
        copy: () => tryIt(copyDefanged(text.text, passage)),
        find: find.open,
        recognise,
        wholePage: wholePage.take,
      },
      {
        withoutPassage: passage === null ? 'choose a passage first' : undefined,
        withoutClip: chosen === null ? 'choose a clip first' : undefined,
        withoutClips: placed.length === 0 ? 'this source has no clips' : undefined,
        withoutOriginal: isShown ? undefined : 'this original is text and nothing else',
        withoutEmptyPages: isRecognising
          ? 'another recognition is under way'
          : pagesToRecognise(text.pages).length === 0
            ? 'its pages have their text'
            : undefined,
        withoutOutside:
          wholePage.words === 0
            ? 'nothing of it stands outside its text'
            : wholePage.isTaking
              ? 'it is being read'
              : undefined,
        withoutPages: view === 'text' ? 'show the original first' : undefined,
        withoutBriefing: briefing === null ? 'begin the briefing first' : undefined,
      },
    ),
  )

  return (
    <div className="with-inspector rd" onCopy={defangCopied}>
      <Pane label="Document" className="rd-doc">
        <h1 className="unseen">
          S{source.number} {source.title}
        </h1>
        <SourceTabs
          sources={props.openSources}
          shown={source}
          hasOriginal={isShown && !isEmpty}
          onFind={find.open}
        />
        <SourceLine
          source={source}
          origin={props.sources.find(({ id }) => id === source.derivedFrom) ?? null}
          clips={clips.length}
        />
        <LostClips clips={lost} chosenId={chosenId} onChoose={(clipId) => choose({ clipId })} />
        <OutsideBar {...wholePage} />
        <RecognitionBar source={source} text={text} onRecognise={recognise} />
        <div className={`rd-views ${view}`}>
          {view !== 'original' && (
            <TextView
              {...shared}
              mentions={mentions}
              reliability={currentReliability(source)}
              found={find.places}
              narrow={view === 'both'}
            />
          )}
          {view !== 'text' && <OriginalView {...shared} />}
        </div>
        {find.isOpen && <FindBar {...find} places={find.places.length} />}
      </Pane>
      <ReaderInspector
        source={source}
        text={text}
        chosen={chosen}
        placed={placed}
        actors={actors}
        mentions={mentions}
        actions={actions}
        onShow={moves.moveTo}
      />
      {asking === 'code' && chosen !== null && (
        <CodePicker
          clip={chosen.number}
          code={chosen.code}
          ownCodes={ownCodes(clips)}
          onPick={(code) => {
            setAsking(null)
            actions.code(code)
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'tag' && passage !== null && (
        <ActorPicker
          actors={actors}
          aliases={aliases}
          words={text.text.slice(passage.start, passage.end)}
          typed={typedFor(text.text, passage)}
          onPick={(actor, everywhere) => {
            setAsking(null)
            tryIt(tagPassage(subject, passage, actor, everywhere))
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  )
}

const ownCodes = (clips: readonly Clip[]): string[] => {
  const standing: readonly string[] = clipCodes
  return [...new Set(clips.map(({ code }) => code))]
    .filter((code) => !standing.includes(code))
    .sort()
}
