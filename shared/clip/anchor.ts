import { CasebookError } from '../errors/casebook-error'
import type { Anchor } from '../model/clip'
import type { SourceText } from '../model/source-text'
import { charactersAfter, charactersBefore } from './code-points'
import { type Span, wholeGraphemes } from './graphemes'
import { pageAt, paragraphAt } from './place'

/** Characters (Unicode code points) of context kept on each side, as the W3C examples have it. */
const CONTEXT_CHARACTERS = 32

/**
 * Binds a passage of a text to its original. White space at both ends is left out; a passage that
 * begins or ends inside a character grows to hold the whole of it.
 * @param sha256 of the original's bytes, 64 hexadecimal digits
 * @param start UTF-16 offset, included
 * @param end UTF-16 offset, excluded
 * @throws CasebookError `usage` when no words lie between the offsets
 */
export function anchorPassage(
  text: SourceText,
  sha256: string,
  start: number,
  end: number,
): Anchor {
  const passage = trimmedPassage(text.text, start, end)
  if (passage === null) {
    throw new CasebookError(
      'usage',
      `No clip was made: there are no words from offset ${start} to ${end} of a text of ${text.text.length}. Choose a passage of the text.`,
    )
  }
  return {
    extractor: text.extractor,
    sha256,
    start: passage.start,
    end: passage.end,
    exact: text.text.slice(passage.start, passage.end),
    prefix: charactersBefore(text.text, passage.start, CONTEXT_CHARACTERS),
    suffix: charactersAfter(text.text, passage.end, CONTEXT_CHARACTERS),
    paragraph: paragraphAt(text, passage.start),
    page: pageAt(text, passage.start),
  }
}

/** The passage without white space at its ends and with whole characters, or `null` when empty. */
export function trimmedPassage(text: string, start: number, end: number): Span | null {
  const isRange =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length
  if (!isRange || start >= end) return null
  const raw = text.slice(start, end)
  const trimmed = raw.trim()
  if (trimmed === '') return null
  const from = start + raw.length - raw.trimStart().length
  return wholeGraphemes(text, from, from + trimmed.length)
}
