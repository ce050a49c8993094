import { inGroupsOfFour } from '../../../shared/text/hash-words'
import { CircleAlert, ShieldCheck } from 'lucide-react'
import { reliabilityWords } from '../../../shared/model/grading'
import { currentReliability, isOriginSet, type Source } from '../../../shared/model/source'
import { dateWords } from '../../../shared/text/date-words'
import { countWords } from '../../../shared/text/size-words'
import { useDateForm } from '../../parts/date-form'
import { Grade } from '../../parts/grade'
import { MarkingChip } from '../../parts/marking'
import { Spinner } from '../../parts/progress'
import { useOriginalCheck } from '../../store/reads/originals'

interface SourceLineProps {
  readonly source: Source
  /** The source this one repeats. */
  readonly origin: Source | null
  readonly clips: number
}

/** Under the tabs: where the source comes from, how it is rated and whether its bytes are whole. */
export function SourceLine({ source, origin, clips }: SourceLineProps) {
  const form = useDateForm()
  const reliability = currentReliability(source)
  const rated =
    reliability === null
      ? 'reliability not rated'
      : `reliability ${reliability}, ${reliabilityWords[reliability]}`
  return (
    <div className="rd-src">
      {isOriginSet(source) ? (
        <span className={origin === null ? 'origin' : 'origin derived'}>
          {origin === null ? 'First hand' : `Derived from S${origin.number}`}
        </span>
      ) : (
        <span className="muted">Origin not set</span>
      )}
      {source.publisher !== '' && <span className="soft ell">{source.publisher}</span>}
      <span className="soft">
        {source.published === null ? 'no date' : dateWords(source.published, form)}
      </span>
      <Grade reliability={reliability} words={rated} />
      <MarkingChip marking={source.marking} />
      <BytesMatch source={source} />
      <span className="end muted">{countWords(clips, 'clip')}</span>
    </div>
  )
}

function BytesMatch({ source }: { readonly source: Source }) {
  const check = useOriginalCheck(source)
  if (check.state === 'checking') {
    return (
      <span className="rd-ok muted">
        <Spinner /> Checking bytes
      </span>
    )
  }
  if (check.state === 'differ') {
    return (
      <span className="rd-ok err" role="alert" title={check.why}>
        <CircleAlert aria-hidden="true" /> Bytes do not match
      </span>
    )
  }
  return (
    <span className="rd-ok" title={`SHA-256 ${inGroupsOfFour(source.sha256)}`}>
      <ShieldCheck aria-hidden="true" /> Bytes match{' '}
      <span className="mono">{inGroupsOfFour(source.sha256.slice(0, 8))}</span>
    </span>
  )
}
