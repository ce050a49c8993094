import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react'
import { failureOf } from '../../../../shared/errors/casebook-error'
import { countWords } from '../../../../shared/text/size-words'
import { Button } from '../../../parts/button'
import { SecretLine, SecretText, takeSecret } from '../../../parts/secret-field'
import { RECOVERY_WORDS, recoveryKey, recoveryWordsIn } from '../../../vault/keys/recovery-words'
import type { Secret } from '../../../vault/unlock'

/** The way to what was typed. */
export interface SecretEntryHandle {
  /** Whether it can be a secret; the field says why not. */
  check(): boolean
  /** The secret, once: the field is empty after it. */
  take(): Secret
  focus(): void
  /** Forgets what was typed. */
  clear(): void
}

interface SecretEntryProps {
  readonly entry: Ref<SecretEntryHandle>
  readonly label?: string
  /** Why the last secret was not taken. */
  readonly error?: string | undefined
  readonly busy: boolean
  readonly autoFocus?: boolean
  /** Keys that are no text: to the list, for instance. */
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** Asks for what opens a case: its passphrase, or the 24 words of its recovery key. */
export function SecretEntry({ entry, label = 'Passphrase', ...props }: SecretEntryProps) {
  const [kind, setKind] = useState<Secret['kind']>('passphrase')
  const [fault, setFault] = useState<string | null>(null)
  /** Words in the field of the recovery key. */
  const [count, setCount] = useState(0)
  const [turned, setTurned] = useState(false)
  const passphrase = useRef<HTMLInputElement>(null)
  const words = useRef<HTMLTextAreaElement>(null)
  const field = () => (kind === 'passphrase' ? passphrase.current : words.current)

  function check(): boolean {
    const found = faultIn(kind, field()?.value ?? '')
    setFault(found)
    if (found !== null) field()?.focus()
    return found === null
  }
  function take(): Secret {
    const typed = takeSecret(field())
    setCount(0)
    return kind === 'passphrase'
      ? { kind, passphrase: typed }
      : { kind, words: recoveryWordsIn(typed) }
  }
  function clear() {
    takeSecret(field())
    setCount(0)
    setFault(null)
  }
  function turn() {
    clear()
    setKind(kind === 'passphrase' ? 'recovery' : 'passphrase')
    setTurned(true)
  }
  useImperativeHandle(entry, () => ({ check, take, clear, focus: () => field()?.focus() }))
  const shared = {
    error: fault ?? props.error,
    busy: props.busy,
    onKeyDown: props.onKeyDown,
    autoFocus: turned || (props.autoFocus ?? false),
  }
  return (
    <div className="col">
      {kind === 'passphrase' ? (
        <SecretLine
          label={label}
          what="the passphrase"
          size="lg"
          inputRef={passphrase}
          onInput={() => setFault(null)}
          {...shared}
        />
      ) : (
        <SecretText
          label="Recovery key"
          end={`${count} of ${countWords(RECOVERY_WORDS, 'word')}`}
          help="The words from the paper, in their order. Numbers and line breaks do not matter."
          inputRef={words}
          onInput={(typed) => {
            setFault(null)
            setCount(recoveryWordsIn(typed).length)
          }}
          {...shared}
        />
      )}
      <div className="cs-turn">
        <Button kind="ghost" size="sm" disabled={props.busy} onPress={turn}>
          {kind === 'passphrase' ? 'Use the recovery key' : 'Use the passphrase'}
        </Button>
      </div>
    </div>
  )
}

/** Why this cannot be a secret of its kind; `null` when it can. */
export function faultIn(kind: Secret['kind'], typed: string): string | null {
  if (kind === 'passphrase') return typed === '' ? 'Give the passphrase.' : null
  try {
    recoveryKey(recoveryWordsIn(typed))
    return null
  } catch (thrown) {
    return failureOf(thrown).message
  }
}

/** What is said when a secret opens nothing. */
export const wrongSecret = (kind: Secret['kind']): string =>
  kind === 'passphrase'
    ? 'This passphrase does not open the case. Nothing was changed.'
    : 'This recovery key does not open the case. Nothing was changed.'
