import type { FoundAgain, Source } from '../../../shared/model/source'
import type { OpenCase } from '../case-at-work'
import { type CommitRequest, commitGroup } from '../commit'
import { acquiredHow, type FoundIn } from './acquired'

/** A file whose bytes are a source already. */
export interface MetAgain {
  /** The source that it is. */
  readonly sourceId: string
  readonly fileName: string
  /** Where it was found when it came within another file. */
  readonly origin?: FoundIn | undefined
}

/** Places kept of one source: a picture that is in every mail of a mailbox has thousands. */
const MOST_PLACES = 500

/**
 * Records where the bytes of sources were met again, an entry for each source. A place that is known
 * already is not recorded twice.
 * @throws CasebookError when it was not saved; the case is then unchanged
 */
export async function recordFoundAgain(opened: OpenCase, met: readonly MetAgain[]): Promise<void> {
  await commitGroup(opened, async () => {
    const ids = [...new Set(met.map(({ sourceId }) => sourceId))]
    const sources = await opened.database.sources.bulkGet(ids)
    const acquired = { at: new Date().toISOString(), by: opened.analyst }
    return sources.flatMap((source) => {
      // It may have been taken out of the case meanwhile.
      if (source === undefined) return []
      const places = met.filter(({ sourceId }) => sourceId === source.id)
      return requestFor(
        source,
        places.map(({ fileName, origin }) => ({
          fileName,
          how: acquiredHow(origin),
          sourceId: origin?.sourceId ?? null,
          ...acquired,
        })),
      )
    })
  })
}

function requestFor(source: Source, met: readonly FoundAgain[]): CommitRequest[] {
  const known = source.alsoFound ?? []
  const first = { fileName: source.fileName, how: source.acquired.how }
  const keys = new Set([first, ...known].map(placeKey))
  const fresh = met.filter((place) => {
    const key = placeKey(place)
    return !keys.has(key) && keys.add(key)
  })
  const kept = fresh.slice(0, MOST_PLACES - known.length)
  if (kept.length === 0) return []
  const after = { ...source, alsoFound: [...known, ...kept] }
  return [
    {
      act: 'met',
      command: `Note that S${source.number} was also found: ${kept.map(placeWords).join('; ')}`,
      changes: [{ table: 'sources', id: source.id, before: source, after }],
    },
  ]
}

type Place = Pick<FoundAgain, 'fileName' | 'how'>

const placeKey = ({ fileName, how }: Place): string => `${fileName}\n${how}`

const placeWords = ({ fileName, how }: Place): string => `${fileName}, ${how}`
