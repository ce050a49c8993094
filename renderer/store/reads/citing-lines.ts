import { useLiveQuery } from 'dexie-react-hooks'
import { citedClips } from '../../../shared/model/line-evidence'
import { wordsOf } from '../../../shared/model/line-words'
import { useOpenCase } from '../case-context'

/** A line of a briefing that cites a clip. */
export interface CitingLine {
  readonly id: string
  /** Its words without citations. */
  readonly words: string
}

/** Every line that rests on the clip, in the order of the briefing; `undefined` while they are fetched. */
export function useCitingLines(clipId: string | null): readonly CitingLine[] | undefined {
  const { database } = useOpenCase()
  return useLiveQuery(async () => {
    const briefings = await database.briefings.toArray()
    return briefings
      .flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === 'line')
      .filter((line) => clipId !== null && citedClips(line).includes(clipId))
      .map((line) => ({ id: line.id, words: wordsOf(line).trim() || 'A line without words' }))
  }, [database, clipId])
}
