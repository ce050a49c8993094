import { Check, CopyCheck, FileQuestion, FileText, ShieldAlert, ShieldCheck } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { type Column, DataTable } from '../../../parts/data-table'
import { groupWords, type ReviewGroup, type ReviewRow } from './review-rows'

interface ReviewListProps {
  readonly rows: readonly ReviewRow[]
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onOpen: (row: ReviewRow) => void
  readonly listRef: Ref<HTMLTableElement>
}

/** The files that came in, and those that did not, by what was done about them. */
export const ReviewList = ({ rows, selected, onSelect, onOpen, listRef }: ReviewListProps) => (
  <DataTable
    label="Files"
    className="rv-list"
    columns={COLUMNS}
    rows={rows}
    rowId={({ id }) => id}
    selected={selected}
    onSelect={onSelect}
    onOpen={onOpen}
    openWord="open in reader"
    groups={groupsOf(rows)}
    rowClassName={({ group }) => group}
    two
    autoFocus
    tableRef={listRef}
  />
)

/** The groups with how many files each has. */
const groupsOf = (rows: readonly ReviewRow[]) => ({
  of: ({ group }: ReviewRow) => group,
  heading: (group: string) =>
    `${groupWords[group as ReviewGroup]}, ${rows.filter((row) => row.group === group).length}`,
})

const signs: Readonly<Record<ReviewGroup, ReactNode>> = {
  refused: <ShieldAlert aria-hidden="true" />,
  changed: <ShieldCheck aria-hidden="true" />,
  text: <FileText aria-hidden="true" />,
  'as-is': <Check aria-hidden="true" />,
  unreported: <FileQuestion aria-hidden="true" />,
  duplicate: <CopyCheck aria-hidden="true" />,
}

const COLUMNS: readonly Column<ReviewRow>[] = [
  {
    id: 'file',
    heading: 'File',
    cell: ({ group, name, about }) => (
      <div className="rv-file">
        {signs[group]}
        <div>
          <b className="ell" title={name}>
            {name}
          </b>
          <p className="ell">{about}</p>
        </div>
      </div>
    ),
  },
]
