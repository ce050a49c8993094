import { Component, type ReactNode } from 'react'
import { failureOf } from '../../shared/errors/casebook-error'
import { Button } from '../parts/button'
import { ErrorState } from '../parts/message'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** What could not be shown; "The window" when absent. */
  readonly what?: string
}

/** Shows an error of drawing in place of what it broke. The case is not touched by it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { message: string | null }> {
  override state: { message: string | null } = { message: null }

  static getDerivedStateFromError(thrown: unknown) {
    return { message: failureOf(thrown).message }
  }

  override render() {
    const { message } = this.state
    if (message === null) return this.props.children
    return (
      <ErrorState
        title={`${this.props.what ?? 'The window'} could not be drawn`}
        action={
          <Button onPress={() => this.setState({ message: null })} kind="primary">
            Draw it again
          </Button>
        }
      >
        {message} The case is safe: every change before this one is saved in its file. Draw it
        again, or restart the program.
      </ErrorState>
    )
  }
}
