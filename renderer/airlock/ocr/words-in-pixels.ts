import type { ReadText } from '../../../shared/extract/assemble'
import {
  pageWords,
  pagesWithoutText,
  recognisedPages,
  withRecognised,
} from '../../../shared/extract/recognised-text'
import type { Page } from '../../../shared/model/source-text'
import { recogniseInTime, type Searched } from './recognise-page'

/**
 * The text with the words that stand on its pages as pixels only, as far as there is time for it.
 * @param begun when the reading of the file began, on the page's clock, ms
 */
export async function withWordsInPixels(
  original: Searched,
  text: ReadText,
  begun: number,
): Promise<ReadText> {
  const empty = pagesWithoutText(text.pages).map(({ number }) => number)
  // The tests in Node have no canvas to draw on.
  if (empty.length === 0 || typeof document === 'undefined') return text
  return withRecognised(text, await recogniseInTime(original, empty, begun), 'in-order')
}

/** What ought to be known of pages that are pixels only, in sentences. */
export function recognitionWarnings(pages: readonly Page[]): string[] {
  const found = recognisedPages(pages)
  const left = pagesWithoutText(pages)
  const stamped = pages.filter((page) => page.pictured === true && page.recognised === undefined)
  const all = found.length === pages.length ? 'All words' : `The words of ${pageWords(found)}`
  return [
    ...(found.length === 0
      ? []
      : [`${all} were recognised by machine (OCR). Compare them with the original before use.`]),
    ...(left.length === 0
      ? []
      : [
          `${capital(pageWords(left))} ${left.length === 1 ? 'holds' : 'hold'} no text. Open the source and choose Recognise text.`,
        ]),
    ...(stamped.length === 0
      ? []
      : [
          `${capital(pageWords(stamped))} ${stamped.length === 1 ? 'is a picture' : 'are pictures'} with a few words of text. Open the source and choose Recognise text to have what stands in ${stamped.length === 1 ? 'it' : 'them'}.`,
        ]),
  ]
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
