import { CircleAlert, Info, ShieldCheck, TriangleAlert } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
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
export function EmptyState({ title, children, action }: EmptyStateProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // With what was left the focus went as well, and a screen reader would say nothing.
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="empty" ref={place} tabIndex={-1}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  )
}

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
