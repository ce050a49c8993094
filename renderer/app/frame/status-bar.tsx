import { inGroupsOfFour } from '../../../shared/text/hash-words'
import {
  CircleAlert,
  HardDrive,
  LockKeyhole,
  TriangleAlert,
  UserRound,
  WifiOff,
} from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { type DateForm, dateWords, dayHere } from '../../../shared/text/date-words'
import { sizeWords } from '../../../shared/text/size-words'
import { useDateForm } from '../../parts/date-form'
import { usePlace } from '../../place/place'
import { useOpenCase } from '../../store/case-context'
import { useSource } from '../../store/reads/sources'
import { useStanding } from '../../store/reads/standing'
import { useBackups } from '../case/backups'
import { useSpace } from '../space'
import { sectionNames } from './section-names'

interface StatusBarProps {
  readonly analyst: string
  /** What is known of the case, at the left. */
  readonly children: ReactNode
  /** Where the analyst is. */
  readonly where?: ReactNode
}

/** What is known of the program itself. */
const StatusBar = ({ analyst, children, where }: StatusBarProps) => (
  <footer className="status">
    <span>
      <WifiOff aria-hidden="true" />
      No network
    </span>
    {children}
    <span className="gap" />
    {where !== undefined && <span>{where}</span>}
    <span>
      <UserRound aria-hidden="true" />
      {analyst}
    </span>
    <span>{dateWords(useToday(), useDateForm())}</span>
  </footer>
)

/** The status bar without a case. */
export const IdleStatusBar = ({ analyst, version }: { analyst: string; version: string }) => (
  <StatusBar analyst={analyst} where={`Casebook ${version}`}>
    <span>
      <HardDrive aria-hidden="true" />
      Local disk only
    </span>
  </StatusBar>
)

/** The status bar of an open case. */
export function CaseStatusBar() {
  const { analyst } = useOpenCase()
  const { saved } = useStanding()
  const form = useDateForm()
  const { section, sourceId } = usePlace((state) => state.place)
  const source = useSource(sourceId)
  const atSource = source && (section === 'sources' || section === 'reader')
  return (
    <StatusBar
      analyst={analyst}
      where={atSource ? `${sectionNames[section]}, S${source.number}` : sectionNames[section]}
    >
      <span title="The case file and its working copy are sealed under the passphrase. While the case is open its text is in this computer's memory.">
        <LockKeyhole aria-hidden="true" />
        Encrypted
      </span>
      {saved !== null && (
        <>
          <span>Saved {clockWords(saved.at, form)}</span>
          <span>
            Journal {saved.entry.toLocaleString('en')}{' '}
            <span className="mono">{inGroupsOfFour(saved.chain.slice(0, 8))}</span>
          </span>
        </>
      )}
      <Troubles />
    </StatusBar>
  )
}

/** What keeps the case from being saved, or will soon; the banner says it in full. */
function Troubles() {
  const { readOnly } = useStanding()
  const { standing } = useSpace()
  const { failure } = useBackups()
  return (
    <>
      {readOnly !== null && <Trouble grave words={`Read only: ${readOnly}`} />}
      {standing?.enough === false && (
        <Trouble words={`Disk almost full: ${sizeWords(standing.free)}`} />
      )}
      {failure !== null && <Trouble words={failure} />}
    </>
  )
}

const Trouble = ({ words, grave = false }: { words: string; grave?: boolean }) => (
  <span className={grave ? 'trouble err' : 'trouble'} title={words}>
    {grave ? <CircleAlert aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
    <span className="ell">{words}</span>
  </span>
)

/** The time of day of an instant: `14:32:07`; with the date when it was another day. */
function clockWords(at: string, form: DateForm): string {
  const moment = new Date(at)
  const time = moment.toLocaleTimeString('en-GB')
  const day = dayHere(moment)
  return day === dayHere() ? time : `${dateWords(day, form)}, ${time}`
}

const MINUTE = 60_000

/** Today, also after midnight. */
function useToday(): string {
  const [today, setToday] = useState(() => dayHere())
  useEffect(() => {
    const clock = setInterval(() => setToday(dayHere()), MINUTE)
    return () => clearInterval(clock)
  }, [])
  return today
}
