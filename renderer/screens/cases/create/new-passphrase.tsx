import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import { SecretLine, takeSecret } from '../../../parts/secret-field'
import { passphraseStrength } from '../../../vault/passphrase-strength'

/** The way to what was typed. */
export interface NewPassphraseEntry {
  /** Whether it will do; the fields say why not. */
  check(): boolean
  /** The passphrase, once: the fields are empty after it. */
  take(): string
}

interface NewPassphraseProps {
  readonly entry: Ref<NewPassphraseEntry>
  readonly label?: string
  readonly busy: boolean
  readonly autoFocus?: boolean
}

const ADVICE =
  'Four or more unrelated words are kept in mind more easily than signs, and are harder to guess.'

type Fault = { readonly field: 'first' | 'again'; readonly words: string }

/** A new passphrase, typed twice, with what it stands against. */
export function NewPassphrase({ entry, label = 'Passphrase', ...state }: NewPassphraseProps) {
  const first = useRef<HTMLInputElement>(null)
  const again = useRef<HTMLInputElement>(null)
  const [strength, setStrength] = useState<string | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)

  function check(): boolean {
    const found = faultIn(first.current?.value ?? '', again.current?.value ?? '')
    setFault(found)
    if (found !== null) (found.field === 'first' ? first : again).current?.focus()
    return found === null
  }
  function take(): string {
    setStrength(null)
    takeSecret(again.current)
    return takeSecret(first.current)
  }
  useImperativeHandle(entry, () => ({ check, take }))
  const faultOf = (field: Fault['field']) => (fault?.field === field ? fault.words : undefined)
  return (
    <>
      <div className="cs-two">
        <SecretLine
          label={label}
          what="the passphrase"
          inputRef={first}
          onInput={(value) => {
            setFault(null)
            setStrength(value === '' ? null : passphraseStrength(value).words)
          }}
          error={faultOf('first')}
          {...state}
        />
        <SecretLine
          label="The same again"
          what="the repeated passphrase"
          inputRef={again}
          onInput={() => setFault(null)}
          error={faultOf('again')}
          busy={state.busy}
        />
      </div>
      <p className="cs-strength">{fault === null && (strength ?? ADVICE)}</p>
    </>
  )
}

/** What is wrong with a passphrase typed twice; `null` when nothing is. */
export function faultIn(passphrase: string, again: string): Fault | null {
  if (passphrase === '') return { field: 'first', words: 'Give a passphrase.' }
  const { tooWeak, words } = passphraseStrength(passphrase)
  if (tooWeak) return { field: 'first', words }
  if (again === '') return { field: 'again', words: 'Type the passphrase a second time.' }
  // Compared as they are made into a key, so that a composed and a decomposed letter are the same.
  if (passphrase.normalize('NFKC') !== again.normalize('NFKC')) {
    return { field: 'again', words: 'This is not the same passphrase. Show both to compare them.' }
  }
  return null
}
