import { useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import type { CaseFile } from '../../../shared/ipc/contract'
import { sizeWords } from '../../../shared/text/size-words'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { Callout } from '../../parts/message'
import { isSealed } from './case-state'

interface DeleteCaseDialogProps {
  readonly file: CaseFile
  readonly onClose: () => void
  readonly onDelete: () => Promise<void>
}

/** Asks before a case file goes to the waste bin: no undo of the program reaches it there. */
export function DeleteCaseDialog({ file, onClose, onDelete }: DeleteCaseDialogProps) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  async function remove() {
    setBusy(true)
    try {
      await onDelete()
      onClose()
    } catch (thrown) {
      setFailure(failureOf(thrown).message)
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={`Delete “${file.name}”`}
      grave
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose} autoFocus>
            Keep the case
          </Button>
          <Button kind="danger" busy={busy ? 'Deleting' : undefined} onPress={() => void remove()}>
            Delete “{file.name}”
          </Button>
        </>
      }
    >
      <p>
        The file goes to the waste bin of this computer, with its sources, clips and briefing (
        {sizeWords(file.bytes)}). From there it can be put back until the bin is emptied. The
        program’s working copy of the case is removed at once.
        {isSealed(file) && ' Its backups stay sealed in the folder Backups beside it.'}
      </p>
      {failure !== null && <Callout tone="err">{failure}</Callout>}
    </Dialog>
  )
}
