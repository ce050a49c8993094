import type { Editor } from '@tiptap/core'
import { BookOpenText, FileOutput, PenLine } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { placeBlocks } from '../../../shared/briefing/placing'
import { failureOf } from '../../../shared/errors/casebook-error'
import { highestMarking } from '../../../shared/model/marking'
import { Button } from '../../parts/button'
import { useCommands } from '../../parts/commands/registry'
import { MarkingChip } from '../../parts/marking'
import { Callout } from '../../parts/message'
import { Head, Pane } from '../../parts/pane'
import { Segmented } from '../../parts/segmented'
import { showToast } from '../../parts/toast'
import { usePlace } from '../../place/place'
import { useOpenCase } from '../../store/case-context'
import type { BriefingAtEntry, BriefingMaterial } from '../../store/reads/briefings'
import type { BriefingDraft } from './briefing-draft'
import { briefingCommands } from './briefing-commands'
import { BriefingPickers } from './briefing-pickers'
import { ClipShelf } from './clip-shelf'
import { clipLabels, clipRows } from './clip-rows'
import { CitedClips } from './editor/cited-clips'
import { apply, goToBlock } from './editor/apply'
import { insertCitation } from './editor/line-edits'
import { EditorPane } from './editor-pane'
import { exportPdf } from './export-pdf'
import { outlineOf } from './outline'
import { OutlineList } from './outline-list'
import type { Asked } from './pickers/asked'
import { PagePreview } from './preview/page-preview'
import { usePages } from './preview/use-pages'
import { SaveState } from './save-state'
import { sourcingOf } from './sourcing'
import { SourcingSummary } from './sourcing-summary'
import { TitleBlock } from './title-block'
import { useDraft, useSettled } from './use-draft'
import { usePaper } from './use-paper'

/** Milliseconds the keys rest before outline and pages follow the text. */
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
  const [editor, setEditor] = useState<Editor | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [reading, setReading] = useState(false)
  const [titleShown, setTitleShown] = useState(false)
  const [side, setSide] = useState<'outline' | 'clips'>('outline')
  const [exporting, setExporting] = useState<string>()
  const [exportError, setExportError] = useState<string | null>(null)
  const [paper, setPaper] = usePaper()

  const rows = useMemo(() => clipRows(material), [material])
  const [cited] = useState(() => new CitedClips())
  useEffect(() => cited.replace(clipLabels(rows)), [cited, rows])
  const sections = useMemo(() => placeBlocks(briefing.blocks), [briefing.blocks])
  const sourcing = useMemo(() => {
    const lines = sections.flatMap((section) => section.lines.map(({ line }) => line))
    return sourcingOf(
      lines,
      new Map(material.clips.map((clip) => [clip.id, clip])),
      material.sources,
    )
  }, [sections, material])
  const marking = highestMarking(
    sections.flatMap((section) => section.lines.map(({ line }) => line.marking)),
    material.case.marking,
  )
  const request = useMemo(
    () => (paper === null ? null : { opened, briefing, material, paper }),
    [opened, briefing, material, paper],
  )
  const pages = usePages(request)

  function showLine(id: string): void {
    setTitleShown(false)
    setReading(false)
    if (editor !== null) requestAnimationFrame(() => apply(editor, goToBlock(id)))
  }
  function openPassage(clipId: string): void {
    const clip = material.clips.find(({ id }) => id === clipId)
    if (clip !== undefined)
      usePlace.getState().go({ section: 'reader', sourceId: clip.sourceId, clipId })
  }
  function goToNextUnsourced(): void {
    const lines = sections.flatMap((section) => section.lines.map(({ line }) => line.id))
    const here = lines.indexOf(usePlace.getState().place.lineId ?? '')
    const next = [...lines.slice(here + 1), ...lines].find((id) => sourcing.lacking.has(id))
    if (next !== undefined) showLine(next)
  }
  async function exportNow(): Promise<void> {
    if (exporting !== undefined || paper === null) return
    setExportError(null)
    setExporting('Saving the text')
    try {
      await draft.save()
      const path = await exportPdf(
        { opened, briefing: draft.current(), material, paper },
        setExporting,
      )
      if (path !== null) showToast({ text: `Briefing exported to ${path}` })
    } catch (thrown) {
      setExportError(failureOf(thrown).message)
    }
    setExporting(undefined)
  }
  useCommands(
    briefingCommands(titleShown || reading ? null : editor, {
      ask: setAsked,
      openPassage,
      goToNextUnsourced,
      toggleReading: () => setReading(!reading),
      exportPdf: () => void exportNow(),
    }),
  )

  return (
    <div className="br" data-reading={reading}>
      <Head
        title="Briefing"
        meta={<Meta draft={draft} reference={briefing.reference} marking={marking} />}
      >
        <Segmented
          label="View"
          selected={reading ? 'read' : 'write'}
          onSelect={(view) => setReading(view === 'read')}
          segments={[
            { id: 'write', text: 'Write', icon: <PenLine aria-hidden="true" /> },
            { id: 'read', text: 'Read', icon: <BookOpenText aria-hidden="true" /> },
          ]}
        />
        <Button
          kind="primary"
          icon={<FileOutput aria-hidden="true" />}
          keys="Ctrl+E"
          busy={exporting}
          onPress={() => void exportNow()}
        >
          Export PDF
        </Button>
      </Head>
      <nav className="br-side" aria-label="Outline and clips" data-pane="" tabIndex={-1}>
        <Segmented
          label="Beside the text"
          full
          selected={side}
          onSelect={setSide}
          segments={[
            { id: 'outline', text: 'Outline' },
            { id: 'clips', text: 'Clips' },
          ]}
        />
        {side === 'clips' && (
          <ClipShelf
            rows={rows}
            onCite={(clipId) => editor !== null && apply(editor, insertCitation(clipId))}
          />
        )}
        {side === 'outline' && editor !== null && (
          <>
            <OutlineList
              rows={outlineOf(sections, sourcing.lacking)}
              editor={editor}
              titleShown={titleShown}
              onTitle={() => setTitleShown(true)}
              onSection={showLine}
            />
            <SourcingSummary sourcing={sourcing} />
          </>
        )}
      </nav>
      <Pane label="Text" className="br-write">
        {exportError !== null && (
          <Callout tone="err">
            <b>The PDF was not written.</b> {exportError}
          </Callout>
        )}
        {titleShown && <TitleBlock key={generation} draft={draft} />}
        <div className="br-write-text" hidden={titleShown}>
          <EditorPane
            key={generation}
            draft={draft}
            cited={cited}
            defaultMarking={material.case.marking}
            onAsk={setAsked}
            onOpenPassage={openPassage}
            onReady={setEditor}
          />
        </div>
      </Pane>
      <PagePreview
        shown={pages}
        paper={paper ?? 'a4'}
        onPaper={setPaper}
        reading={reading}
        onReading={setReading}
      />
      {asked !== null && editor !== null && (
        <BriefingPickers asked={asked} editor={editor} rows={rows} onClose={() => setAsked(null)} />
      )}
    </div>
  )
}

interface MetaProps {
  readonly draft: BriefingDraft
  readonly reference: string
  /** Of the whole: the highest of its portions. */
  readonly marking: string
}

const Meta = ({ draft, reference, marking }: MetaProps) => (
  <span className="row">
    {reference}
    <MarkingChip marking={marking} />
    <SaveState draft={draft} />
  </span>
)
