import type { Clip } from '../../shared/model/clip'
import type { Source } from '../../shared/model/source'
import type { SourceText } from '../../shared/model/source-text'
import { concatBytes, toHex } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import type { Finding } from './finding'
import type { OriginalPlaces } from './journal-frames'
import { sha256 } from './sha256'
import type { FollowedRecords } from './verify-entries'

/** Sources whose original is missing or has another SHA-256 than the source says. */
export async function checkOriginals(
  records: FollowedRecords,
  originals: ReadonlyMap<string, OriginalPlaces>,
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const source of records.sources.values()) {
    const message = await complaintAboutOriginal(source, originals.get(source.id))
    if (message !== null) {
      findings.push({ kind: 'original', object: `S${source.number} (${source.fileName})`, message })
    }
  }
  return findings
}

async function complaintAboutOriginal(
  source: Source,
  places: OriginalPlaces | undefined,
): Promise<string | null> {
  if (places === undefined) return 'has no original in the case file'
  const parts: Uint8Array[] = []
  for (const place of places) parts.push(await ask('case:read', place))
  const bytes = concatBytes(parts)
  if (toHex(await sha256(bytes)) === source.sha256) return null
  return 'does not match the SHA-256 of its original'
}

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
