import type { Mention } from '../../../shared/model/actor'
import type { Clip } from '../../../shared/model/clip'
import type { SourceText } from '../../../shared/model/source-text'
import type { Source } from '../../../shared/model/source'
import type { Finding } from './finding'
import type { FollowedRecords } from './entries'

/** Clips and tags whose words do not stand in the text they were made in where they say. */
export function checkAnchors({ sources, texts, clips, mentions }: FollowedRecords): Finding[] {
  const textsOf = new Map<string, SourceText[]>()
  for (const text of texts.values()) {
    textsOf.set(text.sourceId, [...(textsOf.get(text.sourceId) ?? []), text])
  }
  const findings: Finding[] = []
  const check = (
    { sourceId }: Clip | Mention,
    name: string,
    complaint: (source: Source, texts: readonly SourceText[]) => string | null,
  ) => {
    const source = sources.get(sourceId)
    const message =
      source === undefined
        ? 'belongs to a source that is not in the case'
        : complaint(source, textsOf.get(sourceId) ?? [])
    if (message === null) return
    findings.push({ kind: 'anchor', object: `${name} of S${source?.number ?? '?'}`, message })
  }
  for (const clip of clips.values()) {
    check(clip, `c${clip.number}`, (source, its) => complaintAboutClip(clip, source, its))
  }
  for (const tag of mentions.values()) {
    check(tag, `the tag on "${tag.matched}"`, (_, its) => complaintAboutTag(tag, its))
  }
  return findings
}

function complaintAboutClip(
  { anchor }: Clip,
  source: Source,
  texts: readonly SourceText[],
): string | null {
  if (anchor.sha256 !== source.sha256) return 'was made from other bytes than those of its source'
  const { id, version } = anchor.extractor
  const text = texts.find(({ extractor }) => extractor.id === id && extractor.version === version)
  if (text === undefined) return `was made in a text of ${id} ${version}, which is not in the case`
  return text.text.slice(anchor.start, anchor.end) === anchor.exact ? null : MISPLACED
}

const complaintAboutTag = ({ start, end, matched }: Mention, texts: readonly SourceText[]) =>
  texts.some(({ text }) => text.slice(start, end) === matched) ? null : MISPLACED

const MISPLACED = 'does not find its words at their place'
