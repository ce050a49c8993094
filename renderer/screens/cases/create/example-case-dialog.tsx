import { useState } from 'react'
import { failureOf } from '../../../../shared/errors/casebook-error'
import { Button } from '../../../parts/button'
import { Dialog } from '../../../parts/dialog'
import { Callout } from '../../../parts/message'
import type { CaseKeeper } from '../case-keeper'

interface ExampleCaseDialogProps {
  readonly example: CaseKeeper['example']
  readonly onClose: () => void
}

/** Makes the case to look around in. It is opened when it is whole. */
export function ExampleCaseDialog({ example, onClose }: ExampleCaseDialogProps) {
  const [stage, setStage] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  async function make() {
    setFailure(null)
    setStage('create the case')
    try {
      await example.make(setStage)
    } catch (thrown) {
      setFailure(failureOf(thrown).message)
      setStage(null)
    }
  }
  return (
    <Dialog
      title="Example case"
      width={520}
      onClose={() => stage === null && onClose()}
      foot={
        <>
          <Button onPress={onClose} disabled={stage !== null}>
            Cancel
          </Button>
          <Button
            kind="primary"
            autoFocus
            busy={stage === null ? undefined : `Working: ${stage}`}
            onPress={() => void make()}
          >
            Make the example case
          </Button>
        </>
      }
    >
      <p>
        Ten short summaries of what was said about the Exchange Server compromise of 2021, with
        clips, actors and a briefing that rests on them. Change in it what you like.
      </p>
      <p>
        It is a case file like any other, in the folder for cases. Its passphrase is public:{' '}
        <b>{example.passphrase}</b>
      </p>
      {failure !== null && <Callout tone="err">{failure}</Callout>}
    </Dialog>
  )
}
