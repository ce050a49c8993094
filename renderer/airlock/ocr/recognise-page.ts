import type { RecognisedPage } from '../../../shared/model/source-text'
import type { DrawnOriginal } from '../drawn-original'
import { recognisedPage } from './engine-words'
import { greyOf, hasInk } from './grey-picture'
import { recognise } from './recogniser'

/** An original whose pages can be searched for words. */
export type Searched = Pick<DrawnOriginal, 'drawForWords'>

/**
 * Searches one page of an original for words.
 * @param before time on the page's clock, ms, at which it is given up
 * @returns `null` when it was given up
 */
export async function recogniseBefore(
  original: Searched,
  number: number,
  before: number,
): Promise<RecognisedPage | null> {
  const { image, scale } = await original.drawForWords(number)
  const { width, height } = image
  const grey = greyOf(image)
  if (!hasInk(grey)) return { number, confidence: 0, paragraphs: [] }
  const answer = await recognise({ width, height, grey }, before)
  return answer && recognisedPage(number, answer, scale)
}

/** Searches one page, however long it takes: whoever asked may end this process. */
export const recognisePage = async (original: Searched, number: number): Promise<RecognisedPage> =>
  (await recogniseBefore(original, number, Number.POSITIVE_INFINITY)) as RecognisedPage

/** No page is begun later than this after the reading began, ms: the whole may take 20 s. */
const LATEST_START = 10_000
/** What is not done by then is given up, ms. */
const LATEST_END = 15_000

/**
 * Searches pages for words while there is time for it.
 * @param begun when the reading of the file began, on the page's clock, ms
 * @returns what was found; pages there was no time for are left out
 */
export async function recogniseInTime(
  original: Searched,
  numbers: readonly number[],
  begun: number,
): Promise<RecognisedPage[]> {
  const pages: RecognisedPage[] = []
  for (const number of numbers) {
    if (performance.now() - begun > LATEST_START) break
    const page = await recogniseBefore(original, number, begun + LATEST_END)
    if (page === null) break
    pages.push(page)
  }
  return pages
}
