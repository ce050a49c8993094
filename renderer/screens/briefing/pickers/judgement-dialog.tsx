import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import {
  type ConfidenceLevel,
  DEFAULT_SCALE,
  type LikelihoodBand,
  type LikelihoodTerm,
  likelihoodScales,
  rangeBorders,
  type ScaleName,
  scaleOfTerm,
} from '../../../../shared/model/likelihood'
import { bandOfRun } from '../../../../shared/briefing/inlines'
import type { Indicator } from '../../../../shared/model/briefing'
import { FormDialog } from '../../../parts/form-dialog'
import { LikelihoodRuler } from '../../../parts/likelihood'
import { Segmented } from '../../../parts/segmented'
import { TextArea } from '../../../parts/text-field'
import type { StatedTerm } from '../editor/inline-nodes'
import type { JudgementTerms } from '../editor/line-edits'

interface JudgementDialogProps {
  /** What the line states now. */
  readonly terms: JudgementTerms
  /** The scale that terms are chosen from. */
  readonly scale: ScaleName
  readonly onSet: (terms: JudgementTerms) => void
  readonly onClose: () => void
}

const unset = 'unset'
type Level = ConfidenceLevel | typeof unset

const levels: readonly { readonly id: Level; readonly text: string }[] = [
  { id: unset, text: 'Not set' },
  { id: 'low', text: 'Low' },
  { id: 'moderate', text: 'Moderate' },
  { id: 'high', text: 'High' },
]

/** How likely, and apart from it how well founded: two axes, two lines (ICD 203, D.6.e.(2)). */
export function JudgementDialog({ terms, scale, onSet, onClose }: JudgementDialogProps) {
  const stated = terms.term
  const isOfScale =
    stated !== null && scaleOfTerm(stated.term, stated.scale ?? DEFAULT_SCALE) === scale
  const [term, setTerm] = useState(isOfScale ? stated.term : null)
  const [level, setLevel] = useState<Level>(terms.confidence?.level ?? unset)
  const [basis, setBasis] = useState(terms.confidence?.basis ?? '')
  const [more, setMore] = useState(() => toLines(terms.indicators, 'more-likely'))
  const [less, setLess] = useState(() => toLines(terms.indicators, 'less-likely'))
  const submit = () =>
    onSet({
      indicators: [...fromLines(more, 'more-likely'), ...fromLines(less, 'less-likely')],
      // A term of another scale stays until one of this scale takes its place.
      term: term === null ? stated : { term, scale },
      confidence: level === unset ? null : { level, basis: basis.replace(/\s+/g, ' ').trim() },
    })
  return (
    <FormDialog
      title="Judgement"
      width={520}
      onClose={onClose}
      onSubmit={submit}
      verb="Set judgement"
    >
      <div className="field">
        <span className="label">{`Likelihood, stated in the sentence with its range: ${likelihoodScales[scale].title}`}</span>
        <ListBox
          className="menu br-terms"
          aria-label="Likelihood"
          autoFocus={term === null ? 'first' : true}
          selectionMode="single"
          escapeKeyBehavior="none"
          selectedKeys={term === null ? [] : [term]}
          onSelectionChange={(keys) =>
            setTerm(([...keys][0] as LikelihoodTerm | undefined) ?? null)
          }
        >
          {likelihoodScales[scale].bands.map((band) => (
            <TermRow key={band.term} band={band} borders={rangeBorders(scale)} />
          ))}
        </ListBox>
        {stated !== null && !isOfScale && <span className="help">{keptWords(stated)}</span>}
        {stated === null && (
          <span className="help">
            {term === null ? 'Not set. ' : ''}The arrows move, Space chooses.
          </span>
        )}
      </div>
      <div className="field">
        <span className="label">Confidence, on a line of its own</span>
        <Segmented label="Confidence" segments={levels} selected={level} onSelect={setLevel} full />
      </div>
      <TextArea
        label="What the confidence rests on"
        value={basis}
        onChange={(words) => setBasis(words.slice(0, 2000))}
        disabled={level === unset}
        rows={3}
      />
      <TextArea
        label="Would make it more likely, one a line"
        value={more}
        onChange={setMore}
        rows={2}
      />
      <TextArea
        label="Would make it less likely, one a line"
        value={less}
        onChange={setLess}
        rows={2}
      />
    </FormDialog>
  )
}

function keptWords(stated: StatedTerm): string {
  const { term, range } = bandOfRun(stated)
  return `“${term} (${range})” stands in the sentence, a term of another scale. It stays until you choose one.`
}

/** Indicators of one direction as lines to be written. */
const toLines = (indicators: readonly Indicator[], change: Indicator['change']): string =>
  indicators
    .filter((indicator) => indicator.change === change)
    .map(({ text }) => text)
    .join('\n')

/** At most so many of each direction, and so long, as a briefing can hold. */
const fromLines = (lines: string, change: Indicator['change']): Indicator[] =>
  lines
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim().slice(0, 1000))
    .filter((text) => text !== '')
    .slice(0, 20)
    .map((text) => ({ change, text }))

interface TermRowProps {
  readonly band: LikelihoodBand
  readonly borders: readonly number[]
}

const TermRow = ({ band: { term, low, high, range }, borders }: TermRowProps) => (
  <ListBoxItem id={term} className="mi" textValue={term}>
    <span className="br-term-word">{term}</span>
    <span className="br-term-ruler">
      <LikelihoodRuler
        low={low}
        high={high}
        borders={borders}
        words={`${low} to ${high} per cent`}
      />
    </span>
    <span className="end num">{range}</span>
  </ListBoxItem>
)
