import { useState } from 'react'
import { Button } from '../../../parts/button'
import { Dialog } from '../../../parts/dialog'
import { Callout } from '../../../parts/message'
import { TextField } from '../../../parts/text-field'
import { threePlaces } from './three-places'

interface RecoveryKeyDialogProps {
  readonly words: readonly string[]
  /** What follows: "Open the case". */
  readonly verb: string
  readonly onDone: () => void
  /** Leaves the case with the recovery key it has; absent where it has no other. */
  readonly onKeepOld?: () => void
}

/**
 * Shows a recovery key, this once, and asks three of its words back. It is left in one of two ways:
 * with the words, or by saying that they are not written down.
 */
export function RecoveryKeyDialog({ words, verb, onDone, onKeepOld }: RecoveryKeyDialogProps) {
  const [step, setStep] = useState<'read' | 'ask' | 'leave'>('read')
  if (step === 'ask') {
    return <AskedWords words={words} verb={verb} onBack={() => setStep('read')} onDone={onDone} />
  }
  if (step === 'leave') return <Unwritten onBack={() => setStep('read')} onDone={onDone} />
  const leave = onKeepOld ?? (() => setStep('leave'))
  return (
    <Dialog
      title="Recovery key"
      width={620}
      grave
      onClose={leave}
      onSubmit={() => setStep('ask')}
      foot={
        <>
          <Button onPress={leave}>
            {onKeepOld ? 'Keep the old recovery key' : 'I have not written it down'}
          </Button>
          <Button kind="primary" submit autoFocus>
            I have written it down
          </Button>
        </>
      }
    >
      <p>
        These 24 words open the case without the passphrase. They are shown this once. Write them on
        paper, in their order, and keep the paper away from this computer.
        {onKeepOld && ' Until three of them are given back, the old recovery key holds.'}
      </p>
      <ol className="cs-words" aria-label="Recovery key">
        {words.map((word, place) => (
          <li key={place}>
            <span>{place + 1}</span> {word}
          </li>
        ))}
      </ol>
      <Callout tone="plain">
        The program neither prints them nor copies or saves them: a printer, the clipboard and a
        disk keep what they are given, and whoever finds it there opens the case.
      </Callout>
    </Dialog>
  )
}

interface AskedWordsProps extends Omit<RecoveryKeyDialogProps, 'onKeepOld'> {
  readonly onBack: () => void
}

function AskedWords({ words, verb, onBack, onDone }: AskedWordsProps) {
  const [places] = useState(() => threePlaces(words.length, Math.random))
  const [given, setGiven] = useState<Readonly<Record<number, string>>>({})
  const [tried, setTried] = useState(false)
  const isRight = (place: number) => (given[place] ?? '').trim().toLowerCase() === words[place]

  function check() {
    setTried(true)
    if (places.every(isRight)) onDone()
  }
  return (
    <Dialog
      title="Three words of the recovery key"
      grave
      onClose={onBack}
      onSubmit={check}
      foot={
        <>
          <Button onPress={onBack}>Show the words again</Button>
          <Button kind="primary" submit>
            {verb}
          </Button>
        </>
      }
    >
      <p>Give these three as they stand on the paper.</p>
      {places.map((place, index) => (
        <TextField
          key={place}
          label={`Word ${place + 1}`}
          value={given[place] ?? ''}
          onChange={(word) => setGiven({ ...given, [place]: word })}
          autoFocus={index === 0}
          plain
          error={tried && !isRight(place) ? wrongWords(place + 1, given[place] ?? '') : undefined}
        />
      ))}
    </Dialog>
  )
}

const wrongWords = (number: number, given: string): string =>
  given.trim() === ''
    ? `Word ${number} is missing.`
    : `This is not word ${number}. Look at the paper, or at the words again.`

const Unwritten = ({ onBack, onDone }: { onBack: () => void; onDone: () => void }) => (
  <Dialog
    title="Go on without a recovery key"
    grave
    onClose={onBack}
    foot={
      <>
        <Button onPress={onBack} autoFocus>
          Back to the words
        </Button>
        <Button kind="danger" onPress={onDone}>
          Go on without the recovery key
        </Button>
      </>
    }
  >
    <p>
      The words are not shown again. If the passphrase is lost then, nobody can open the case: there
      is no other way in.
    </p>
    <p>
      While the case is open, a new recovery key can be made from its menu, with the passphrase.
    </p>
  </Dialog>
)
