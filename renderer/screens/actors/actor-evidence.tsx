import type { Ref } from 'react'
import { locatorOf } from '../../../shared/model/locator'
import { pageAt, paragraphAt } from '../../../shared/clip/place'
import { gradeWords } from '../../../shared/model/grading'
import { currentReliability } from '../../../shared/model/source'
import { dateWords } from '../../../shared/text/date-words'
import { useDateForm } from '../../parts/date-form'
import { Grade } from '../../parts/grade'
import { Inspector, Section } from '../../parts/pane'
import { Tabs } from '../../parts/tabs'
import { usePlace } from '../../place/place'
import type { MentionInPlace } from '../../store/reads/actors'
import { passageAround } from './passage-around'

interface ActorEvidenceProps {
  /** Whether an actor is chosen. */
  readonly isAny: boolean
  readonly mentions: readonly MentionInPlace[]
  readonly paneRef: Ref<HTMLDivElement>
}

/** Every passage that names the actor, with its source and grade. */
export const ActorEvidence = ({ isAny, mentions, paneRef }: ActorEvidenceProps) => (
  <Inspector>
    <Tabs
      label="About the actor"
      tabs={[
        {
          id: 'evidence',
          title: 'Evidence',
          count: mentions.length,
          content: (
            <div ref={paneRef}>
              {mentions.length === 0 && (
                <Section>
                  <p className="soft">
                    {isAny
                      ? 'No passage names this actor yet. Tag one with A in the reader.'
                      : 'The passages that name an actor show here.'}
                  </p>
                </Section>
              )}
              {mentions.map((place) => (
                <Passage key={place.mention.id} {...place} />
              ))}
            </div>
          ),
        },
      ]}
    />
  </Inspector>
)

/** One passage with the name marked; pressing it opens the reader there. */
function Passage({ mention, source, text, clip }: MentionInPlace) {
  const go = usePlace((state) => state.go)
  const form = useDateForm()
  const { before, words, after } = passageAround(text, mention)
  const reliability = currentReliability(source)
  const credibility = clip?.credibility ?? null
  const locator = locatorOf({
    page: pageAt(text, mention.start),
    paragraph: paragraphAt(text, mention.start),
  })
  return (
    <button
      type="button"
      className="sec ev-p"
      onClick={() =>
        go({
          section: 'reader',
          sourceId: source.id,
          clipId: clip?.id ?? null,
          passage: { start: mention.start, end: mention.end },
        })
      }
    >
      <span className="row between">
        <span className="cite">
          S{source.number} {locator}
        </span>
        <Grade
          reliability={reliability}
          credibility={credibility}
          words={gradeWords(reliability, credibility)}
        />
      </span>
      <span className="quote">
        {before}
        <mark className="find">{words}</mark>
        {after}
      </span>
      <span className="t11 muted">
        {[
          source.publisher || source.title,
          source.published === null ? '' : dateWords(source.published, form),
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
    </button>
  )
}
