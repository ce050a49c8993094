import { FolderOpen, HardDrive, Plus, Search } from 'lucide-react'
import type { Ref } from 'react'
import type { CaseFile } from '../../../../shared/ipc/contract'
import { sizeWords } from '../../../../shared/text/size-words'
import { Button } from '../../../parts/button'
import { Keys } from '../../../parts/keys'
import { Callout } from '../../../parts/message'
import { Skeleton } from '../../../parts/progress'
import { TextField } from '../../../parts/text-field'
import { CaseTable } from './case-table'
import { FirstCase } from './first-case'
import type { CaseFiles } from './use-case-files'
import { useLastBackups } from './use-last-backups'

interface CaseListProps {
  readonly cases: CaseFiles
  /** All there are; `null` until they are known. */
  readonly files: readonly CaseFile[] | null
  /** Those that match what is sought. */
  readonly found: readonly CaseFile[]
  readonly sought: string
  readonly onSought: (words: string) => void
  readonly findRef: Ref<HTMLInputElement>
  readonly tableRef: Ref<HTMLTableElement>
  readonly selected: string | null
  readonly onSelect: (ref: string) => void
  /** A case was picked with the pointer. */
  readonly onPick: () => void
  readonly onOpen: (file: CaseFile) => void
  readonly onNew: () => void
  readonly onExample: () => void
  readonly onChoose: () => void
}

/** The case files of this computer, with what can be read of them while they are locked. */
export function CaseList({ cases, files, found, ...props }: CaseListProps) {
  const backups = useLastBackups(files)
  return (
    <section className="pane cs-l" aria-label="Cases" data-pane="">
      <ListHead {...props} />
      {cases.failure !== null && (
        <div className="cs-note">
          <Callout tone="err">
            {cases.failure} <Button onPress={cases.refresh}>Look again</Button>
          </Callout>
        </div>
      )}
      {files === null && cases.failure === null && (
        <div className="cs-note" role="status" aria-label="Looking for case files">
          <Skeleton />
        </div>
      )}
      {files?.length === 0 && <FirstCase onExample={props.onExample} />}
      {files !== null && files.length > 0 && (
        <div className="cs-rows" onClick={(event) => isRow(event.target) && props.onPick()}>
          <CaseTable
            files={found}
            backups={backups}
            selected={props.selected}
            onSelect={props.onSelect}
            onOpen={props.onOpen}
            tableRef={props.tableRef}
          />
        </div>
      )}
      {cases.list !== null && (
        <footer className="cs-f">
          <HardDrive aria-hidden="true" />
          <span>
            <b>{cases.list.folder}</b>, {sizeWords(cases.list.freeBytes)} free.
          </span>
          <span className="soft ell">
            Each case is one sealed file. Its name, size and dates can be read by whoever sees the
            disk.
          </span>
        </footer>
      )}
    </section>
  )
}

const isRow = (target: EventTarget) => target instanceof Element && target.closest('tbody') !== null

type ListHeadProps = Pick<CaseListProps, 'sought' | 'onSought' | 'findRef' | 'onChoose' | 'onNew'>

const ListHead = ({ sought, onSought, findRef, onChoose, onNew }: ListHeadProps) => (
  <header className="cs-h">
    <h1>Cases</h1>
    <div className="cs-find">
      <TextField
        label="Find a case"
        labelHidden
        placeholder="Find a case"
        icon={<Search aria-hidden="true" />}
        end={<Keys of="/" />}
        value={sought}
        onChange={onSought}
        inputRef={findRef}
      />
    </div>
    <span className="grow" />
    <Button icon={<FolderOpen aria-hidden="true" />} keys="Ctrl+O" onPress={onChoose}>
      Open
    </Button>
    <Button kind="primary" icon={<Plus aria-hidden="true" />} keys="Ctrl+N" onPress={onNew}>
      New case
    </Button>
  </header>
)
