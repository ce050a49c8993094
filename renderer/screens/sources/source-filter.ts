import { currentReliability, type Source } from '../../../shared/model/source'

/** What the list of sources is narrowed to. */
export interface SourceFilter {
  readonly words: string
  readonly unrated: boolean
  readonly unclipped: boolean
}

export const emptyFilter: SourceFilter = { words: '', unrated: false, unclipped: false }

/** Whether a source with so many clips passes the filter; every word must be found somewhere. */
export function matchesFilter(source: Source, clips: number, filter: SourceFilter): boolean {
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
