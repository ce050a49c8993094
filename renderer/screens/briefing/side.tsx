import type { Editor } from '@tiptap/core'
import { useMemo, useState } from 'react'
import type { PlacedFinding } from '../../../shared/briefing/lint/lint'
import { Segmented } from '../../parts/segmented'
import { useSame } from '../../parts/use-same'
import { ClipShelf } from './clip-shelf'
import { apply } from './editor/apply'
import { insertCitation } from './editor/line-edits'
import { outlineOf } from './outline'
import { OutlineList } from './outline-list'
import { SourcingSummary } from './sourcing-summary'
import type { Standing } from './use-standing'

interface SideProps {
  readonly editor: Editor
  readonly standing: Standing
  /** Those that nobody dismissed. */
  readonly findings: readonly PlacedFinding[]
  readonly titleShown: boolean
  readonly onTitle: () => void
  readonly onSection: (id: string) => void
}

/** Beside the text: its outline, or the clips it may cite. */
export function Side({ editor, standing, findings, titleShown, onTitle, onSection }: SideProps) {
  const [shown, setShown] = useState<'outline' | 'clips'>('outline')
  const { sections, rows } = standing
  const outline = useSame(useMemo(() => outlineOf(sections, findings), [sections, findings]))
  return (
    <nav className="br-side" aria-label="Outline and clips" data-pane="" tabIndex={-1}>
      <Segmented
        label="Beside the text"
        full
        selected={shown}
        onSelect={setShown}
        segments={[
          { id: 'outline', text: 'Outline' },
          { id: 'clips', text: 'Clips' },
        ]}
      />
      {shown === 'clips' ? (
        <ClipShelf rows={rows} onCite={(clipId) => apply(editor, insertCitation(clipId))} />
      ) : (
        <>
          <OutlineList
            rows={outline}
            editor={editor}
            titleShown={titleShown}
            onTitle={onTitle}
            onSection={onSection}
          />
          <SourcingSummary {...standing} />
        </>
      )}
    </nav>
  )
}
