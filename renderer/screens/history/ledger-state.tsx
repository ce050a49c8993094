import { CircleAlert, ShieldCheck } from 'lucide-react'
import { countWords, sizeWords } from '../../../shared/text/size-words'
import { Button } from '../../parts/button'
import { useDateForm } from '../../parts/date-form'
import { ProgressBar } from '../../parts/progress'
import type { VerificationState } from '../../store/reads/verification'
import { clockWords } from './clock-words'

interface LedgerStateProps {
  readonly verification: VerificationState
  readonly onStop: () => void
}

/** Findings that are listed; the rest are counted. */
const LISTED = 6

/** What the check of the case file came to, or how far it is. */
export function LedgerState({ verification, onStop }: LedgerStateProps) {
  switch (verification.state) {
    case 'none':
      return null
    case 'running': {
      const { done, total } = verification
      return (
        <div className="ledger-state" role="status">
          <div className="grow">
            <p>
              <b>Checking the case file.</b> {sizeWords(done)} of {sizeWords(total)}
            </p>
            <ProgressBar label="Checking the case file" done={done} total={total} />
          </div>
          <Button size="sm" keys="Escape" onPress={onStop}>
            Stop
          </Button>
        </div>
      )
    }
    case 'failed':
      return (
        <div className="ledger-state err" role="alert">
          <CircleAlert aria-hidden="true" />
          <p className="grow">{verification.message}</p>
        </div>
      )
    case 'done':
      return <Outcome {...verification} />
  }
}

function Outcome(done: Extract<VerificationState, { state: 'done' }>) {
  const { verification, at, seconds } = done
  const { findings, notes, checked, signers } = verification
  const form = useDateForm()
  const whole = findings.length === 0
  const Sign = whole ? ShieldCheck : CircleAlert
  return (
    <div className={`ledger-state ${whole ? 'ok' : 'err'}`} role={whole ? 'status' : 'alert'}>
      <Sign aria-hidden="true" />
      <div className="grow">
        {whole ? (
          <p>
            <b>Every link holds.</b>{' '}
            {countWords(checked.entries, 'entry follows', 'entries follow')} from one another,{' '}
            {countWords(checked.checkpoints, 'checkpoint is', 'checkpoints are')} signed by{' '}
            {countWords(signers.length, 'key')},{' '}
            {countWords(checked.originals, 'original matches', 'originals match')} their bytes,{' '}
            {countWords(checked.anchors, 'clip or tag stands', 'clips and tags stand')} where they
            say.
          </p>
        ) : (
          <p>
            <b>{countWords(findings.length, 'finding')}.</b> The case is unchanged. Work on a backup
            from before, and keep this file as it is.
          </p>
        )}
        <FindingList findings={findings} />
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p className="t11 muted">
          Checked {clockWords(at, form)}, {sizeWords(checked.bytes)} in {seconds.toFixed(1)} s. It
          does not show that an entry is true or who sat at the keyboard; whether the end was cut
          off, a checkpoint on paper shows.
        </p>
      </div>
      {whole && <ChainSign />}
    </div>
  )
}

function FindingList({
  findings,
}: {
  readonly findings: readonly { object: string; message: string }[]
}) {
  if (findings.length === 0) return null
  const rest = findings.length - LISTED
  return (
    <ul>
      {findings.slice(0, LISTED).map(({ object, message }, at) => (
        // The findings of one check never move.
        <li key={at}>
          <b>{object}</b> {message}
        </li>
      ))}
      {rest > 0 && <li>and {rest.toLocaleString('en')} more; casebook verify lists all of them</li>}
    </ul>
  )
}

const ChainSign = () => (
  <span className="chain-sign" aria-hidden="true">
    <i />
    <i />
    <i />
    <i />
    <i />
    <b>head</b>
  </span>
)
