import type { Change } from '../../../shared/journal/entry'
import { utf8 } from '../../../shared/text/bytes'

/**
 * Puts changes together, in their order, so that each pack takes at most so many bytes as JSON. A
 * change that is larger by itself makes a pack of its own.
 */
export async function* packChanges(
  changes: AsyncIterable<Change> | Iterable<Change>,
  maxBytes: number,
): AsyncGenerator<readonly Change[]> {
  let pack: Change[] = []
  let held = 0
  for await (const change of changes) {
    const bytes = utf8(JSON.stringify(change)).length + 1
    if (pack.length > 0 && held + bytes > maxBytes) {
      yield pack
      pack = []
      held = 0
    }
    pack.push(change)
    held += bytes
  }
  if (pack.length > 0) yield pack
}
