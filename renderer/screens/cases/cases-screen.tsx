import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { CaseFile } from '../../../shared/ipc/contract'
import type { MarkingScheme } from '../../../shared/model/marking-scheme'
import { ask } from '../../bridge/ask'
import { currentCommands, useCommands } from '../../parts/commands/registry'
import { useInteractiveMark } from '../../parts/interactive-mark'
import './cases.css'
import { CaseCard } from './card/case-card'
import { CaseDialogs, type ShownDialog } from './case-dialogs'
import type { CaseKeeper } from './case-keeper'
import { CaseList } from './list/case-list'
import { isPlain } from './case-state'
import type { SecretEntryHandle } from './card/secret-entry'
import { useCaseFiles } from './list/use-case-files'
import { useCaseFocus } from './use-case-focus'
import { useCaseOpening } from './use-case-opening'
import { useChosenCase } from './use-chosen-case'

interface CasesScreenProps {
  /** What a new case is marked by. */
  readonly scheme: MarkingScheme
  /** Name that new entries of the journal carry. */
  readonly analyst: string
  readonly onAnalyst: (name: string) => void
  /** The case that was locked in this window, or the file the program was started with. */
  readonly chosenAtStart: CaseFile | null
  /** The case that was double-clicked since the window stands. */
  readonly handed: CaseFile | null
  readonly keeper: CaseKeeper
}

/** Keys of the list that work in the field of the passphrase too, which has no use for them. */
const listKeys: Readonly<Record<string, string>> = {
  ArrowDown: 'table.next',
  ArrowUp: 'table.previous',
}

/** The case files of this computer: find, unlock, make, seal, delete. */
export function CasesScreen({
  scheme,
  analyst,
  onAnalyst,
  chosenAtStart,
  handed,
  keeper,
}: CasesScreenProps) {
  const cases = useCaseFiles()
  const opening = useCaseOpening(keeper)
  const { files, found, chosen, ...list } = useChosenCase(cases.list?.files ?? null, chosenAtStart)
  const [shown, setShown] = useState<ShownDialog | null>(null)
  const find = useRef<HTMLInputElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const entry = useRef<Pick<SecretEntryHandle, 'focus'>>(null)
  const goToChosen = useCaseFocus(chosen?.ref ?? null, { entry, table })
  useInteractiveMark(cases.list !== null)

  async function openFromFolder() {
    const file = await ask('cases:choose')
    if (file !== null) goTo(file)
  }
  function goTo(file: CaseFile) {
    list.add(file)
    cases.refresh()
    goToChosen()
  }
  const goToHanded = useEffectEvent(goTo)
  useEffect(() => {
    if (handed !== null) goToHanded(handed)
  }, [handed])
  function open(file: CaseFile) {
    list.choose(file.ref)
    if (isPlain(file)) setShown({ kind: 'seal', file })
    else goToChosen()
  }
  function takeListKey(event: KeyboardEvent) {
    const id = listKeys[event.key]
    if (event.key === 'Escape') table.current?.focus()
    if (id !== undefined && event.currentTarget instanceof HTMLInputElement) {
      event.preventDefault()
      currentCommands()
        .find((command) => command.id === id)
        ?.run()
    }
  }
  const nothing = chosen === null ? 'no case is chosen' : undefined
  useCommands([
    {
      id: 'cases.new',
      label: 'New case',
      group: 'Cases',
      keys: ['Ctrl+N'],
      strip: 'new case',
      run: () => setShown({ kind: 'new' }),
    },
    {
      id: 'cases.open',
      label: 'Open a case file from a folder',
      group: 'Cases',
      keys: ['Ctrl+O'],
      strip: 'open from folder',
      run: () => void openFromFolder(),
    },
    {
      id: 'cases.example',
      label: 'Make the example case',
      group: 'Cases',
      keys: ['E'],
      ...(files?.length === 0 && { strip: 'example case' }),
      run: () => setShown({ kind: 'example' }),
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
      run: () => chosen !== null && setShown({ kind: 'delete', file: chosen }),
    },
  ])

  return (
    <div className="cs">
      <CaseList
        cases={cases}
        files={files}
        found={found}
        sought={list.sought}
        onSought={list.seek}
        findRef={find}
        tableRef={table}
        selected={chosen?.ref ?? null}
        onSelect={list.choose}
        onPick={goToChosen}
        onOpen={open}
        onNew={() => setShown({ kind: 'new' })}
        onExample={() => setShown({ kind: 'example' })}
        onChoose={() => void openFromFolder()}
      />
      <CaseCard
        file={chosen}
        isAny={files !== null && files.length > 0}
        opening={opening}
        entry={entry}
        onListKey={takeListKey}
        onSeal={() => chosen !== null && setShown({ kind: 'seal', file: chosen })}
        onRestored={goTo}
        onDelete={() => chosen !== null && setShown({ kind: 'delete', file: chosen })}
      />
      <CaseDialogs
        shown={shown}
        onShow={setShown}
        scheme={scheme}
        analyst={analyst}
        onAnalyst={onAnalyst}
        keeper={keeper}
        onDeleted={(file) => {
          list.forget(file)
          cases.refresh()
        }}
      />
    </div>
  )
}
