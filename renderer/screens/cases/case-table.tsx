import type { CaseFile } from '../../../shared/ipc/contract'
import { sizeWords } from '../../../shared/text/size-words'
import { type Column, DataTable } from '../../parts/data-table'
import { changeWords } from './change-words'

const columns: readonly Column<CaseFile>[] = [
  {
    id: 'name',
    heading: 'Case',
    cell: ({ name, folder }) => (
      <>
        <b className="ell">{name}</b>
        <p className="ell">{folder}</p>
      </>
    ),
    sortValue: ({ name }) => name,
  },
  {
    id: 'modified',
    heading: 'Last change',
    width: 180,
    cell: ({ modified }) => changeWords(modified),
    sortValue: ({ modified }) => modified,
  },
  {
    id: 'size',
    heading: 'Size',
    width: 110,
    numeric: true,
    cell: ({ bytes }) => sizeWords(bytes),
    sortValue: ({ bytes }) => bytes,
  },
]

interface CaseTableProps {
  readonly files: readonly CaseFile[]
  readonly selected: string | null
  readonly onSelect: (ref: string) => void
  readonly onOpen: (file: CaseFile) => void
}

/** The case files, the last changed first. */
export const CaseTable = ({ files, selected, onSelect, onOpen }: CaseTableProps) => (
  <DataTable
    label="Cases"
    columns={columns}
    rows={files}
    rowId={({ ref }) => ref}
    selected={selected}
    onSelect={onSelect}
    onOpen={onOpen}
    openWord="open"
    initialSort={{ column: 'modified', order: 'descending' }}
    two
    autoFocus
    className="cs-t"
  />
)
