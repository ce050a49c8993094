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
  const { fontSize, characterSpacing, wordSpacing, horizontalScale } = state
  const words: DrawnWord[] = []
  let [x, start, text] = [0, 0, '']
  const finish = () => {
    if (text !== '') words.push(wordFrom(text, start, x, state, textMatrix))
    text = ''
  }
  for (const glyph of shown) {
    if (glyph === null) continue
    if (typeof glyph === 'number') {
      x -= (glyph / 1000) * fontSize * horizontalScale
      continue
    }
    const advance =
      ((glyph.width / 1000) * fontSize + characterSpacing + (glyph.isSpace ? wordSpacing : 0)) *
      horizontalScale
    if (/^\s*$/u.test(glyph.unicode)) finish()
    else if (!isVowelSign(glyph)) {
      if (text === '') start = x
      text += glyph.unicode
    }
    x += advance
  }
  finish()
  return { words, next: multiplied(textMatrix, [1, 0, 0, 1, x, 0]) }
}

function wordFrom(
  text: string,
  start: number,
  end: number,
  state: GraphicsState,
  textMatrix: Matrix,
): DrawnWord {
  const matrix = multiplied(state.matrix, textMatrix)
  const { fontSize, rise, mode } = state
  // A vowel sign has no width of its own and stands over the letter before it.
  const right = Math.max(end, start + SIGN * fontSize)
  const letters: Box = [start, rise + DESCENT * fontSize, right, rise + ASCENT * fontSize]
  const box = boxOf(matrix, letters)
  const strokes = mode === 1 || mode === 5
  return {
    kind: 'word',
    text,
    box,
    size: fontSize * Math.hypot(matrix[2], matrix[3]),
    colour: (strokes ? state.stroke : state.fill) ?? '#ffffff',
    opacity: state.fillOpacity,
    painted: mode !== 3 && mode !== 7,
    unclipped: area(box) === 0 ? 0 : area(overlap(box, state.clip)) / area(box),
  }
}

const area = ([left, top, right, bottom]: Box): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top)
