import { useState } from 'react'
import { toCodePoints } from '../../../../shared/clip/code-points'
import { locatorOf } from '../../../../shared/model/locator'
import type { Clip } from '../../../../shared/model/clip'
import {
  Credibility,
  credibilityWords,
  gradeWords,
  type Reliability,
} from '../../../../shared/model/grading'
import { markingChoices } from '../../../../shared/model/marking-choices'
import type { SourceText } from '../../../../shared/model/source-text'
import { defanged } from '../../../../shared/text/defang'
import { Button } from '../../../parts/button'
import { Entity } from '../../../parts/entity-mark'
import { Grade, GradePick } from '../../../parts/grade'
import { Keys } from '../../../parts/keys'
import { MarkingField } from '../../../parts/marking-field'
import { KeyValue, Section } from '../../../parts/pane'
import { TextArea } from '../../../parts/text-field'
import { usePlace } from '../../../place/place'
import { useScheme } from '../../../store/reads/case'
import type { CitingLine } from '../../../store/reads/citing-lines'
import { codeWord, tintOf } from '../clip-code'
import type { ReaderActions } from '../reader-actions'
import type { ReaderClip } from '../use-reader-clips'

interface ClipInspectorProps {
  readonly clip: Clip
  /** Where it stands now; absent when its words are lost. */
  readonly placed: ReaderClip | undefined
  readonly text: SourceText
  readonly reliability: Reliability | null
  /** Lines of the briefing that rest on it. */
  readonly lines: readonly CitingLine[]
  readonly actions: ReaderActions
}

const credibilities = Credibility.options.map(({ value }) => ({
  mark: value,
  words: credibilityWords[value],
}))

/** All that is known of one clip. */
export function ClipInspector({
  clip,
  placed,
  text,
  reliability,
  lines,
  actions,
}: ClipInspectorProps) {
  const { credibility, code, marking } = clip
  const scheme = useScheme()
  return (
    <>
      <Section>
        <div className="row between">
          <div className="row">
            <span className="id">c{clip.number}</span>
            <span className="strong t14">{codeWord(code)}</span>
          </div>
          <Grade
            reliability={reliability}
            credibility={credibility}
            words={gradeWords(reliability, credibility)}
          />
        </div>
        <div className="rd-kv">
          <KeyValue
            pairs={[
              ['Anchor', anchorWords(clip, placed, text)],
              ...recognisedWords(clip, text),
              [
                'Code',
                <button key="code" type="button" className="rd-code" onClick={actions.pickCode}>
                  <span className={`codebar ${tintOf(code)}`} />
                  {codeWord(code)} <Keys of="C" />
                </button>,
              ],
              ['Actors', <ClipActors key="actors" placed={placed} onTag={actions.tag} />],
            ]}
          />
        </div>
        <p className="quote rd-exact">{defanged(clip.anchor.exact)}</p>
      </Section>
      <Section title="Credibility of this passage" end={<Keys of="1–6" />}>
        <GradePick
          label="Credibility"
          marks={credibilities}
          selected={credibility}
          onPick={actions.grade}
        />
        <p className="t12 soft rd-under">
          {credibility === null
            ? 'Not judged yet.'
            : `${credibility}, ${credibilityWords[credibility]}.`}
        </p>
      </Section>
      <Section>
        <Note key={clip.id} clip={clip} onSave={actions.note} />
        <div className="rd-under">
          <MarkingField
            label="Marking"
            beside
            plain
            choices={markingChoices(scheme, marking)}
            onSelect={actions.mark}
          />
        </div>
      </Section>
      <RestingLines lines={lines} onCite={actions.cite} />
      <Section>
        <Button kind="danger" keys="Delete" onPress={actions.remove}>
          Remove clip c{clip.number}
        </Button>
      </Section>
    </>
  )
}

function anchorWords({ anchor }: Clip, placed: ReaderClip | undefined, text: SourceText) {
  if (placed === undefined) return <span className="err">anchor lost</span>
  const block = text.blocks[anchor.paragraph - 1]
  const from = toCodePoints(text.text.slice(block?.start ?? 0), placed.start - (block?.start ?? 0))
  const length = [...anchor.exact].length
  return `${locatorOf(anchor)}, characters ${from} to ${from + length}, ${placed.moved ? 'moved' : 'exact'}`
}

/** A clip of words that a machine recognised says so wherever it is judged. */
function recognisedWords({ anchor }: Clip, { pages }: SourceText): [string, string][] {
  const sure = pages.find(({ number }) => number === anchor.page)?.recognised
  return sure === undefined ? [] : [['Words', `recognised by machine, confidence ${sure} of 100`]]
}

function ClipActors({ placed, onTag }: { placed: ReaderClip | undefined; onTag: () => void }) {
  const go = usePlace((state) => state.go)
  return (
    <span className="rd-actors">
      {placed?.actors.map(({ id, name, kind }) => (
        <button key={id} type="button" onClick={() => go({ section: 'actors', actorId: id })}>
          <Entity kind={kind}>{name}</Entity>
        </button>
      ))}
      <button type="button" className="muted" onClick={onTag}>
        tag an actor <Keys of="A" />
      </button>
    </span>
  )
}

/** Kept as typed until the field is left. */
function Note({ clip, onSave }: { readonly clip: Clip; readonly onSave: (note: string) => void }) {
  const [note, setNote] = useState(clip.note)
  return (
    <TextArea
      label="Note"
      rows={2}
      value={note}
      onChange={setNote}
      onCommit={() => note !== clip.note && onSave(note)}
    />
  )
}

interface RestingLinesProps {
  readonly lines: readonly CitingLine[]
  readonly onCite: () => void
}

/** The lines of the briefing that rest on the clip; pressing one goes there. */
function RestingLines({ lines, onCite }: RestingLinesProps) {
  const go = usePlace((state) => state.go)
  return (
    <Section title="Lines that rest on it" end={String(lines.length)}>
      {lines.map(({ id, words }) => (
        <button
          key={id}
          type="button"
          className="rd-line"
          onClick={() => go({ section: 'briefing', lineId: id })}
        >
          {words}
        </button>
      ))}
      <Button size="sm" keys="L" onPress={onCite}>
        Cite in briefing
      </Button>
    </Section>
  )
}
