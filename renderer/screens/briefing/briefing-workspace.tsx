import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { findingsOf, standing as standingOnes, stopping } from '../../../shared/briefing/lint/lint'
import { stopWords } from '../../../shared/briefing/lint/stops'
import { nameLostCitations } from '../../../shared/briefing/lost-citations'
import { linesAbove, type Readership } from '../../../shared/briefing/readership'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { DEFAULT_SCALE } from '../../../shared/model/likelihood'
import { useCommands } from '../../parts/commands/registry'
import { Callout } from '../../parts/message'
import { Pane } from '../../parts/pane'
import { useSame } from '../../parts/use-same'
import { highestMarking, schemeOf } from '../../../shared/model/marking'
import { usePlace } from '../../place/place'
import { useOpenCase } from '../../store/case-context'
import type { BriefingAtEntry, BriefingMaterial } from '../../store/reads/briefings'
import { briefingCommands } from './briefing-commands'
import { BriefingHead } from './briefing-head'
import { BriefingPickers } from './briefing-pickers'
import { clipLabels, pictureLabels } from './clip-rows'
import { apply, type Edit, goToBlock } from './editor/apply'
import { CitedClips } from './editor/cited-clips'
import { markFindings } from './editor/finding-marks'
import { EditorPane } from './editor-pane'
import { DismissDialog } from './findings/dismiss-dialog'
import { FindingsPanel } from './findings/findings-panel'
import { useFindingActions } from './findings/use-finding-actions'
import { useFindings } from './findings/use-findings'
import type { Asked } from './pickers/asked'
import { ExportPicker } from './pickers/export-picker'
import { PagePreview } from './preview/page-preview'
import { ReadersDialog } from './readers-dialog'
import { type AskedSearch, SearchBar } from './search/search-bar'
import { Side } from './side'
import { TitleBlock } from './title-block'
import { useDraft, useSettled } from './use-draft'
import { useExport } from './use-export'
import { usePaper } from './use-paper'
import { useStanding } from './use-standing'

/** Milliseconds the keys rest before outline and findings follow the text. */
const SETTLE = 150

interface BriefingWorkspaceProps {
  readonly found: BriefingAtEntry
  readonly material: BriefingMaterial
}

