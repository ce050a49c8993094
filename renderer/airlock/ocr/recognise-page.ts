import type { RecognisedPage } from '../../../shared/model/source-text'
import type { DrawnOriginal } from '../drawn-original'
import { recognisedPage } from './engine-words'
import { greyOf, hasInk } from './grey-picture'
import { recognise } from './recogniser'

/** An original whose pages can be searched for words. */
export type Searched = Pick<DrawnOriginal, 'draw' | 'drawForWords'>

/** Pixels per point at which an empty sheet is told from others, which takes a hundredth of the time. */
const GLANCE = 0.5

/**
 * Searches one page of an original for words.
 * @param before time on the page's clock, ms, at which it is given up
 * @returns `null` when it was given up
 */
async function recogniseBefore(
  original: Searched,
  number: number,
  before: number,
): Promise<RecognisedPage | null> {
  const glance = await inTime(original.draw(number, GLANCE), before)
  if (glance === null) return null
  if (!hasInk(greyOf(glance))) return { number, confidence: 0, paragraphs: [] }
  const drawn = await inTime(original.drawForWords(number), before)
  if (drawn === null) return null
  const { image, scale } = drawn
  const { width, height } = image
  const answer = await recognise({ width, height, grey: greyOf(image) }, before)
  return answer && recognisedPage(number, answer, scale)
}

/** `null` once the time has come; a page with a million lines is drawn in pieces for very long. */
async function inTime<T>(work: Promise<T>, before: number): Promise<T | null> {
  if (!Number.isFinite(before)) return work
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), before - performance.now())
  })
  // Its end is nobody's concern any more once it is given up.
  work.catch(() => {})
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
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
 * @returns what was found; pages there was no time for, or that cannot be drawn, are left out: what
 *   else the file holds is read all the same
 */
export async function recogniseInTime(
  original: Searched,
  numbers: readonly number[],
  begun: number,
): Promise<RecognisedPage[]> {
  const pages: RecognisedPage[] = []
  for (const number of numbers) {
    if (performance.now() - begun > LATEST_START) break
    try {
      const page = await recogniseBefore(original, number, begun + LATEST_END)
      if (page === null) break
      pages.push(page)
    } catch {
      // Asked for again in the reader, the page says why.
    }
  }
  return pages
}
