import { assemble } from '../../../shared/extract/assemble'
import type { Extraction, Member } from '../../../shared/model/source-text'
import { limited, stem } from '../limits'

interface Carried {
  readonly mediaType: string
  readonly members: readonly Member[]
  readonly dropped?: readonly string[]
  readonly warnings?: readonly string[]
}

/** The answer for a file that is no source itself: it only carries others. */
export const carrier = (name: string, carried: Carried): Extraction =>
  limited({
    mediaType: carried.mediaType,
    title: stem(name),
    authors: [],
    publisher: '',
    published: null,
    language: null,
    url: null,
    text: assemble('archive', []),
    dropped: [...(carried.dropped ?? [])],
    warnings: [...(carried.warnings ?? [])],
    members: [...carried.members],
    carrierOnly: true,
  })
