import { useRef, useState } from 'react'
import { FormDialog } from '../parts/form-dialog'
import { Callout } from '../parts/message'
import { RecoveryKeyDialog } from '../screens/cases/recovery-key-dialog'
import { SecretEntry, type SecretEntryHandle } from '../screens/cases/secret-entry'
import { useOpenCase } from '../store/case-context'
import { renewRecoveryKey } from '../store/keys'
import { useKeyWork } from './use-key-work'

/** Makes the open case a recovery key in the place of the one it has. */
export function NewRecoveryKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const opened = useOpenCase()
  const { busy, wrong, failure, run } = useKeyWork()
  const [words, setWords] = useState<readonly string[] | null>(null)
  const current = useRef<SecretEntryHandle>(null)

  async function renew() {
    if (busy || !current.current?.check()) return
    const secret = current.current.take()
    await run(secret, async () => setWords(await renewRecoveryKey(opened, secret)))
  }
  if (words !== null) return <RecoveryKeyDialog words={words} verb="Close" onDone={onClose} />
  return (
    <FormDialog
      title="Make a new recovery key"
      onClose={() => !busy && onClose()}
      onSubmit={() => void renew()}
      verb="Make a new recovery key"
      busy={busy ? 'Deriving the key (about 2 s)' : undefined}
    >
      <p>
        The recovery key you have on paper will not open this file any more. It still opens backups
        and other copies made before: keep or destroy the paper with them in mind.
      </p>
      <SecretEntry entry={current} busy={busy} error={wrong} autoFocus />
      {failure !== null && <Callout tone="err">{failure}</Callout>}
    </FormDialog>
  )
}
