import { useCurrentCommands } from '../../parts/commands/registry'
import { Keys } from '../../parts/keys'
import { stripEntries } from '../commands/strip-entries'

/** The keys of the place where the analyst is. */
export const KeyStrip = () => (
  <div className="keystrip" role="note" aria-label="Keys of this view">
    {stripEntries(useCurrentCommands()).map(({ word, keys }) => (
      <span key={word}>
        <Keys of={keys} />
        {word}
      </span>
    ))}
  </div>
)
