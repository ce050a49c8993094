import type { Span } from '../../../../shared/clip/graphemes'
import type { SourceText } from '../../../../shared/model/source-text'
import { fangsIn } from '../../../../shared/text/defang'
import { classNames } from '../../../parts/class-names'
import { cutIntoPieces, type Piece } from '../pieces'
import type { ReaderClip } from '../use-reader-clips'

interface PaintedTextProps {
  readonly text: SourceText
  /** The part of the text that is shown. */
  readonly span: Span
  readonly clips: readonly ReaderClip[]
  readonly names: readonly Span[]
  readonly chosenId: string | null
}

/**
 * A part of the text with its clips and names painted. Web addresses look defanged by the style
 * sheet alone: the text of the page, which offsets count in, stays as it is.
 */
export function PaintedText({ text, span, clips, names, chosenId }: PaintedTextProps) {
  const words = text.text.slice(span.start, span.end)
  const fangs = fangsIn(words).map((fang) => ({
    ...fang,
    start: span.start + fang.start,
    end: span.start + fang.end,
  }))
  return cutIntoPieces(span, clips, names, fangs).map((piece) => (
    <PaintedPiece key={piece.start} piece={piece} text={text.text} chosenId={chosenId} />
  ))
}

interface PaintedPieceProps {
  readonly piece: Piece
  readonly text: string
  readonly chosenId: string | null
}

/**
 * The chosen clip is painted over all others, then the shortest. A clip that lies beneath shows a
 * second line below the first.
 */
function PaintedPiece({ piece, text, chosenId }: PaintedPieceProps) {
  const { clips, ending } = piece
  // A clip may begin within a scheme: what is left of it then stands as it is.
  const isWhole = piece.fang?.start === piece.start && piece.fang.end === piece.end
  const fang = isWhole ? piece.fang : null
  const chosen = clips.find(({ id }) => id === chosenId)
  const top = chosen ?? clips[0]
  const beneath = clips.find((clip) => clip !== top)
  return (
    <span
      className={classNames(
        top && `hl ${top.tint}`,
        chosen && 'is-on',
        beneath && `over-${beneath.tint}`,
        piece.isName && 'named',
        fang && `fang-${fang.kind}`,
      )}
      data-start={piece.start}
      data-clip={top?.id}
      data-written={fang?.written}
    >
      {text.slice(piece.start, piece.end)}
      {ending.map(({ id, number }) => (
        <sup key={id}>c{number}</sup>
      ))}
    </span>
  )
}
