import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import {
  type ConfidenceLevel,
  LikelihoodTerm,
  likelihoodRanges,
} from '../../../../shared/model/likelihood'
import { FormDialog } from '../../../parts/form-dialog'
import { LikelihoodRuler } from '../../../parts/likelihood'
import { Segmented } from '../../../parts/segmented'
import { TextArea } from '../../../parts/text-field'
import { rangeBorders, rangeOf } from '../editor/inline-nodes'
import type { JudgementTerms } from '../editor/line-edits'

interface JudgementDialogProps {
  /** What the line states now. */
  readonly terms: JudgementTerms
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
export function JudgementDialog({ terms, onSet, onClose }: JudgementDialogProps) {
  const [term, setTerm] = useState(terms.term)
  const [level, setLevel] = useState<Level>(terms.confidence?.level ?? unset)
  const [basis, setBasis] = useState(terms.confidence?.basis ?? '')
  const submit = () =>
    onSet({
      term,
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
        <span className="label">Likelihood, stated in the sentence with its range</span>
        <ListBox
          className="menu br-terms"
          aria-label="Likelihood"
          autoFocus={term === null ? 'first' : true}
          selectionMode="single"
          selectionBehavior="replace"
          escapeKeyBehavior="none"
          selectedKeys={term === null ? [] : [term]}
          onSelectionChange={(keys) =>
            setTerm(([...keys][0] as LikelihoodTerm | undefined) ?? null)
          }
          onAction={(key) => setTerm(key as LikelihoodTerm)}
        >
          {LikelihoodTerm.options.map((option) => (
            <TermRow key={option} term={option} />
          ))}
        </ListBox>
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
    </FormDialog>
  )
}

const TermRow = ({ term }: { readonly term: LikelihoodTerm }) => {
  const { low, high } = likelihoodRanges[term]
  return (
    <ListBoxItem id={term} className="mi" textValue={term}>
      <span className="br-term-word">{term}</span>
      <span className="br-term-ruler">
        <LikelihoodRuler
          low={low}
          high={high}
          borders={rangeBorders}
          words={`${low} to ${high} per cent`}
        />
      </span>
      <span className="end num">{rangeOf(term)}</span>
    </ListBoxItem>
  )
}
