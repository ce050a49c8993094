import { useRef } from 'react'
import { FormDialog } from '../../parts/form-dialog'
import { Callout } from '../../parts/message'
import { showToast } from '../../parts/toast'
import { NewPassphrase, type NewPassphraseEntry } from '../../screens/cases/create/new-passphrase'
import { SecretEntry, type SecretEntryHandle } from '../../screens/cases/card/secret-entry'
import { useOpenCase } from '../../store/case-context'
import { changePassphrase } from '../../store/keys'
import { useKeyWork } from './use-key-work'

/** Gives the open case another passphrase. */
export function PassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const opened = useOpenCase()
  const { busy, wrong, failure, run } = useKeyWork()
  const current = useRef<SecretEntryHandle>(null)
  const next = useRef<NewPassphraseEntry>(null)

  async function change() {
    if (busy || !current.current?.check() || !next.current?.check()) return
    const secret = current.current.take()
    const passphrase = next.current.take()
    if (!(await run(secret, () => changePassphrase(opened, secret, passphrase)))) return
    showToast({ text: 'The passphrase was changed.' })
    onClose()
  }
  return (
    <FormDialog
      title="Change the passphrase"
      width={620}
      onClose={() => !busy && onClose()}
      onSubmit={() => void change()}
      verb="Change the passphrase"
      busy={busy ? 'Deriving the keys (about 4 s)' : undefined}
    >
      <SecretEntry entry={current} label="Current passphrase" busy={busy} error={wrong} autoFocus />
      <NewPassphrase entry={next} label="New passphrase" busy={busy} />
      <p className="help">
        The recovery key stays as it is. Backups and other copies made before the change still open
        with the old passphrase.
      </p>
      {failure !== null && <Callout tone="err">{failure}</Callout>}
    </FormDialog>
  )
}
