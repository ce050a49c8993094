import type { FoundLink } from '../../../shared/model/report'

/** The links of an element in document order; a picture that is one says what it is called. */
export const htmlLinks = (root: ParentNode): FoundLink[] =>
  [...root.querySelectorAll('a[href], area[href]')].map((link) => ({
    text: link.textContent?.trim() || pictureName(link),
    target: link.getAttribute('href') ?? '',
  }))

const pictureName = (link: Element): string =>
  (link.getAttribute('alt') ?? link.querySelector('img[alt]')?.getAttribute('alt') ?? '').trim()
