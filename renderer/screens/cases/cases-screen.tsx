import { FolderOpen, HardDrive, Plus, Search } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { CaseFile } from '../../../shared/ipc/contract'
import { sizeWords } from '../../../shared/text/size-words'
import { ask } from '../../bridge/ask'
import { Button } from '../../parts/button'
import { useCommands } from '../../parts/commands/registry'
import { useInteractiveMark } from '../../parts/interactive-mark'
import { Keys } from '../../parts/keys'
import { Callout } from '../../parts/message'
import { TextField } from '../../parts/text-field'
import './cases.css'
import { CaseCard } from './case-card'
import type { CaseKeeper } from './case-keeper'
import { CaseTable } from './case-table'
import { DeleteCaseDialog } from './delete-case-dialog'
import { FirstCase } from './first-case'
import { NewCaseDialog } from './new-case-dialog'
import { useCaseFiles } from './use-case-files'
import { useCaseOpening } from './use-case-opening'

interface CasesScreenProps {
  /** Name that new entries of the journal carry. */
  readonly analyst: string
  readonly onAnalyst: (name: string) => void
  /** The file the program was started with, opened at once. */
  readonly openAtStart: CaseFile | null
  readonly keeper: CaseKeeper
}

/** The case files of this computer: find, open, make, delete. */
export function CasesScreen({ analyst, onAnalyst, openAtStart, keeper }: CasesScreenProps) {
  const cases = useCaseFiles()
  const opening = useCaseOpening(keeper)
  const [sought, setSought] = useState('')
  const [selected, setSelected] = useState<string | null>(null)
  const [dialog, setDialog] = useState<'new' | 'delete' | null>(null)
  const find = useRef<HTMLInputElement>(null)

  // A case that opens at once makes the list a passing sight.
  useInteractiveMark(cases.list !== null && openAtStart === null)
  const files = cases.list?.files ?? []
  const found = files.filter(({ name }) =>
    name.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase()),
  )
  const chosen = found.find(({ ref }) => ref === selected) ?? found[0] ?? null

  const { open } = opening
  const openNow = useEffectEvent((file: CaseFile) => void open(file))
  useEffect(() => {
    if (openAtStart !== null) openNow(openAtStart)
  }, [openAtStart])

  async function choose() {
    const file = await ask('cases:choose')
    if (file === null) return
    cases.refresh()
    setSelected(file.ref)
    await open(file)
  }
  const nothing = chosen === null ? 'no case is chosen' : undefined
  useCommands([
    {
      id: 'cases.new',
      label: 'New case',
      group: 'Cases',
      keys: ['Ctrl+N'],
      strip: 'new case',
      run: () => setDialog('new'),
    },
    {
      id: 'cases.open',
      label: 'Open a case file from a folder',
      group: 'Cases',
      keys: ['Ctrl+O'],
      strip: 'open from folder',
      run: () => void choose(),
    },
    {
      id: 'cases.find',
      label: 'Find a case',
      group: 'Cases',
      keys: ['/'],
      strip: 'find',
      run: () => find.current?.focus(),
    },
    {
      id: 'cases.delete',
      label: 'Delete the chosen case',
      group: 'Cases',
      keys: ['Delete'],
      unavailable: nothing,
      run: () => setDialog('delete'),
    },
  ])

  const empty = cases.list !== null && files.length === 0
  return (
    <div className="cs">
      <section className="pane cs-l" aria-label="Cases" data-pane="">
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
              onChange={setSought}
              inputRef={find}
            />
          </div>
          <span className="grow" />
          <Button
            icon={<FolderOpen aria-hidden="true" />}
            keys="Ctrl+O"
            onPress={() => void choose()}
          >
            Open
          </Button>
          <Button
            kind="primary"
            icon={<Plus aria-hidden="true" />}
            keys="Ctrl+N"
            onPress={() => setDialog('new')}
          >
            New case
          </Button>
        </header>
        {cases.failure !== null && (
          <div className="cs-note">
            <Callout tone="err">{cases.failure}</Callout>
          </div>
        )}
        {empty ? (
          <FirstCase />
        ) : (
          <CaseTable
            files={found}
            selected={chosen?.ref ?? null}
            onSelect={setSelected}
            onOpen={(file) => void open(file)}
          />
        )}
        {cases.list !== null && (
          <footer className="cs-f">
            <HardDrive aria-hidden="true" />
            <span>
              <b>{cases.list.folder}</b>, {sizeWords(cases.list.freeBytes)} free.
            </span>
            <span className="soft ell">
              Each case is one file. It is not encrypted in this version: keep it on an encrypted
              disk.
            </span>
          </footer>
        )}
      </section>
      <CaseCard
        file={chosen}
        isAny={!empty}
        opening={opening}
        onDelete={() => setDialog('delete')}
      />
      {dialog === 'new' && (
        <NewCaseDialog
          analyst={analyst}
          onAnalyst={onAnalyst}
          onClose={() => setDialog(null)}
          onCreate={keeper.create}
        />
      )}
      {dialog === 'delete' && chosen !== null && (
        <DeleteCaseDialog
          file={chosen}
          onClose={() => setDialog(null)}
          onDelete={async () => {
            await keeper.remove(chosen)
            cases.refresh()
          }}
        />
      )}
    </div>
  )
}
