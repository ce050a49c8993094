import type { DrawnPage, DrawnWord } from '../model/pdf-reading'
import { comparable } from './comparable'

const POINTS_PER_MM = 72 / 25.4

/** Heights of the head and the foot of a printed page, in points. */
const [HEAD, FOOT] = [25 * POINTS_PER_MM, 23 * POINTS_PER_MM]

const isWord = (mark: DrawnPage['marks'][number]): mark is DrawnWord => mark.kind === 'word'

/** The words of a page in the order in which they are painted: at its head, at its foot, between. */
export function bandsOf({ marks, height }: DrawnPage): {
  readonly head: readonly DrawnWord[]
  readonly foot: readonly DrawnWord[]
  readonly body: readonly DrawnWord[]
} {
  const words = marks.filter(isWord)
  const middle = ({ box: [, top, , bottom] }: DrawnWord) => (top + bottom) / 2
  return {
    head: words.filter((word) => middle(word) < HEAD),
    foot: words.filter((word) => middle(word) > height - FOOT),
    body: words.filter((word) => middle(word) >= HEAD && middle(word) <= height - FOOT),
  }
}

/** The text between head and foot, to be compared. */
export const bodyText = (page: DrawnPage): string =>
  comparable(
    bandsOf(page)
      .body.map(({ text }) => text)
      .join(''),
  )
