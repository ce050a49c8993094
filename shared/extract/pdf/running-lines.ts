import type { Line } from './positioned'

/** Head and foot of a page, as a share of its height. */
const MARGIN = 0.13
/** How far the same running line may stand apart from page to page, in points. */
const DRIFT = 6
const PAGE_NUMBER = /^\W*(?:page |p\. ?)?(?:\d{1,4}|[ivxlc]{1,7})(?: ?(?:of|\/|-) ?\d{1,4})?\W*$/i

interface PageLines {
  readonly height: number
  readonly lines: readonly Line[]
}

export interface RunningLines {
  readonly running: ReadonlySet<Line>
  /** What was found, in words. */
  readonly found: readonly string[]
}

/**
 * Heads, feet and page numbers: lines in the margin whose words, digits aside, return at the same
 * height on at least three pages (two of a two-page document), and lone numbers there.
 */
export function runningLines(pages: readonly PageLines[]): RunningLines {
  const groups = new Map<string, Line[]>()
  for (const page of pages) {
    for (const line of page.lines) {
      const head = line.box.y < page.height * MARGIN
      const foot = line.box.y + line.box.height > page.height * (1 - MARGIN)
      if (!head && !foot) continue
      const key = `${head ? 'head' : 'foot'} ${wordsOf(line.text)}`
      const same = groups.get(key)
      if (same) same.push(line)
      else groups.set(key, [line])
    }
  }
  const running = new Set<Line>()
  const found: string[] = []
  const least = Math.max(2, Math.min(3, pages.length))
  for (const lines of groups.values()) {
    const level = lines.filter((line) => atSameHeight(line, lines, least))
    const hit = new Set(level.map((line) => line.page))
    if (hit.size < least || !inSuccession(hit)) continue
    for (const line of level) running.add(line)
    found.push(inWords(level[0]?.text ?? '', hit.size))
  }
  // Lines that are all there is on most pages are the text itself.
  const emptied = pages.filter(
    ({ lines }) => lines.length > 0 && lines.every((line) => running.has(line)),
  )
  return emptied.length * 2 > pages.length ? { running: new Set(), found: [] } : { running, found }
}

/** Running lines stand on neighbouring (or facing) pages; the heads of chapters lie further apart. */
const inSuccession = (pages: ReadonlySet<number>): boolean =>
  [...pages].filter((page) =>
    [1, 2].some((step) => pages.has(page - step) || pages.has(page + step)),
  ).length *
    2 >
  pages.size

/** A page number counts as one word, whatever it is. */
const wordsOf = (text: string): string =>
  PAGE_NUMBER.test(text) ? '#' : text.replace(/\d+/g, '#').toLowerCase()

const atSameHeight = (line: Line, lines: readonly Line[], least: number): boolean =>
  lines.filter((other) => Math.abs(other.box.y - line.box.y) <= DRIFT).length >= least

const inWords = (text: string, pages: number): string =>
  PAGE_NUMBER.test(text)
    ? `page numbers on ${pages} pages`
    : `running line on ${pages} pages: “${text.slice(0, 200)}”`
