import { gradeWords, type Reliability } from '../../../../shared/model/grading'
import { classNames } from '../../../parts/class-names'
import { Entity } from '../../../parts/entity-mark'
import { Grade } from '../../../parts/grade'
import { usePlace } from '../../../place/place'
import { codeWord } from '../clip-code'
import type { ReaderClip } from '../use-reader-clips'

interface ClipCardProps {
  readonly clip: ReaderClip
  readonly chosen: boolean
  readonly reliability: Reliability | null
}

/** A clip in the margin: number, code and grade, then whom it names and what was noted. */
export function ClipCard({ clip, chosen, reliability }: ClipCardProps) {
  const choose = usePlace((state) => state.choose)
  const { code, credibility, note } = clip.clip
  const [first, ...others] = clip.actors
  return (
    <button
      type="button"
      className={classNames('clip', chosen && 'on')}
      aria-pressed={chosen}
      onClick={() => choose({ clipId: clip.id })}
    >
      <span className={classNames('codebar', clip.tint)} />
      <span className="clip-b">
        <span className="top">
          <span className="id">c{clip.number}</span>
          {codeWord(code)}
          <Grade
            reliability={reliability}
            credibility={credibility}
            words={gradeWords(reliability, credibility)}
          />
        </span>
        {first !== undefined && (
          <span className="line">
            <Entity kind={first.kind}>{first.name}</Entity>
            {others.length > 0 && <span className="muted">and {others.length} more</span>}
          </span>
        )}
        {note !== '' && <span className="line ell soft">{note}</span>}
        {clip.moved && <span className="line soft">moved by a better reading</span>}
      </span>
    </button>
  )
}
