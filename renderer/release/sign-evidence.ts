import { toCodePoints } from '../../shared/clip/code-points'
import type { Clip } from '../../shared/model/clip'
import { citedClips } from '../../shared/model/line-evidence'
import { composeManifest, type TextPosition } from '../../shared/proof/compose-manifest'
import { encodeEvidence, type EvidenceManifest, evidenceMessage } from '../../shared/proof/manifest'
import { toHex } from '../../shared/text/bytes'
import type { OpenCase } from '../store/case-at-work'
import { sha256 } from '../vault/keys/sha256'
import type { ReleaseRequest } from './release-request'

/** The evidence of a document, as it is attached, and what of it is judged. */
export interface SignedEvidence {
  readonly file: string
  readonly manifest: EvidenceManifest
}

/**
 * Signs what a document rests on with the analyst's key for this case.
 * @param pages the document as the press set it
 */
export async function signEvidence(
  { opened, document, briefing, clips, sources, lint, at }: ReleaseRequest,
  pages: Uint8Array,
): Promise<SignedEvidence> {
  const { vault, analyst } = opened
  const manifest = composeManifest({
    document,
    briefing,
    clips,
    sources,
    lint,
    positions: await positionsOf(opened, clipsCitedBy(briefing, clips)),
    pages: { bytes: pages.length, sha256: toHex(await sha256(pages)) },
    journal: {
      file: toHex(vault.fileId),
      entry: document.journal.entry,
      head: document.journal.head.replaceAll(' ', ''),
    },
    analyst: { name: analyst, publicKey: toHex(vault.publicKey) },
    made: new Date(at * 1000).toISOString(),
  })
  const signature = toHex(await vault.sign(evidenceMessage(manifest)))
  return { file: encodeEvidence({ manifest, signature }), manifest }
}

function clipsCitedBy({ blocks }: ReleaseRequest['briefing'], clips: readonly Clip[]): Clip[] {
  const cited = new Set(blocks.flatMap((block) => (block.kind === 'line' ? citedClips(block) : [])))
  return clips.filter(({ id }) => cited.has(id))
}

/** Where the passages stand in the texts they were clipped from, one text in memory at a time. */
async function positionsOf(
  { database }: OpenCase,
  clips: readonly Clip[],
): Promise<ReadonlyMap<string, TextPosition>> {
  const positions = new Map<string, TextPosition>()
  for (const sourceId of new Set(clips.map((clip) => clip.sourceId))) {
    const own = clips.filter((clip) => clip.sourceId === sourceId)
    const texts = await database.texts.where('sourceId').equals(sourceId).toArray()
    for (const { id, anchor } of own) {
      const { extractor } = anchor
      const text = texts.find(
        (held) =>
          held.extractor.id === extractor.id && held.extractor.version === extractor.version,
      )?.text
      if (text === undefined || !text.startsWith(anchor.exact, anchor.start)) continue
      const start = toCodePoints(text, anchor.start)
      positions.set(id, { start, end: start + toCodePoints(anchor.exact, anchor.exact.length) })
    }
  }
  return positions
}
