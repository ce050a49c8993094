import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface HeadProps {
  /** What leads out of it, before its name. */
  readonly back?: ReactNode
  readonly title: ReactNode
  /** Counts and state, in grey beside the title. */
  readonly meta?: ReactNode
  readonly children?: ReactNode
}

/** Head of a section: its name, what it holds, its tools. */
export const Head = ({ back, title, meta, children }: HeadProps) => (
  <header className="head">
    {back}
    <h1>{title}</h1>
    {meta !== undefined && <span className="meta">{meta}</span>}
    {children !== undefined && <div className="tools">{children}</div>}
  </header>
)

interface PaneProps {
  /** Names the pane for F6 and for screen readers. */
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** A column of the main area. F6 goes from pane to pane. */
export const Pane = ({ label, className, children }: PaneProps) => (
  <section className={classNames('pane', className)} aria-label={label} data-pane="" tabIndex={-1}>
    {children}
  </section>
)

interface InspectorProps {
  readonly label?: string
  readonly children: ReactNode
  /** Buttons at the foot. */
  readonly foot?: ReactNode
  /** Nothing in it takes the focus, so that the text itself must, to be scrolled by key. */
  readonly textOnly?: boolean
}

/** What is known of the chosen object, at the right; F10 opens and closes it. */
export const Inspector = ({
  label = 'Inspector',
  children,
  foot,
  textOnly = false,
}: InspectorProps) => (
  <aside className="inspector" aria-label={label} data-pane="" tabIndex={-1}>
    <div className="grow col scroll" tabIndex={textOnly ? 0 : undefined}>
      {children}
    </div>
    {foot !== undefined && <div className="insp-foot">{foot}</div>}
  </aside>
)

interface SectionProps {
  readonly title?: ReactNode
  /** At the end of the title's line. */
  readonly end?: ReactNode
  readonly children: ReactNode
}

/** One matter within an inspector or a card. */
export const Section = ({ title, end, children }: SectionProps) => (
  <div className="sec">
    {title !== undefined && (
      <h3 className="sec-h">
        {title}
        {end !== undefined && <span className="end">{end}</span>}
      </h3>
    )}
    {children}
  </div>
)

interface KeyValueProps {
  readonly pairs: readonly (readonly [term: string, value: ReactNode])[]
}

/** Terms and what they are; an unknown value is given as a word, never left blank. */
export const KeyValue = ({ pairs }: KeyValueProps) => (
  <dl className="kv">
    {pairs.map(([term, value]) => (
      <div key={term} style={{ display: 'contents' }}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
