import type { ReactNode, Ref } from 'react'
import {
  TextField as AriaTextField,
  Input,
  Label,
  Text,
  TextArea as AriaTextArea,
} from 'react-aria-components'
import { classNames } from './class-names'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Called when the field is left or, in a line, Enter is pressed: the moment to save. */
  readonly onCommit?: () => void
  /** Says in a sentence what is wrong and the way out; absent when nothing is. */
  readonly error?: string | undefined
  readonly help?: string
  /** Shown at the end of the label: "optional". */
  readonly note?: string
  readonly placeholder?: string
  /** Label to the left of the control, as in inspectors. */
  readonly beside?: boolean
  /** The label is read aloud and not shown. */
  readonly labelHidden?: boolean
  readonly size?: 'md' | 'lg'
  readonly icon?: ReactNode
  readonly end?: ReactNode
  readonly disabled?: boolean
  readonly readOnly?: boolean
  readonly required?: boolean
  readonly autoFocus?: boolean
  /** Holds words that are no prose: no spelling is checked and nothing is offered. */
  readonly plain?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}

/** One line of text. */
export const TextField = (props: TextFieldProps) => (
  <FieldFrame {...props}>
    <div className={classNames('input', props.size === 'lg' && 'lg')}>
      {props.icon}
      <Input
        ref={props.inputRef ?? null}
        placeholder={props.placeholder ?? ''}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && props.onCommit !== undefined) props.onCommit()
        }}
      />
      {props.end}
    </div>
  </FieldFrame>
)

interface TextAreaProps extends Omit<TextFieldProps, 'icon' | 'end' | 'size' | 'inputRef'> {
  readonly rows?: number
}

/** Several lines of text. */
export const TextArea = (props: TextAreaProps) => (
  <FieldFrame {...props}>
    <div className="input area">
      <AriaTextArea rows={props.rows ?? 3} placeholder={props.placeholder ?? ''} />
    </div>
  </FieldFrame>
)

function FieldFrame(props: TextFieldProps & { readonly children: ReactNode }) {
  return (
    <AriaTextField
      className={classNames('field', props.beside && 'beside')}
      {...(props.labelHidden && { 'aria-label': props.label })}
      value={props.value}
      onChange={props.onChange}
      onBlur={() => props.onCommit?.()}
      isInvalid={props.error !== undefined}
      isDisabled={props.disabled ?? false}
      isReadOnly={props.readOnly ?? false}
      isRequired={props.required ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      {...(props.plain && { spellCheck: 'false', autoComplete: 'off' })}
    >
      {!props.labelHidden && (
        <Label className="label">
          {props.label}
          {props.note !== undefined && <span className="opt">{props.note}</span>}
        </Label>
      )}
      {props.children}
      <FieldNotes error={props.error} help={props.help} />
    </AriaTextField>
  )
}

/** The sentence under a field: what is wrong, or else what helps. */
const FieldNotes = ({ error, help }: { error: string | undefined; help: string | undefined }) => {
  const text = error ?? help
  if (text === undefined) return null
  return (
    <Text
      slot={error === undefined ? 'description' : 'errorMessage'}
      className={classNames('help', error !== undefined && 'err')}
    >
      {text}
    </Text>
  )
}
