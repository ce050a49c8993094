import type { Piece } from '../../../shared/extract/assemble'
import { refusal } from '../../../shared/extract/refusal'
import { textLimits } from '../../../shared/text/reading-limits'

/** Where a reader puts its blocks; it stops the reader when they become too many. */
export interface PieceList {
  readonly pieces: readonly Piece[]
  /** Empty pieces are left out. @throws CasebookError `refused` beyond the caps */
  readonly push: (piece: Piece) => void
  /** Text that is held but is no piece yet counts too. @throws CasebookError `refused` */
  readonly reserve: (characters: number) => void
}

/** @param name of the file, for the refusal */
export function pieceList(name: string): PieceList {
  const pieces: Piece[] = []
  let text = 0
  const reserve = (characters: number): void => {
    text += characters
    if (text > textLimits.characters)
      throw refusal(name, 'Its text is longer than 32 million characters.')
  }
  return {
    pieces,
    reserve,
    push(piece) {
      if (piece.text === '') return
      reserve(1)
      pieces.push(piece)
      if (pieces.length > textLimits.blocks) {
        throw refusal(
          name,
          `It has more than ${textLimits.blocks.toLocaleString('en')} paragraphs.`,
        )
      }
    },
  }
}
