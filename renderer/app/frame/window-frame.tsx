import type { ReactNode } from 'react'
import { classNames } from '../../parts/class-names'
import { MarkingStrip } from '../../parts/marking'
import { ToastPlace } from '../../parts/toast'
import { useLock } from '../lock'
import { useKnownSettings } from '../settings/settings'
import { KeyStrip } from './key-strip'
import { LockCover } from './lock-cover'
import { TitleBar } from './title-bar'
import { useRail } from './use-rail'

interface WindowFrameProps {
  /** Highest marking of what is shown; `null` without a case. */
  readonly marking: string | null
  readonly caseMenu?: ReactNode
  /** Sections at the left; without a case there are none. */
  readonly rail?: ReactNode
  readonly status: ReactNode
  /** What must be known before work goes on, above it. */
  readonly banner?: ReactNode
  /** What the analyst works on. */
  readonly children: ReactNode
}

/** The window from the upper marking strip to the lower one. */
export function WindowFrame(props: WindowFrameProps) {
  const { marking, caseMenu, rail, status, banner, children } = props
  const { inspectorOpen } = useKnownSettings()
  const { narrow } = useRail()
  const locking = useLock((state) => state.locking)
  const railClass = rail === undefined ? 'rail-none' : narrow ? 'rail-min' : null
  return (
    <>
      <div className="win" data-inspector={inspectorOpen ? 'open' : 'closed'} inert={locking}>
        <MarkingStrip marking={marking} place="top" />
        <TitleBar caseMenu={caseMenu} />
        <div className={classNames('body', railClass)}>
          {rail}
          <main className="main">
            <div className="banners">{banner}</div>
            {children}
            <KeyStrip />
          </main>
        </div>
        {status}
        <MarkingStrip marking={marking} place="bottom" />
        <ToastPlace />
      </div>
      <LockCover />
    </>
  )
}
