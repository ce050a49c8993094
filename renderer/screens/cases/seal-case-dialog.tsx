import { useRef, useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import type { CaseFile } from '../../../shared/ipc/contract'
import { FormDialog } from '../../parts/form-dialog'
import { Callout } from '../../parts/message'
import type { CaseKeeper, SealedCase } from './case-keeper'
import { NewPassphrase, type NewPassphraseEntry } from './new-passphrase'

interface SealCaseDialogProps {
  readonly file: CaseFile
  readonly onClose: () => void
  readonly onSeal: CaseKeeper['seal']
  /** The case is sealed and its recovery key is to be read. */
  readonly onSealed: (sealed: SealedCase) => void
}

/** Gives a plain case file keys. */
export function SealCaseDialog({ file, onClose, onSeal, onSealed }: SealCaseDialogProps) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const entry = useRef<NewPassphraseEntry>(null)

  async function seal() {
    if (busy || !entry.current?.check()) return
    setBusy(true)
    setFailure(null)
    try {
      onSealed(await onSeal(file, entry.current.take()))
    } catch (thrown) {
      setFailure(failureOf(thrown).message)
      setBusy(false)
    }
  }
  return (
    <FormDialog
      title={`Seal “${file.name}”`}
      width={620}
      onClose={() => !busy && onClose()}
      onSubmit={() => void seal()}
      verb="Seal this case"
      busy={busy ? 'Sealing the case' : undefined}
    >
      <p>
        The whole journal, its sources included, is written anew into a sealed file that takes the
        name of this one. The unsealed file stays beside it under another name until you remove it.
      </p>
      <NewPassphrase entry={entry} busy={busy} autoFocus />
      <p className="help">
        A lost passphrase can be replaced with the recovery key only, which is shown next. There is
        no other way into the case.
      </p>
      {failure !== null && <Callout tone="err">{failure}</Callout>}
    </FormDialog>
  )
}
