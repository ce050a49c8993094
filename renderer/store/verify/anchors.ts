import type { Clip } from '../../../shared/model/clip'
import type { SourceText } from '../../../shared/model/source-text'
import type { Source } from '../../../shared/model/source'
import type { Finding } from './finding'
import type { FollowedRecords } from './entries'

/** Clips whose words do not stand in the text they were made in where the anchor says. */
export function checkAnchors(records: FollowedRecords): Finding[] {
  const texts = new Map<string, SourceText[]>()
  for (const text of records.texts.values()) {
    texts.set(text.sourceId, [...(texts.get(text.sourceId) ?? []), text])
  }
  return [...records.clips.values()].flatMap((clip): Finding[] => {
    const source = records.sources.get(clip.sourceId)
    const message = complaintAboutAnchor(clip, source, texts.get(clip.sourceId) ?? [])
    if (message === null) return []
    return [{ kind: 'anchor', object: `c${clip.number} of S${source?.number ?? '?'}`, message }]
  })
}

function complaintAboutAnchor(
  { anchor }: Clip,
  source: Source | undefined,
  texts: readonly SourceText[],
): string | null {
  if (source === undefined) return 'belongs to a source that is not in the case'
  if (anchor.sha256 !== source.sha256) return 'was made from other bytes than those of its source'
  const { id, version } = anchor.extractor
  const text = texts.find(({ extractor }) => extractor.id === id && extractor.version === version)
  if (text === undefined) return `was made in a text of ${id} ${version}, which is not in the case`
  if (text.text.slice(anchor.start, anchor.end) === anchor.exact) return null
  return 'does not find its words at their place'
}
