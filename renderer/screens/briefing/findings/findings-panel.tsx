import { ChevronDown, ChevronUp, Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { countWords } from '../../../../shared/text/size-words'
import type { Severity } from '../../../../shared/briefing/lint/finding'
import { type PlacedFinding, standing } from '../../../../shared/briefing/lint/lint'
import { Button, IconButton } from '../../../parts/button'
import { Keys } from '../../../parts/keys'
import { Tag } from '../../../parts/tag'
import { findingKey } from './walk'

/** Rows drawn at once: each costs three buttons. Those behind are reached by walking on. */
const SHOWN = 24

interface FindingsPanelProps {
  /** Those that were dismissed included. */
  readonly findings: readonly PlacedFinding[]
  readonly chosen: string | null
  readonly onChoose: (finding: PlacedFinding) => void
  readonly onFix: (finding: PlacedFinding) => void
  readonly onDismiss: (finding: PlacedFinding) => void
  readonly onTakeBack: (finding: PlacedFinding) => void
}

/** What the linter found, beneath the text: the line, what is wrong, and one thing to do about it. */
export function FindingsPanel(props: FindingsPanelProps) {
  const { findings, chosen } = props
  const [open, setOpen] = useState(true)
  const [dismissedShown, setDismissedShown] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const stand = standing(findings)
  const dismissed = findings.length - stand.length
  const listed = dismissedShown ? findings.filter(({ dismissal }) => dismissal !== null) : stand
  const first = Math.max(
    0,
    listed.findIndex((finding) => findingKey(finding) === chosen) - SHOWN / 2,
  )
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <section className="br-findings" aria-label="Findings" data-pane="" tabIndex={-1}>
      <div className="br-findings-head">
        <h2>Findings</h2>
        <Counts findings={stand} />
        <span className="grow" />
        {dismissed > 0 && (
          <Button size="sm" kind="ghost" onPress={() => setDismissedShown(!dismissedShown)}>
            {dismissedShown ? 'Show those that stand' : `Show ${dismissed} dismissed`}
          </Button>
        )}
        {stand.length > 0 && (
          <span className="muted row">
            <Keys of="F7" /> next
          </span>
        )}
        <IconButton
          size="sm"
          label={open ? 'Hide the findings' : 'Show the findings'}
          icon={open ? <ChevronDown aria-hidden="true" /> : <ChevronUp aria-hidden="true" />}
          onPress={() => setOpen(!open)}
        />
      </div>
      {open && listed.length > 0 && (
        <ul ref={list} className="scroll">
          {listed.slice(first, first + SHOWN).map((finding) => (
            <FindingRow key={findingKey(finding)} {...props} finding={finding} />
          ))}
          {listed.length > SHOWN && (
            <li className="br-findings-more muted">
              {Math.min(SHOWN, listed.length - first)} of {countWords(listed.length, 'finding')}
            </li>
          )}
        </ul>
      )}
    </section>
  )
}

const Counts = ({ findings }: { readonly findings: readonly PlacedFinding[] }) => {
  const count = (severity: Severity) =>
    findings.filter(({ rule }) => rule.severity === severity).length
  const [stops, errors, warnings, notes] = [
    count('stop'),
    count('error'),
    count('warning'),
    count('note'),
  ]
  return (
    <>
      {stops > 0 && <Tag tone="err">{`${stops} ${stops === 1 ? 'stops' : 'stop'} the export`}</Tag>}
      {errors > 0 && <Tag tone="err">{countWords(errors, 'error')}</Tag>}
      {warnings > 0 && <Tag tone="warn">{countWords(warnings, 'warning')}</Tag>}
      {notes > 0 && <Tag>{countWords(notes, 'note')}</Tag>}
      {findings.length === 0 && <span className="muted">none</span>}
    </>
  )
}

const signs: Readonly<Record<Severity, { readonly icon: typeof Info; readonly words: string }>> = {
  stop: { icon: OctagonAlert, words: 'Stops the export' },
  error: { icon: OctagonAlert, words: 'Error' },
  warning: { icon: TriangleAlert, words: 'Warning' },
  note: { icon: Info, words: 'Note' },
}

function FindingRow(props: FindingsPanelProps & { readonly finding: PlacedFinding }) {
  const { finding, chosen, onChoose, onFix, onDismiss, onTakeBack } = props
  const { rule, number, message, fix, dismissal } = finding
  const { icon: Sign, words } = signs[rule.severity]
  const isChosen = findingKey(finding) === chosen
  return (
    <li className="br-finding" data-severity={rule.severity} aria-current={isChosen}>
      <button type="button" title={rule.why} onClick={() => onChoose(finding)}>
        <Sign role="img" aria-label={words} />
        <span className="id">L{number}</span>
        <span className="ell">
          <b>{rule.title}.</b> <span className="soft">{message}</span>
          {dismissal !== null && (
            <span className="soft">
              {' '}
              Dismissed by {dismissal.by}: {dismissal.reason}
            </span>
          )}
        </span>
      </button>
      {dismissal !== null ? (
        <Button size="sm" onPress={() => onTakeBack(finding)}>
          Take back
        </Button>
      ) : (
        <>
          {fix !== undefined && (
            <Button
              size="sm"
              onPress={() => onFix(finding)}
              {...(isChosen && { keys: 'Alt+Enter' })}
            >
              {fix.label}
            </Button>
          )}
          <Button size="sm" kind="ghost" onPress={() => onDismiss(finding)}>
            Dismiss
          </Button>
        </>
      )}
    </li>
  )
}
