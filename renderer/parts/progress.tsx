import { ProgressBar as AriaProgressBar } from 'react-aria-components'

/** Work without a known end. Never alone: words beside it say what is being done. */
export const Spinner = () => <span className="spin" aria-hidden="true" />

interface ProgressBarProps {
  /** What is being done, read aloud. */
  readonly label: string
  readonly done: number
  readonly total: number
}

/** Work with a known end. */
export const ProgressBar = ({ label, done, total }: ProgressBarProps) => (
  <AriaProgressBar aria-label={label} value={done} maxValue={Math.max(total, 1)}>
    {({ percentage }) => (
      <div className="bar">
        <div style={{ width: `${percentage ?? 0}%` }} />
      </div>
    )}
  </AriaProgressBar>
)

/** Bars in place of rows that are still being read. */
export const Skeleton = ({ rows = 3 }: { readonly rows?: number }) => (
  <div className="col" aria-hidden="true">
    {Array.from({ length: rows }, (_, row) => (
      <span key={row} className="skel" style={{ width: `${80 - ((row * 17) % 40)}%` }} />
    ))}
  </div>
)
