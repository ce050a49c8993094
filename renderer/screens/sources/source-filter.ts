import { currentReliability, type Source } from '../../../shared/model/source'

/** What the list of sources is narrowed to. */
export interface SourceFilter {
  readonly words: string
  readonly unrated: boolean
  readonly unclipped: boolean
  /** Only those that seem to repeat another source. */
  readonly proposed: boolean
}

export const emptyFilter: SourceFilter = {
  words: '',
  unrated: false,
  unclipped: false,
  proposed: false,
}

/**
 * Whether a source passes the filter; every word must be found somewhere.
 * @param about how many clips it has, and whether an origin is proposed for it
 */
export function matchesFilter(
  source: Source,
  { clips, proposed }: { readonly clips: number; readonly proposed: boolean },
  filter: SourceFilter,
): boolean {
  if (filter.proposed && !proposed) return false
  if (filter.unrated && currentReliability(source) !== null) return false
  if (filter.unclipped && clips > 0) return false
  const text = [
    `S${source.number}`,
    source.title,
    source.publisher,
    source.fileName,
    ...source.authors,
  ]
    .join(' ')
    .toLocaleLowerCase()
  return filter.words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
