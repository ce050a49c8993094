import type { Clip } from '../../../shared/model/clip'
import { defanged } from '../../../shared/text/defang'
import { Callout } from '../../parts/message'

interface LostClipsProps {
  readonly clips: readonly Clip[]
  readonly chosenId: string | null
  readonly onChoose: (clipId: string) => void
}

/** Clips whose words the text no longer holds: named as lost, never shown at a guessed place. */
export function LostClips({ clips, chosenId, onChoose }: LostClipsProps) {
  if (clips.length === 0) return null
  return (
    <div className="rd-lost">
      <Callout tone="err">
        <b>Anchor lost.</b> The text does not hold these passages any more; the clips keep their
        words.
        <ul>
          {clips.map(({ id, number, anchor }) => (
            <li key={id}>
              <button type="button" aria-pressed={id === chosenId} onClick={() => onChoose(id)}>
                <span className="id">c{number}</span>{' '}
                <span className="ell">{defanged(anchor.exact)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Callout>
    </div>
  )
}
