import { useRef, useState } from 'react'
import { FormDialog } from '../../parts/form-dialog'
import { Callout } from '../../parts/message'
import { showToast, tryIt } from '../../parts/toast'
import { RecoveryKeyDialog } from '../../screens/cases/create/recovery-key-dialog'
import { SecretEntry, type SecretEntryHandle } from '../../screens/cases/card/secret-entry'
import { useOpenCase } from '../../store/case-context'
import { makeRecoveryKey, type NewRecoveryKey } from '../../store/keys'
import { useKeyWork } from './use-key-work'

/** Makes the open case a recovery key in the place of the one it has. */
export function NewRecoveryKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const opened = useOpenCase()
  const { busy, wrong, failure, run } = useKeyWork()
  const [made, setMade] = useState<NewRecoveryKey | null>(null)
  const current = useRef<SecretEntryHandle>(null)
  const putting = useRef(false)

  async function renew() {
    if (busy || !current.current?.check()) return
    const secret = current.current.take()
    await run(secret, async () => setMade(await makeRecoveryKey(opened, secret)))
  }
  async function put({ put: putKey }: NewRecoveryKey) {
    if (putting.current) return
    putting.current = true
    await putKey().finally(() => (putting.current = false))
    showToast({ text: 'The new recovery key opens the case; the old one does not any more.' })
    onClose()
  }
  if (made !== null) {
    return (
      <RecoveryKeyDialog
        words={made.words}
        verb="Use the new recovery key"
        onDone={() => tryIt(put(made))}
        onKeepOld={onClose}
      />
    )
  }
  return (
    <FormDialog
      title="Make a new recovery key"
      onClose={() => !busy && onClose()}
      onSubmit={() => void renew()}
      verb="Make a new recovery key"
      busy={busy ? 'Deriving the key (about 2 s)' : undefined}
    >
      <p>
        Once you have written the new one down, the recovery key you have on paper does not open
        this file any more. It still opens backups and other copies made before: keep or destroy the
        paper with them in mind.
      </p>
      <SecretEntry entry={current} busy={busy} error={wrong} autoFocus />
      {failure !== null && <Callout tone="err">{failure}</Callout>}
    </FormDialog>
  )
}
