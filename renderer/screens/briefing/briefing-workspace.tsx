import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useState } from 'react'
import { useCommands } from '../../parts/commands/registry'
import { Callout } from '../../parts/message'
import { Pane } from '../../parts/pane'
import { usePlace } from '../../place/place'
import { useOpenCase } from '../../store/case-context'
import type { BriefingAtEntry, BriefingMaterial } from '../../store/reads/briefings'
import { briefingCommands } from './briefing-commands'
import { BriefingHead } from './briefing-head'
import { BriefingPickers } from './briefing-pickers'
import { clipLabels } from './clip-rows'
import { apply, goToBlock } from './editor/apply'
import { CitedClips } from './editor/cited-clips'
import { EditorPane } from './editor-pane'
import type { Asked } from './pickers/asked'
import { PagePreview } from './preview/page-preview'
import { usePages } from './preview/use-pages'
import { Side } from './side'
import { TitleBlock } from './title-block'
import { useDraft, useSettled } from './use-draft'
import { useExport } from './use-export'
import { usePaper } from './use-paper'
import { useStanding } from './use-standing'

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
  const standing = useStanding(briefing.blocks, material)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [reading, setReading] = useState(false)
  const [titleShown, setTitleShown] = useState(false)
  const [paper, setPaper] = usePaper()
  const [cited] = useState(() => new CitedClips())
  useEffect(() => cited.replace(clipLabels(standing.rows)), [cited, standing.rows])
  const pages = usePages(
    useMemo(
      () => (paper === null ? null : { opened, briefing, material, paper }),
      [opened, briefing, material, paper],
    ),
  )
  const exporting = useExport(async () => {
    await draft.save()
    return paper === null ? null : { opened, briefing: draft.current(), material, paper }
  })

  function read(next: boolean): void {
    setReading(next)
    if (!next) requestAnimationFrame(() => editor?.view.focus())
  }
  function showLine(id: string): void {
    setTitleShown(false)
    setReading(false)
    // The text is out of sight until the next frame.
    requestAnimationFrame(() => editor !== null && apply(editor, goToBlock(id)))
  }
  function openPassage(clipId: string): void {
    const clip = material.clips.find(({ id }) => id === clipId)
    if (clip === undefined) return
    usePlace.getState().go({ section: 'reader', sourceId: clip.sourceId, clipId })
  }
  function goToNextLacking(): void {
    const ids = briefing.blocks.map(({ id }) => id)
    const here = ids.indexOf(usePlace.getState().place.lineId ?? '')
    const next = [...ids.slice(here + 1), ...ids].find((id) => standing.sourcing.lacking.has(id))
    if (next !== undefined) showLine(next)
  }
  useCommands(
    briefingCommands(titleShown || reading ? null : editor, {
      ask: setAsked,
      openPassage,
      goToNextLacking,
      toggleReading: () => read(!reading),
      exportPdf: exporting.run,
    }),
  )

  return (
    <div className="br" data-reading={reading}>
      <BriefingHead
        draft={draft}
        reference={briefing.reference}
        marking={standing.marking}
        reading={reading}
        onReading={read}
        exportStep={exporting.step}
        onExport={exporting.run}
      />
      {editor !== null && (
        <Side
          editor={editor}
          standing={standing}
          titleShown={titleShown}
          onTitle={() => setTitleShown(true)}
          onSection={showLine}
        />
      )}
      <Pane label="Text" className="br-write">
        {exporting.error !== null && (
          <Callout tone="err">
            <b>The PDF was not written.</b> {exporting.error}
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
        onReading={read}
      />
      {asked !== null && editor !== null && (
        <BriefingPickers
          asked={asked}
          editor={editor}
          rows={standing.rows}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}
