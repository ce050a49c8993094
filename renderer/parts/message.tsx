import { CircleAlert, Info, ShieldCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

const signs = { note: Info, plain: Info, warn: TriangleAlert, err: CircleAlert, ok: ShieldCheck }

interface CalloutProps {
  readonly tone?: keyof typeof signs
  /** A sign of its own instead of the one of the tone. */
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** A message beside the object it is about. Errors are read aloud at once. */
export const Callout = ({ tone = 'note', icon, children }: CalloutProps) => {
  const Sign = signs[tone]
  return (
    <div
      className={classNames('callout', tone !== 'note' && tone)}
      role={tone === 'err' ? 'alert' : undefined}
    >
      {icon ?? <Sign aria-hidden="true" />}
      <div className="grow">{children}</div>
    </div>
  )
}

interface EmptyStateProps {
  readonly title: string
  /** What belongs here, and what follows. */
  readonly children: ReactNode
  /** The action, with its key. */
  readonly action?: ReactNode
}

/** A place with nothing in it yet: one heading, one sentence, the action. */
export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className="empty">
    <h2>{title}</h2>
    <p>{children}</p>
    {action}
  </div>
)

interface ErrorStateProps {
  /** What did not happen. */
  readonly title: string
  /** Why, what is safe, and the next step. */
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** A place that could not be shown. */
export const ErrorState = ({ title, children, action }: ErrorStateProps) => (
  <div className="empty" role="alert">
    <h2>{title}</h2>
    <p>{children}</p>
    {action}
  </div>
)
