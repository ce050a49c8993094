import { Eye, EyeOff, TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react'
import { IconButton } from './button'
import { useCapsLock } from './caps-lock'
import { classNames } from './class-names'

/*
 * Fields for what others must not read. They are not controlled: what is typed is held nowhere but
 * in the element itself, until it is taken out with takeSecret.
 */

interface SecretProps<Element> {
  readonly label: string
  readonly inputRef: Ref<Element>
  readonly onInput?: (value: string) => void
  readonly onKeyDown?: ((event: KeyboardEvent<Element>) => void) | undefined
  /** Says in a sentence what is wrong and the way out; absent when nothing is. */
  readonly error?: string | undefined
  readonly help?: ReactNode
  /** It is being worked with: it keeps the focus and takes no more. */
  readonly busy?: boolean
  readonly autoFocus?: boolean
}

interface SecretLineProps extends SecretProps<HTMLInputElement> {
  /** What it is, within a sentence: "the passphrase". */
  readonly what: string
  readonly size?: 'md' | 'lg'
}

/** One line, hidden until it is asked to be shown. Says whether Caps Lock is on. */
export function SecretLine({ what, size = 'md', ...props }: SecretLineProps) {
  const [isShown, setShown] = useState(false)
  const id = useId()
  return (
    <SecretFrame {...props} id={id} end={<CapsLockNote id={`${id}end`} />}>
      <div className={classNames('input', size === 'lg' && 'lg')}>
        <input {...shared(id, props)} type={isShown ? 'text' : 'password'} />
        <span>
          <IconButton
            label={`${isShown ? 'Hide' : 'Show'} ${what}`}
            icon={isShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
            size="sm"
            onPress={() => setShown(!isShown)}
          />
        </span>
      </div>
    </SecretFrame>
  )
}

interface SecretTextProps extends SecretProps<HTMLTextAreaElement> {
  /** At the end of the label. */
  readonly end?: string
}

/** Several lines, shown. Enter submits the form they stand in. */
export function SecretText({ end, onKeyDown, ...props }: SecretTextProps) {
  const id = useId()
  return (
    <SecretFrame
      {...props}
      id={id}
      end={
        <span className="opt" id={`${id}end`}>
          {end}
        </span>
      }
    >
      <div className="input area">
        <textarea
          {...shared(id, props)}
          rows={4}
          onKeyDown={(event) => {
            onKeyDown?.(event)
            if (event.key !== 'Enter' || event.shiftKey) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
      </div>
    </SecretFrame>
  )
}

/** What the field holds, which is empty after it. */
export function takeSecret(input: HTMLInputElement | HTMLTextAreaElement | null): string {
  const value = input?.value ?? ''
  if (input !== null) input.value = ''
  return value
}

const shared = <Element extends HTMLInputElement | HTMLTextAreaElement>(
  id: string,
  { inputRef, onInput, onKeyDown, error, busy = false, autoFocus = false }: SecretProps<Element>,
) => ({
  id,
  ref: inputRef,
  autoComplete: 'off',
  autoCapitalize: 'none',
  autoCorrect: 'off',
  spellCheck: false,
  'aria-invalid': error !== undefined,
  'aria-describedby': `${id}note ${id}end`,
  readOnly: busy,
  autoFocus,
  onInput: (event: { currentTarget: Element }) => onInput?.(event.currentTarget.value),
  onKeyDown,
})

interface SecretFrameProps extends Pick<SecretProps<never>, 'label' | 'error' | 'help'> {
  readonly id: string
  readonly end: ReactNode
  readonly children: ReactNode
}

const SecretFrame = ({ id, label, end, error, help, children }: SecretFrameProps) => (
  <div className="field" {...(error !== undefined && { 'data-invalid': '' })}>
    <div className="label">
      <label htmlFor={id}>{label}</label>
      {end}
    </div>
    {children}
    <p
      id={`${id}note`}
      className={classNames('help', error !== undefined && 'err')}
      role={error === undefined ? undefined : 'alert'}
    >
      {error ?? help}
    </p>
  </div>
)

function CapsLockNote({ id }: { readonly id: string }) {
  const isOn = useCapsLock()
  return (
    <span id={id} className={classNames('opt', isOn === true && 'warn')} role="status">
      {isOn === true && <TriangleAlert aria-hidden="true" />}
      {isOn === null ? '' : isOn ? 'Caps Lock is on' : 'Caps Lock is off'}
    </span>
  )
}
