import { BookOpenText, FileOutput, Files, PenLine, Users } from 'lucide-react'
import type { Marking } from '../../../shared/model/marking'
import { Button, IconButton } from '../../parts/button'
import type { Command } from '../../parts/commands/command'
import { MarkingChip } from '../../parts/marking'
import { Head } from '../../parts/pane'
import { Segmented } from '../../parts/segmented'
import type { BriefingDraft } from './briefing-draft'
import { InsertMenu } from './insert-menu'
import { SaveState } from './save-state'

interface BriefingHeadProps {
  readonly draft: BriefingDraft
  readonly reference: string
  /** Of the whole: the highest of its portions. */
  readonly marking: Marking
  /** What the readers may read at most; `null` for all it is marked for. */
  readonly audience: Marking | null
  readonly onReaders: () => void
  readonly reading: boolean
  readonly onReading: (reading: boolean) => void
  readonly commands: readonly Command[]
  /** What the export is doing; undefined when it does nothing. */
  readonly exportStep: string | undefined
  readonly onExport: () => void
  /** Asks for another form than PDF. */
  readonly onExportAs: () => void
}

/** What the briefing is, whether it is kept, and what can be done with the whole of it. */
export const BriefingHead = (props: BriefingHeadProps) => (
  <Head
    title="Briefing"
    meta={
      <span className="row">
        {props.reference}
        <MarkingChip marking={props.marking} />
        <SaveState draft={props.draft} />
      </span>
    }
  >
    <Segmented
      label="View"
      selected={props.reading ? 'read' : 'write'}
      onSelect={(view) => props.onReading(view === 'read')}
      segments={[
        { id: 'write', text: 'Write', icon: <PenLine aria-hidden="true" /> },
        { id: 'read', text: 'Read', icon: <BookOpenText aria-hidden="true" /> },
      ]}
    />
    <Button icon={<Users aria-hidden="true" />} onPress={props.onReaders}>
      {props.audience === null ? (
        'All readers'
      ) : (
        <>
          For <MarkingChip marking={props.audience} />
        </>
      )}
    </Button>
    <IconButton
      label="Export as Word, HTML or Markdown"
      icon={<Files aria-hidden="true" />}
      keys="Ctrl+Shift+E"
      disabled={props.exportStep !== undefined}
      onPress={props.onExportAs}
    />
    <InsertMenu commands={props.commands} />
    <Button
      kind="primary"
      icon={<FileOutput aria-hidden="true" />}
      keys="Ctrl+E"
      busy={props.exportStep}
      onPress={props.onExport}
    >
      Export PDF
    </Button>
  </Head>
)