/** Outline and clips, text, pages. */
export function BriefingWorkspace({ found, material }: BriefingWorkspaceProps) {
  const opened = useOpenCase()
  const { draft, generation } = useDraft(found)
  const briefing = useSettled(draft, SETTLE)
  const standing = useStanding(briefing.blocks, material)
  const findings = useSame(useFindings(briefing, material))
  const stand = useMemo(() => standingOnes(findings), [findings])
  const [editor, setEditor] = useState<Editor | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [askedForm, setAskedForm] = useState(false)
  const [searching, setSearching] = useState<AskedSearch | null>(null)
  const [reading, setReading] = useState(false)
  const [titleShown, setTitleShown] = useState(false)
  const [paper, setPaper] = usePaper()
  const [readership, setReadership] = useState<Readership | null>(null)
  const [askedReaders, setAskedReaders] = useState(false)
  const [cited] = useState(() => new CitedClips())
  const scheme = schemeOf(material.case)
  const { rows, figures } = standing
  const pictures = useMemo(() => pictureLabels(material), [material])
  useEffect(
    () => cited.replace({ labels: clipLabels(rows), pictures, figures, scheme }),
    [cited, rows, pictures, figures, scheme],
  )
  useEffect(() => {
    if (editor !== null) markFindings(editor, stand)
  }, [editor, stand])
  const given = useMemo(
    () => (paper === null ? null : { opened, material, paper, readership }),
    [opened, material, paper, readership],
  )
  const exporting = useExport(async () => {
    await draft.save()
    const stops = stopping(findingsOf({ ...material, briefing: draft.current() }))
    if (stops.length > 0) throw new CasebookError('refused', stopWords(stops))
    return given && { ...given, briefing: draft.current() }
  })

  const read = useCallback(
    (next: boolean): void => {
      setReading(next)
      if (!next) requestAnimationFrame(() => editor?.view.focus())
    },
    [editor],
  )
  const show = useCallback(
    (edit: Edit): void => {
      setTitleShown(false)
      setReading(false)
      // The text is out of sight until the next frame.
      requestAnimationFrame(() => editor !== null && apply(editor, edit))
    },
    [editor],
  )
  const showTitle = useCallback(() => setTitleShown(true), [])
  const goTo = useCallback((id: string) => show(goToBlock(id)), [show])
  function openPassage(clipId: string): void {
    const clip = material.clips.find(({ id }) => id === clipId)
    if (clip === undefined) return
    usePlace.getState().go({ section: 'reader', sourceId: clip.sourceId, clipId })
  }
  const actions = useFindingActions({
    editor,
    draft,
    analyst: opened.analyst,
    findings,
    show,
    ask: setAsked,
  })
  const written = titleShown || reading ? null : editor
  const commands = briefingCommands(written, {
    ask: setAsked,
    search: (kind) => setSearching({ kind }),
    openPassage,
    findings: actions,
    toggleReading: () => read(!reading),
    exportPdf: () => exporting.run('pdf'),
    askForm: () => setAskedForm(true),
    askReaders: () => setAskedReaders(true),
  })
  useCommands(commands)

  return (
    <div className="br" data-reading={reading}>
      <BriefingHead
        draft={draft}
        reference={briefing.reference}
        marking={standing.marking}
        audience={readership?.audience ?? null}
        onReaders={() => setAskedReaders(true)}
        reading={reading}
        onReading={read}
        commands={commands}
        exportStep={exporting.step}
        onExport={() => exporting.run('pdf')}
        onExportAs={() => setAskedForm(true)}
      />
      {editor !== null && (
        <Side
          editor={editor}
          standing={standing}
          findings={stand}
          titleShown={titleShown}
          onTitle={showTitle}
          onSection={goTo}
        />
      )}
      <Pane label="Text" className="br-write">
        {exporting.error !== null && (
          <Callout tone="err">
            <b>The briefing was not exported.</b> {exporting.error}
          </Callout>
        )}
        {written !== null && searching !== null && (
          <SearchBar editor={written} asked={searching} onClose={() => setSearching(null)} />
        )}
        {titleShown && <TitleBlock key={generation} draft={draft} />}
        <div className="br-write-text" hidden={titleShown}>
          <EditorPane
            key={generation}
            draft={draft}
            cited={cited}
            defaultMarking={highestMarking(scheme, [material.case.marking])}
            onAsk={setAsked}
            onOpenPassage={openPassage}
            onReady={setEditor}
          />
        </div>
        <FindingsPanel
          findings={findings}
          chosen={actions.chosen}
          onChoose={actions.choose}
          onFix={actions.fix}
          onDismiss={actions.askReason}
          onTakeBack={actions.takeBack}
        />
      </Pane>
      <PagePreview
        draft={draft}
        given={given}
        onPaper={setPaper}
        reading={reading}
        onReading={read}
        onBlock={goTo}
      />
      {actions.asked !== null && (
        <DismissDialog
          finding={actions.asked}
          onDismiss={(reason) => actions.asked && actions.dismiss(actions.asked, reason)}
          onClose={() => actions.askReason(null)}
        />
      )}
      {askedReaders && (
        <ReadersDialog
          scheme={scheme}
          readership={readership}
          least={material.case.marking}
          whole={standing.marking}
          above={(audience) => {
            const { clips, sources } = material
            const held = nameLostCitations(briefing, clips, sources)
            return linesAbove({ ...material, briefing: held }, audience)
          }}
          onChoose={setReadership}
          onClose={() => setAskedReaders(false)}
        />
      )}
      {askedForm && (
        <ExportPicker
          onPick={(form) => {
            setAskedForm(false)
            exporting.run(form)
          }}
          onClose={() => setAskedForm(false)}
        />
      )}
      {asked !== null && editor !== null && (
        <BriefingPickers
          asked={asked}
          editor={editor}
          rows={standing.rows}
          scale={briefing.scale ?? DEFAULT_SCALE}
          scheme={scheme}
          pictures={pictures}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}
