import type { Editor } from '@tiptap/core'
import { OctagonAlert, Plus, TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { printedNumbers } from '../../../shared/briefing/printed'
import { ListRow } from '../../parts/list-row'
import { MenuButton } from '../../parts/menu'
import { currentSection } from './editor/lines'
import type { OutlineRow } from './outline'
import { type SectionAction, sectionActions } from './section-actions'

interface OutlineListProps {
  readonly rows: readonly OutlineRow[]
  readonly editor: Editor
  readonly titleShown: boolean
  readonly onTitle: () => void
  readonly onSection: (id: string) => void
}

/** The sections with the numbers of their lines. ↑ ↓ move, Enter goes there, Alt ↑ ↓ move the section. */
export function OutlineList({ rows, editor, titleShown, onTitle, onSection }: OutlineListProps) {
  const current = useCurrentSection(editor)
  const shown = rows.find(({ id }) => id === current)
  return (
    <div className="br-outline" onKeyDown={walkRows}>
      <div className="br-list-head">
        <h2>Sections</h2>
        <MenuButton
          label="Change the sections"
          className="btn ghost sm icon"
          actions={sectionActions(editor).map(toMenu(shown))}
        >
          <Plus aria-hidden="true" />
        </MenuButton>
      </div>
      <ListRow selected={titleShown} onPress={onTitle}>
        <span className="ell">Title block</span>
      </ListRow>
      {rows.map((row) => (
        <div key={row.id} data-section={row.id}>
          <ListRow
            selected={!titleShown && row.id === current}
            className={row.inner ? 'in' : ''}
            onPress={() => onSection(row.id)}
            end={<RowEnd row={row} />}
          >
            <span className="ell">{row.title}</span>
          </ListRow>
        </div>
      ))}
    </div>
  )
}

const RowEnd = ({ row: { faults, warnings, lines } }: { readonly row: OutlineRow }) => (
  <>
    {faults.length > 0 ? (
      <OctagonAlert
        className="br-alert"
        role="img"
        aria-label={`Findings in line ${printedNumbers(faults)}`}
      />
    ) : (
      warnings.length > 0 && (
        <TriangleAlert
          className="br-alert is-warning"
          role="img"
          aria-label={`Warnings in line ${printedNumbers(warnings)}`}
        />
      )
    )}
    {lines}
  </>
)

const toMenu =
  (section: OutlineRow | undefined) =>
  ({ id, label, needsSection, run }: SectionAction) => ({
    id,
    text: needsSection && section !== undefined ? `${label} “${section.title}”` : label,
    disabled: needsSection && section === undefined,
    run,
  })

function useCurrentSection(editor: Editor): string | null {
  const [section, setSection] = useState(() => currentSection(editor.state))
  useEffect(() => {
    const look = () => setSection(currentSection(editor.state))
    editor.on('selectionUpdate', look)
    editor.on('update', look)
    return () => {
      editor.off('selectionUpdate', look)
      editor.off('update', look)
    }
  }, [editor])
  return section
}

function walkRows(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || event.altKey || event.ctrlKey) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.li')]
  const next = rows[rows.indexOf(event.target as HTMLElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
