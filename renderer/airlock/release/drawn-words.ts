import type { Box, DrawnWord } from '../../../shared/model/pdf-reading'
import { boxOf, type GraphicsState, type Matrix, multiplied, overlap } from './graphics-state'

/** A character as the parser hands it over; a number between two moves by thousandths of the size. */
export interface Glyph {
  readonly unicode: string
  /** Thousandths of the font size. */
  readonly width: number
  readonly isSpace: boolean
}

/** What letters reach above and below their base line, in parts of the font size; small ones less. */
const [ASCENT, DESCENT] = [0.7, -0.05]
const SIGN = 0.05

/**
 * A letter with vowel signs is drawn by a glyph each, and each tells the whole letter: that of the
 * letter itself is read.
 */
const isVowelSign = ({ unicode, width }: Glyph): boolean =>
  width === 0 && /[\u0590-\u08ff]/u.test(unicode)

/**
 * The words of one string shown, each with its own box, since a bar may hide one of them only.
 * @param textMatrix where the string begins
 * @returns the words, and where the next string begins (ISO 32000-1, 9.4.4)
 */
export function drawnWords(
  shown: readonly (Glyph | number | null)[],
  state: GraphicsState,
  textMatrix: Matrix,
): { readonly words: DrawnWord[]; readonly next: Matrix } {
  const { fontSize } = state
  const words: DrawnWord[] = []
  // Behind the last letter a line may end nearer: what it hangs out by is taken back.
  let [x, start, last, text, own, width] = [0, 0, 0, '', 0, 0]
  const finish = () => {
    if (text !== '') words.push(wordFrom({ text, start, last, end: x, own }, state, textMatrix))
    text = ''
  }
  for (const glyph of shown) {
    if (glyph === null) continue
    if (typeof glyph === 'number') {
      x -= (glyph / 1000) * fontSize
      continue
    }
    const advance = (glyph.width / 1000) * fontSize
    if (/^\s*$/u.test(glyph.unicode)) finish()
    else if (!isVowelSign(glyph)) {
      if (text === '') [start, own] = [x, 0]
      else own += width
      ;[last, width] = [x, advance]
      text += glyph.unicode
    }
    x += advance
  }
  finish()
  return { words, next: multiplied(textMatrix, [1, 0, 0, 1, x, 0]) }
}

interface Shown {
  readonly text: string
  readonly start: number
  /** Where its last letter begins. */
  readonly last: number
  readonly end: number
  /** How wide the letters before that are one beside the other. */
  readonly own: number
}

/** Letters that lie nearer to each other than this part of their widths are as good as small. */
const NEAREST = 0.5

function wordFrom(
  { text, start, last, end, own }: Shown,
  state: GraphicsState,
  textMatrix: Matrix,
): DrawnWord {
  const matrix = multiplied(state.matrix, textMatrix)
  const { fontSize, painted } = state
  // A vowel sign has no width of its own and stands over the letter before it.
  const right = Math.max(end, start + SIGN * fontSize)
  const box = boxOf(matrix, [start, DESCENT * fontSize, right, ASCENT * fontSize])
  const scale = Math.min(Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3]))
  const crowding = last - start < NEAREST * own ? Math.max(0, last - start) / own : 1
  return {
    kind: 'word',
    text,
    box,
    size: fontSize * scale * crowding,
    colour: state.fill ?? '#ffffff',
    opacity: state.fillOpacity,
    painted,
    unclipped: area(box) === 0 ? 0 : area(overlap(box, state.clip)) / area(box),
  }
}

const area = ([left, top, right, bottom]: Box): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top)
