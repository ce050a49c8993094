import { Reliability, reliabilityWords } from '../../../shared/model/grading'
import { currentReliability, type Source } from '../../../shared/model/source'
import { type DateForm, dateWords } from '../../../shared/text/date-words'
import { useDateForm } from '../../parts/date-form'
import { GradePick } from '../../parts/grade'
import { Section } from '../../parts/pane'
import type { SourceQuestion } from './source-dialogs'

const marks = Reliability.options.map((mark) => ({ mark, words: reliabilityWords[mark] }))

interface ReliabilitySectionProps {
  readonly source: Source
  readonly onAsk: (question: SourceQuestion) => void
}

/** How far the source can be relied upon, with the reason and the ratings before. */
export function ReliabilitySection({ source, onAsk }: ReliabilitySectionProps) {
  const form = useDateForm()
  const grade = currentReliability(source)
  const [last, ...earlier] = [...source.ratings].reverse()
  return (
    <Section title="Reliability of the source" end={<kbd>A–F</kbd>}>
      <GradePick
        label="Reliability of the source"
        marks={marks}
        selected={grade}
        onPick={(mark) => onAsk({ kind: 'rate', grade: mark })}
      />
      <p className="after soft">
        {last === undefined
          ? 'Not rated yet.'
          : `${last.grade}, ${reliabilityWords[last.grade]}. ${last.reason || 'No reason given.'}`}
      </p>
      {last !== undefined && <p className="help">{signed(last, form)}</p>}
      {earlier.map((rating) => (
        <p key={rating.at} className="help">
          Before: {rating.grade}. {rating.reason} {signed(rating, form)}
        </p>
      ))}
    </Section>
  )
}

const signed = ({ at, by }: Source['ratings'][number], form: DateForm) =>
  `${dateWords(at.slice(0, 10), form)}, ${by}`
