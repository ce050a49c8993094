import type { Editor } from '@tiptap/core'
import type { Line } from '../../../shared/model/briefing'
import type { ScaleName } from '../../../shared/model/likelihood'
import { highestMarking, type Marking } from '../../../shared/model/marking'
import { markingChoices } from '../../../shared/model/marking-choices'
import type { MarkingScheme } from '../../../shared/model/marking-scheme'
import { MarkingChip } from '../../parts/marking'
import type { ClipRow } from './clip-rows'
import { apply, type Edit } from './editor/apply'
import { blocksOf } from './editor/blocks-of'
import type { ClipLabel } from './editor/cited-clips'
import { formAtCaret, insertFigure, setForm, type WordForm } from './editor/form-edits'
import {
  insertCitation,
  insertFootnote,
  type JudgementTerms,
  selectedFootnote,
  setAssumption,
  setFootnote,
  setJudgement,
  setMarking,
  setType,
} from './editor/line-edits'
import { currentLine } from './editor/lines'
import type { Asked } from './pickers/asked'
import { ChoicePicker, type PickerChoice } from './pickers/choice-picker'
import { ClipPicker } from './pickers/clip-picker'
import { JudgementDialog } from './pickers/judgement-dialog'
import { WordsDialog } from './pickers/words-dialog'

interface BriefingPickersProps {
  readonly asked: Asked
  readonly editor: Editor
  readonly rows: readonly ClipRow[]
  /** The scale of the briefing. */
  readonly scale: ScaleName
  readonly scheme: MarkingScheme
  /** The sources that are pictures, by id. */
  readonly pictures: ReadonlyMap<string, ClipLabel>
  readonly onClose: () => void
}

const types: readonly PickerChoice<Line['type']>[] = [
  { id: 'reported-fact', text: 'Reported fact', detail: 'a source says so; needs a source' },
  { id: 'judgement', text: 'Judgement', detail: 'the analyst concludes so; needs a source' },
  { id: 'assumption', text: 'Assumption', detail: 'taken as given' },
  { id: 'gap', text: 'Gap', detail: 'what is not known' },
  { id: 'framing', text: 'Framing', detail: 'leads the reader, says nothing of the matter' },
]

/** The levels, then the caveats that can be put on or taken off. */
function markingsFrom(scheme: MarkingScheme, marking: Marking) {
  const { levels, caveats } = markingChoices(scheme, marking)
  const portions = new Map(scheme.levels.map(({ label, portion }) => [label, portion]))
  return [
    ...levels.map(({ id, label, audience }) => ({
      id,
      // What is typed to get there: in TLP no level is told from another by its label's beginning.
      text: portions.get(label) ?? label,
      sign: <MarkingChip marking={id} />,
      detail: audience,
    })),
    ...caveats.map(({ id, label, audience, isOn }) => ({
      id,
      text: label,
      sign: `${isOn ? 'Without' : 'With'} ${label}`,
      detail: audience,
    })),
  ]
}

const forms: readonly PickerChoice<WordForm>[] = [
  { id: 'paragraph', text: 'Paragraph', detail: 'what a line is unless it says otherwise' },
  { id: 'bullet', text: 'Bullet', detail: 'or type - and a space' },
  { id: 'numbered', text: 'Numbered item', detail: 'or type 1. and a space' },
  { id: 'quotation', text: 'Quotation', detail: 'or type > and a space' },
]

const TIMELINE = 'timeline'

/** The picker asked for. Each acts on the line of the caret, closes and gives the caret back. */
export function BriefingPickers(props: BriefingPickersProps) {
  const { asked, editor, rows, scale, scheme, pictures, onClose } = props
  const line = lineOf(editor)
  const then =
    <Value,>(editWith: (value: Value) => Edit) =>
    (value: Value) => {
      onClose()
      // The closing plate gives the focus back a frame later; the caret is set after that.
      requestAnimationFrame(() => apply(editor, editWith(value)))
    }
  // It may be put behind a heading, too.
  if (asked === 'figure')
    return (
      <ChoicePicker
        title="Figure"
        choices={figuresOf(pictures)}
        selected={null}
        onPick={then((id) =>
          insertFigure(id === TIMELINE ? { kind: 'timeline' } : { kind: 'picture', sourceId: id }),
        )}
        onClose={onClose}
      />
    )
  if (line === null) return null
  switch (asked) {
    case 'clip':
      return (
        <ClipPicker
          rows={rows}
          onPick={then((clipId) => insertCitation(clipId))}
          onClose={onClose}
        />
      )
    case 'judgement':
      return (
        <JudgementDialog
          terms={termsOf(line)}
          scale={scale}
          onSet={then(setJudgement)}
          onClose={onClose}
        />
      )
    case 'assumption':
      return (
        <WordsDialog
          title="Assumption"
          verb="Set assumption"
          label="What follows if it is wrong"
          help="Printed in the list of assumptions at the end."
          words={line.ifWrong ?? ''}
          most={2000}
          optional
          onSet={then(setAssumption)}
          onClose={onClose}
        />
      )
    case 'marking':
      return (
        <ChoicePicker<Marking>
          title="Portion marking"
          choices={markingsFrom(scheme, line.marking)}
          selected={highestMarking(scheme, [line.marking])}
          onPick={then(setMarking)}
          onClose={onClose}
        />
      )
    case 'type':
      return (
        <ChoicePicker
          title="Kind of line"
          choices={types}
          selected={line.type}
          onPick={then(setType)}
          onClose={onClose}
        />
      )
    case 'form':
      return (
        <ChoicePicker<WordForm>
          title="Form of the line"
          choices={forms}
          selected={formAtCaret(editor.state) as WordForm}
          onPick={then(setForm)}
          onClose={onClose}
        />
      )
    case 'footnote': {
      const text = selectedFootnote(editor.state)
      return (
        <WordsDialog
          title={text === null ? 'Insert a footnote' : 'Footnote'}
          verb={text === null ? 'Insert footnote' : 'Change footnote'}
          label="Printed at the foot of the page"
          words={text ?? ''}
          most={10_000}
          onSet={then(text === null ? insertFootnote : setFootnote)}
          onClose={onClose}
        />
      )
    }
  }
}

const figuresOf = (pictures: ReadonlyMap<string, ClipLabel>) => [
  { id: TIMELINE, text: 'Timeline', detail: 'the dates of the sources cited' },
  ...[...pictures].map(([id, { text, title }]) => ({ id, text, detail: title })),
]

function lineOf(editor: Editor): Line | null {
  const placed = currentLine(editor.state)
  const block = placed === null ? undefined : blocksOf(editor.state.doc)[placed.index]
  return block?.kind === 'line' ? block : null
}

const termsOf = ({ runs, confidence, indicators }: Line): JudgementTerms => ({
  term: runs.find((run) => run.kind === 'likelihood') ?? null,
  confidence,
  indicators: indicators ?? [],
})
