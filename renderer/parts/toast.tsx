import { X } from 'lucide-react'
import { create } from 'zustand'

export interface ToastMessage {
  readonly text: string
  /** Takes back what was done. Only where it really does. */
  readonly undo?: () => void
}

const useToast = create<{ message: ToastMessage | null }>(() => ({ message: null }))

/** Says what was done, until the next action. Nothing that matters is said only here. */
export const showToast = (message: ToastMessage): void => useToast.setState({ message })

/** Takes the toast away: another action has begun. */
export const clearToast = (): void => useToast.setState({ message: null })

/** The place of the one toast, above the key strip. */
export function ToastPlace() {
  const message = useToast((state) => state.message)
  return (
    <div role="status" aria-live="polite">
      {message !== null && (
        <div className="toast">
          <span>{message.text}</span>
          {message.undo !== undefined && (
            <button
              type="button"
              onClick={() => {
                message.undo?.()
                clearToast()
              }}
            >
              Undo
            </button>
          )}
          <button type="button" aria-label="Close" onClick={clearToast}>
            <X aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  )
}
