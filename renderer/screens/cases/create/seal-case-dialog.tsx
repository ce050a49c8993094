import { useRef, useState } from 'react'
import { failureOf } from '../../../../shared/errors/casebook-error'
import type { CaseFile } from '../../../../shared/ipc/contract'
import { sizeWords } from '../../../../shared/text/size-words'
import { FormDialog } from '../../../parts/form-dialog'
import { Callout } from '../../../parts/message'
import { ProgressBar } from '../../../parts/progress'
import type { CaseKeeper, SealedCase } from '../case-keeper'
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
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const entry = useRef<NewPassphraseEntry>(null)

  async function seal() {
    if (busy || !entry.current?.check()) return
    const passphrase = entry.current.take()
    setBusy(true)
    setFailure(null)
    try {
      onSealed(await onSeal(file, passphrase, (done, total) => setProgress({ done, total })))
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
      {busy && progress !== null && (
        <div className="col t12">
          <span className="soft">
            Sealing, {sizeWords(progress.done)} of {sizeWords(progress.total)}
          </span>
          <ProgressBar label="Sealing the case" {...progress} />
        </div>
      )}
      {failure !== null && <Callout tone="err">{failure}</Callout>}
    </FormDialog>
  )
}
