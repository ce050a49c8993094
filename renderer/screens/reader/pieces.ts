import type { Span } from '../../../shared/clip/graphemes'
import type { Fang } from '../../../shared/text/defang'
import type { CodeTint } from './clip-code'

/** A clip as it is painted: where it stands now and how. */
export interface PaintedClip extends Span {
  readonly id: string
  readonly number: number
  readonly tint: CodeTint
}

/** A stretch of a paragraph that is painted alike from end to end. */
export interface Piece extends Span {
  /** The clips that hold it, the shortest first: it lies on top. */
  readonly clips: readonly PaintedClip[]
  /** The clips that end with it, in the order of their numbers. */
  readonly ending: readonly PaintedClip[]
  /** Whether it names an actor. */
  readonly isName: boolean
  /** What it is written as otherwise, so that an address leads nowhere; `null` for what stays. */
  readonly fang: Fang | null
}

/** Cuts a paragraph wherever a clip, a name or what is written otherwise begins or ends. */
export function cutIntoPieces(
  paragraph: Span,
  clips: readonly PaintedClip[],
  names: readonly Span[],
  fangs: readonly Fang[],
): Piece[] {
  const cuts = new Set([paragraph.start, paragraph.end])
  for (const { start, end } of [...clips, ...names, ...fangs]) {
    for (const cut of [start, end]) if (holds(paragraph, cut)) cuts.add(cut)
  }
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const piece = { start, end: sorted[index + 1] as number }
    const covering = clips.filter((clip) => covers(clip, piece))
    return {
      ...piece,
      clips: covering.sort((a, b) => length(a) - length(b) || b.number - a.number),
      ending: covering.filter((clip) => clip.end === piece.end).sort((a, b) => a.number - b.number),
      isName: names.some((name) => covers(name, piece)),
      fang: fangs.find((fang) => covers(fang, piece)) ?? null,
    }
  })
}

const holds = (span: Span, cut: number) => cut > span.start && cut < span.end
const covers = (span: Span, piece: Span) => span.start <= piece.start && span.end >= piece.end
const length = (span: Span) => span.end - span.start
