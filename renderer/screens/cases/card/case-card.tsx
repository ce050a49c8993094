import { Check, Lock, Trash2, WifiOff } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import type { CaseFile } from '../../../../shared/ipc/contract'
import { sizeWords } from '../../../../shared/text/size-words'
import { Button } from '../../../parts/button'
import { useDateForm } from '../../../parts/date-form'
import { Callout } from '../../../parts/message'
import { KeyValue } from '../../../parts/pane'
import { BackupList } from './backup-list'
import { isPlain, isSealed } from '../case-state'
import { NotSealed } from '../list/case-table'
import { changeWords } from '../change-words'
import type { SecretEntryHandle } from './secret-entry'
import { UnlockForm } from './unlock-form'
import { Unreadable } from './unreadable'
import type { CaseOpening } from '../use-case-opening'

interface CaseCardProps {
  readonly file: CaseFile | null
  /** Whether there is a case to choose. */
  readonly isAny: boolean
  readonly opening: CaseOpening
  /** The way to the field of the passphrase. */
  readonly entry: Ref<Pick<SecretEntryHandle, 'focus'>>
  /** Keys in that field that are meant for the list. */
  readonly onListKey: (event: KeyboardEvent) => void
  readonly onSeal: () => void
  /** A backup stands beside its case now, as a case of its own. */
  readonly onRestored: (restored: CaseFile) => void
  readonly onDelete: () => void
}

/** The chosen case, the way into it, and what happens on the way. */
export const CaseCard = ({ file, isAny, ...way }: CaseCardProps) => (
  <aside className="cs-u" aria-label="Chosen case" data-pane="">
    {file === null ? (
      <p className="soft">{isAny ? 'Choose a case to open it.' : 'The chosen case shows here.'}</p>
    ) : (
      <ChosenCase file={file} {...way} />
    )}
    <Callout tone="plain" icon={<WifiOff aria-hidden="true" />}>
      Network access is switched off in this program. It opens only files that you choose.
    </Callout>
  </aside>
)

type ChosenCaseProps = Omit<CaseCardProps, 'file' | 'isAny'> & { readonly file: CaseFile }

function ChosenCase({
  file,
  opening,
  entry,
  onListKey,
  onSeal,
  onRestored,
  onDelete,
}: ChosenCaseProps) {
  const form = useDateForm()
  return (
    <>
      <div className="cs-state">
        {isPlain(file) ? (
          <NotSealed />
        ) : (
          <span className="muted t12">
            <Lock aria-hidden="true" />
            {isSealed(file) ? 'locked' : 'not readable'}
          </span>
        )}
      </div>
      <h2 className="cs-name">{file.name}</h2>
      <KeyValue
        pairs={[
          ['Folder', file.folder],
          ['Last change', changeWords(file.modified, form)],
          ['Size', sizeWords(file.bytes)],
        ]}
      />
      {isPlain(file) && <Unsealed onSeal={onSeal} />}
      {isSealed(file) && (
        <>
          <UnlockForm entry={entry} file={file} opening={opening} onKeyDown={onListKey} />
          <hr />
          <WhenOpened />
        </>
      )}
      {file.header === null && <Unreadable file={file} />}
      <BackupList file={file} onRestored={onRestored} />
      <div className="cs-act">
        <Button kind="ghost" icon={<Trash2 aria-hidden="true" />} keys="Delete" onPress={onDelete}>
          Delete the case
        </Button>
      </div>
    </>
  )
}

const Unsealed = ({ onSeal }: { readonly onSeal: () => void }) => (
  <>
    <Callout tone="warn">
      This file was written by an earlier version and has no key: whoever can read the disk can read
      the case. Seal it to work on it.
    </Callout>
    <Button kind="primary" size="lg" wide keys="Enter" onPress={onSeal}>
      Seal this case
    </Button>
  </>
)

const WhenOpened = () => (
  <>
    <h3 className="sec-h">When the case opens</h3>
    <ul className="cs-pre">
      {steps.map((step) => (
        <li key={step}>
          <Check aria-hidden="true" />
          {step}
        </li>
      ))}
    </ul>
  </>
)

const steps: readonly string[] = [
  'The key is derived from the passphrase: about 2 s, and as long for every guess.',
  'Entries that this computer does not have yet are read from the journal, each frame checked against the one before it.',
  'What a power cut left half written is dropped. At a damaged frame reading stops, and the case opens up to it, to be read only.',
  'Attempts to unlock it that failed are entered in its journal.',
]
