import { foldWhitespace } from '../../../shared/extract/whitespace'
import type { RecognisedLine, RecognisedPage } from '../../../shared/model/source-text'

/** A rectangle as the engine has it, in pixels. */
interface Bounds {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

interface EngineWord {
  readonly text: string
  /** 0 to 100. */
  readonly confidence: number
  readonly bbox: Bounds
}

/** What the engine answers for one picture; the rest of its answer is not used. */
export interface EngineAnswer {
  readonly blocks: readonly {
    readonly paragraphs: readonly {
      readonly lines: readonly { readonly words: readonly EngineWord[] }[]
    }[]
  }[]
}

/** Specks and the edges of photographs are read as words of which the engine is this unsure. */
const LEAST_CONFIDENCE = 30
/** A line, and a page, of which it is on the whole less sure than this is no text. */
const LEAST_OF_LINE = 50
const LEAST_OF_PAGE = 60
/** A lone letter is a mark in a drawing. */
const LEAST_LETTERS = 3

/**
 * The words that are to be believed, as paragraphs of lines.
 * @param scale pixels of the picture per PDF point
 */
export function recognisedPage(
  number: number,
  answer: EngineAnswer,
  scale: number,
): RecognisedPage {
  const paragraphs = answer.blocks
    .flatMap((block) => block.paragraphs)
    .map(({ lines }) => lines.map(({ words }) => believed(words)).filter(isLine))
    .filter((lines) => lines.length > 0)
  const words = paragraphs.flat(2)
  const confidence = meanConfidence(words)
  if (confidence < LEAST_OF_PAGE || letters(words) < LEAST_LETTERS) {
    return { number, confidence: 0, paragraphs: [] }
  }
  return {
    number,
    confidence: Math.round(confidence),
    paragraphs: paragraphs.map((lines) => lines.map((line) => lineOf(line, scale))),
  }
}

const believed = (words: readonly EngineWord[]): EngineWord[] =>
  words.filter(({ text, confidence }) => text.trim() !== '' && confidence >= LEAST_CONFIDENCE)

const isLine = (words: readonly EngineWord[]): boolean =>
  letters(words) > 0 && meanConfidence(words) >= LEAST_OF_LINE

const letters = (words: readonly EngineWord[]): number =>
  words.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)

/** By letters: a long word says more about a line than a dot. */
function meanConfidence(words: readonly EngineWord[]): number {
  const length = words.reduce((sum, { text }) => sum + text.length, 0)
  const sum = words.reduce((total, { text, confidence }) => total + confidence * text.length, 0)
  return length === 0 ? 0 : sum / length
}

function lineOf(words: readonly EngineWord[], scale: number): RecognisedLine {
  const boxes = words.map(({ bbox }) => bbox)
  const x = Math.min(...boxes.map(({ x0 }) => x0))
  const y = Math.min(...boxes.map(({ y0 }) => y0))
  return {
    text: foldWhitespace(words.map(({ text }) => text).join(' ')),
    x: x / scale,
    y: y / scale,
    width: (Math.max(...boxes.map(({ x1 }) => x1)) - x) / scale,
    height: (Math.max(...boxes.map(({ y1 }) => y1)) - y) / scale,
  }
}
