import { assemble } from '../../../shared/extract/assemble'
import type { Extraction, Member } from '../../../shared/model/source-text'
import { limited, stem } from '../limits'
import { answered, type TakenMember } from '../member'

/** What is told of a file that is no source itself. */
export interface Carried {
  readonly mediaType: string
  readonly dropped?: readonly string[]
  readonly warnings?: readonly string[]
}

/** The files within one, each when it is asked for; what is told of the whole comes behind the last. */
export type Members = AsyncGenerator<TakenMember, Carried>

/** The answer for a file that is no source itself: it only carries others. */
export async function carrier(name: string, members: Members): Promise<Extraction> {
  const listed: Member[] = []
  const crossing = answered()
  for (;;) {
    const { done, value } = await members.next()
    if (done) return answer(name, value, listed)
    listed.push(crossing(value))
  }
}

const answer = (
  name: string,
  { mediaType, dropped = [], warnings = [] }: Carried,
  members: Member[],
): Extraction =>
  limited({
    mediaType,
    title: stem(name),
    authors: [],
    publisher: '',
    published: null,
    language: null,
    url: null,
    text: assemble('archive', []),
    dropped: [...dropped],
    warnings: [...warnings],
    members,
    carrierOnly: true,
  })
