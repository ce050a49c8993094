import type { Piece } from '../../../shared/extract/assemble'
import { refusal } from '../../../shared/extract/refusal'

/** UTF-16 units of text: more than two hundred books. */
const MOST_TEXT = 32 * 1024 * 1024
/** A thousand paragraphs take some 12 ms from here to the reader. */
const MOST_BLOCKS = 250_000

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
    if (text > MOST_TEXT) throw refusal(name, 'Its text is longer than 32 million characters.')
  }
  return {
    pieces,
    reserve,
    push(piece) {
      if (piece.text === '') return
      reserve(1)
      pieces.push(piece)
      if (pieces.length > MOST_BLOCKS) {
        throw refusal(name, `It has more than ${MOST_BLOCKS.toLocaleString('en')} paragraphs.`)
      }
    },
  }
}
