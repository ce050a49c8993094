import { Check, LockOpen, TriangleAlert } from 'lucide-react'
import type { Ref } from 'react'
import type { Backup, CaseFile } from '../../../../shared/ipc/contract'
import type { DateForm } from '../../../../shared/text/date-words'
import { sizeWords } from '../../../../shared/text/size-words'
import { classNames } from '../../../parts/class-names'
import { type Column, DataTable } from '../../../parts/data-table'
import { useDateForm } from '../../../parts/date-form'
import { Tag } from '../../../parts/tag'
import { isPlain } from '../case-state'
import { changeWords } from '../change-words'
import { holdsLastChange } from '../last-change'
import type { LastBackups } from './use-last-backups'

const columnsWith = (backups: LastBackups, form: DateForm): readonly Column<CaseFile>[] => [
  {
    id: 'name',
    heading: 'Case',
    cell: (file) => (
      <>
        <b className="ell">
          {file.name} {isPlain(file) && <NotSealed />}
        </b>
        <p className="ell">{file.folder}</p>
      </>
    ),
    sortValue: ({ name }) => name,
  },
  {
    id: 'modified',
    heading: 'Last change',
    width: 150,
    cell: ({ modified }) => changeWords(modified, form),
    sortValue: ({ modified }) => modified,
  },
  {
    id: 'backup',
    heading: 'Last backup',
    width: 170,
    cell: (file) => <LastBackup file={file} backup={backups.get(file.ref)} />,
    sortValue: ({ ref }) => backups.get(ref)?.made ?? null,
  },
  {
    id: 'size',
    heading: 'Size',
    width: 90,
    numeric: true,
    cell: ({ bytes }) => sizeWords(bytes),
    sortValue: ({ bytes }) => bytes,
  },
]

/** The sign of a case file that anybody can read. */
export const NotSealed = () => (
  <Tag tone="warn" icon={<LockOpen aria-hidden="true" />}>
    Not sealed
  </Tag>
)

interface LastBackupProps {
  readonly file: CaseFile
  readonly backup: Backup | null | undefined
}

function LastBackup({ file, backup }: LastBackupProps) {
  const form = useDateForm()
  if (backup === undefined) return null
  if (backup === null) return <span className="muted">none</span>
  const isWhole = holdsLastChange([backup], file.modified)
  const Sign = isWhole ? Check : TriangleAlert
  return (
    <span className={classNames('cs-backup', !isWhole && 'old')}>
      <Sign aria-hidden="true" />
      {changeWords(backup.made, form)}
      {!isWhole && <span className="vh">, before the last change</span>}
    </span>
  )
}

interface CaseTableProps {
  readonly files: readonly CaseFile[]
  readonly backups: LastBackups
  readonly selected: string | null
  readonly onSelect: (ref: string) => void
  readonly onOpen: (file: CaseFile) => void
  readonly tableRef: Ref<HTMLTableElement>
}

/** The case files, the last changed first: what can be read of them while they are locked. */
export const CaseTable = ({ files, backups, ...rest }: CaseTableProps) => (
  <DataTable
    label="Cases"
    columns={columnsWith(backups, useDateForm())}
    rows={files}
    rowId={({ ref }) => ref}
    openWord="unlock"
    arrows
    initialSort={{ column: 'modified', order: 'descending' }}
    two
    className="cs-t"
    {...rest}
  />
)
