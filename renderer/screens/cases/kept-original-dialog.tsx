import { useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import type { CaseFile } from '../../../shared/ipc/contract'
import { sizeWords } from '../../../shared/text/size-words'
import { ask } from '../../bridge/ask'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { Callout } from '../../parts/message'

interface KeptOriginalDialogProps {
  readonly kept: CaseFile
  readonly onDone: () => void
}

/** Says where the unsealed file of a case is, now that there is a sealed one. */
export function KeptOriginalDialog({ kept, onDone }: KeptOriginalDialogProps) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  // The projection is of the sealed file by now: only the file goes.
  async function remove() {
    setBusy(true)
    try {
      await ask('cases:delete', { ref: kept.ref })
      onDone()
    } catch (thrown) {
      setFailure(failureOf(thrown).message)
      setBusy(false)
    }
  }
  return (
    <Dialog
      title="The unsealed file is still there"
      grave
      onClose={onDone}
      foot={
        <>
          <Button kind="danger" busy={busy ? 'Moving it' : undefined} onPress={() => void remove()}>
            Move it to the waste bin
          </Button>
          <Button kind="primary" onPress={onDone} autoFocus>
            Keep it and open the case
          </Button>
        </>
      }
    >
      <p>
        The case is sealed. The file as it was stands beside it as <b>{kept.name}</b> in{' '}
        {kept.folder} ({sizeWords(kept.bytes)}): whoever can read this disk can read it.
      </p>
      <p>
        The waste bin keeps it until it is emptied, and the disk may hold its bytes for longer. If
        that matters, keep the disk itself encrypted.
      </p>
      {failure !== null && <Callout tone="err">{failure}</Callout>}
    </Dialog>
  )
}
