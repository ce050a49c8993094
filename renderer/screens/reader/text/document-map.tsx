import { classNames } from '../../../parts/class-names'
import type { ReaderClip } from '../use-reader-clips'

interface DocumentMapProps {
  /** Length of the text in UTF-16 units. */
  readonly length: number
  readonly clips: readonly ReaderClip[]
  readonly chosenId: string | null
}

/** Where in the whole text the clips stand. A picture of the list of clips, which J and K walk. */
export const DocumentMap = ({ length, clips, chosenId }: DocumentMapProps) => (
  <div className="rd-map" aria-hidden="true">
    {clips.map(({ id, start, tint }) => (
      <i
        key={id}
        className={classNames(tint, id === chosenId && 'on')}
        style={{ top: `${(100 * start) / Math.max(1, length)}%` }}
      />
    ))}
  </div>
)
