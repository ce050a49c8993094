import { CircleAlert, X } from 'lucide-react'
import { create } from 'zustand'
import { useCommands } from './commands/registry'
import { Keys } from './keys'

export interface ToastMessage {
  readonly text: string
  /** Takes back what was done, and answers in words that it did. Only where it really does. */
  readonly undo?: () => Promise<string>
}

interface Shown {
  readonly message: ToastMessage | null
  /** Why something was not done. */
  readonly failure: string | null
}

const useToast = create<Shown>(() => ({ message: null, failure: null }))

/** Says what was done, until the analyst does something else; the screen itself shows it too. */
export const showToast = (message: ToastMessage): void => useToast.setState({ message })

/** Takes the toast away: another action has begun. */
export const clearToast = (): void => useToast.setState({ message: null })

/** Says why something was not done, until the analyst closes it or a newer failure follows. */
export const showFailure = (thrown: unknown): void =>
  useToast.setState({
    message: null,
    failure: thrown instanceof Error ? thrown.message : String(thrown),
  })

/** Does it; when it was not saved the analyst reads why. */
export function tryIt(work: Promise<unknown>): void {
  work.catch(showFailure)
}

/** The place of the toasts, above the key strip. */
export function ToastPlace() {
  const { message, failure } = useToast()
  return (
    <div className="toasts">
      <div role="alert">
        {failure !== null && (
          <div className="toast err">
            <CircleAlert aria-hidden="true" />
            <span>{failure}</span>
            <CloseButton onClose={() => useToast.setState({ failure: null })} />
          </div>
        )}
      </div>
      <div className={message === null ? undefined : 'toast'}>
        {/* The words alone are spoken, not the buttons beside them. */}
        <div role="status">{message !== null && <span>{message.text}</span>}</div>
        {message?.undo !== undefined && <UndoButton undo={message.undo} />}
        {message !== null && <CloseButton onClose={clearToast} />}
      </div>
    </div>
  )
}

/** Ctrl Z takes back too, for as long as the toast is there. */
function UndoButton({ undo }: { readonly undo: () => Promise<string> }) {
  function takeBack() {
    clearToast()
    tryIt(undo().then((text) => showToast({ text })))
  }
  useCommands([
    { id: 'toast.undo', label: 'Undo', group: 'Window', keys: ['Ctrl+Z'], run: takeBack },
  ])
  return (
    <button type="button" onClick={takeBack}>
      Undo <Keys of="Ctrl+Z" />
    </button>
  )
}

const CloseButton = ({ onClose }: { readonly onClose: () => void }) => (
  <button type="button" aria-label="Close" onClick={onClose}>
    <X aria-hidden="true" />
  </button>
)
