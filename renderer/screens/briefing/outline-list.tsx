import type { Editor } from '@tiptap/core'
import { Image, OctagonAlert, Plus, Table2, TriangleAlert } from 'lucide-react'
import {
  type DragEvent,
  type FocusEvent,
  type KeyboardEvent,
  memo,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { printedNumbers } from '../../../shared/briefing/printed'
import { classNames } from '../../parts/class-names'
import { ListRow } from '../../parts/list-row'
import { MenuButton } from '../../parts/menu'
import { apply } from './editor/apply'
import { currentSection } from './editor/lines'
import { placeSection } from './editor/section-edits'
import type { OutlineRow } from './outline'
import { type SectionAction, sectionActions } from './section-actions'
import './outline.css'

interface OutlineListProps {
  readonly rows: readonly OutlineRow[]
  readonly editor: Editor
  readonly titleShown: boolean
  readonly onTitle: () => void
  readonly onSection: (id: string) => void
}

/** The sections with the numbers of their lines. ↑ ↓ move, Enter goes there, Alt ↑ ↓ or dragging move the section. */
export const OutlineList = memo(function OutlineList(props: OutlineListProps) {
  const { rows, editor, titleShown, onTitle, onSection } = props
  const current = useCurrentSection(editor)
  const shown = rows.find(({ id }) => id === current)
  const { hold, letGo } = useHeldRow(rows)
  return (
    <div className="br-outline" onKeyDown={walkRows} onFocus={hold} onBlur={letGo}>
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
        <SectionRow
          key={row.id}
          row={row}
          selected={!titleShown && row.id === current}
          onSection={onSection}
          onPlace={(id, side) => apply(editor, placeSection(id, row.id, side))}
        />
      ))}
    </div>
  )
})

interface SectionRowProps {
  readonly row: OutlineRow
  readonly selected: boolean
  readonly onSection: (id: string) => void
  /** Puts the section that was dragged before or after this one. */
  readonly onPlace: (id: string, side: Side) => void
}

/** A section, which can be dragged, and the tables and figures in it. */
function SectionRow({ row, selected, onSection, onPlace }: SectionRowProps) {
  const [side, setSide] = useState<Side | null>(null)
  const take = (event: DragEvent<HTMLDivElement>) => {
    if (!event.dataTransfer.types.includes(SECTION_DRAG_TYPE)) return
    event.preventDefault()
    setSide(sideOf(event))
  }
  return (
    <div
      data-section={row.id}
      data-drop={side ?? undefined}
      draggable
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData(SECTION_DRAG_TYPE, row.id)
        dataTransfer.effectAllowed = 'move'
      }}
      onDragOver={take}
      onDragLeave={() => setSide(null)}
      onDrop={(event) => {
        event.preventDefault()
        setSide(null)
        const id = event.dataTransfer.getData(SECTION_DRAG_TYPE)
        if (id !== '') onPlace(id, sideOf(event))
      }}
    >
      <ListRow
        selected={selected}
        className={classNames(row.inner && 'in', row.off && 'is-off')}
        onPress={() => onSection(row.id)}
        end={row.off ? 'left out' : <RowEnd row={row} />}
      >
        <span className="ell" title={row.title}>
          {row.title}
        </span>
      </ListRow>
      {row.shown.map(({ id, kind, title }) => (
        <ListRow key={id} className="in is-shown" onPress={() => onSection(id)}>
          {kind === 'table' ? <Table2 aria-hidden="true" /> : <Image aria-hidden="true" />}
          <span className="ell" title={title}>
            {title}
          </span>
        </ListRow>
      ))}
    </div>
  )
}

/** Type under which a section's id is dragged within the outline. */
const SECTION_DRAG_TYPE = 'application/x-casebook-section'

type Side = 'before' | 'after'

function sideOf({ currentTarget, clientY }: DragEvent<HTMLDivElement>): Side {
  const { top, height } = currentTarget.getBoundingClientRect()
  return clientY < top + height / 2 ? 'before' : 'after'
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

/** A row that moves to another place is taken out and put in again: the focus goes along. */
function useHeldRow(rows: readonly OutlineRow[]) {
  const held = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    if (rows.length > 0 && document.activeElement === document.body) held.current?.focus()
  }, [rows])
  return {
    hold: ({ target }: FocusEvent<HTMLDivElement>) => {
      held.current = target
    },
    letGo: ({ relatedTarget }: FocusEvent<HTMLDivElement>) => {
      if (relatedTarget !== null) held.current = null
    },
  }
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
