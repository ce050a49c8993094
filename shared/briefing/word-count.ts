import type { Line } from '../model/briefing'
import { wordsOf } from '../model/line-words'
import type { PlacedSection } from './placing'

/*
 * Words as word processors count them: letters and digits up to the next space, each character of a
 * script without spaces for itself.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}]|(?<=\p{N})[.,:](?=\p{N})|['’-](?=[\p{L}\p{N}]))+/gu

const countIn = (text: string): number => text.match(WORD)?.length ?? 0

const known = new WeakMap<Line, number>()

/** Words of the sections that are printed: headings, sentences with their terms, tables, grounds. */
export const wordCount = (sections: readonly PlacedSection[]): number =>
  sections
    .filter(({ written }) => written)
    .reduce(
      (count, { heading, lines }) =>
        lines.reduce((sum, { line }) => sum + wordsOfLine(line), count + countIn(heading)),
      0,
    )

/** A line never changes, so it is counted once. */
function wordsOfLine(line: Line): number {
  const count = known.get(line) ?? textsOf(line).reduce((sum, text) => sum + countIn(text), 0)
  known.set(line, count)
  return count
}

const textsOf = ({ runs, confidence, form }: Line): readonly string[] => [
  // A citation or a note inside a word does not make two of it.
  wordsOf({ runs }),
  confidence?.basis ?? '',
  ...(form?.kind === 'table' ? [form.header, ...form.rows].flat() : []),
]
