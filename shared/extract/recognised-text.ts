import type { Block, Page, RecognisedPage, SourceText, TextBox } from '../model/source-text'
import type { Piece, PlacedSpan } from './assemble'
import { joint } from './pdf/hyphenation'

type Text = Pick<SourceText, 'text' | 'blocks' | 'pages' | 'boxes'>

/**
 * The text with the words that were recognised on pages that had none, or were pictures with a few. A
 * page that holds text by now is left as it is.
 * @param where `in-order` puts them where their page stands, which moves what comes behind; `behind`
 *   puts them after all other text, so that every offset keeps its meaning
 */
export function withRecognised<T extends Text>(
  text: T,
  recognised: readonly RecognisedPage[],
  where: 'in-order' | 'behind',
): T {
  return recognised
    .toSorted((a, b) => a.number - b.number)
    .reduce((read, page) => withPage(read, page, where), text)
}

/** Pages with words that a machine may find: those without text, and pictures with a few words. */
export const pagesToRecognise = (pages: readonly Page[]): Page[] =>
  pages.filter(
    (page) => page.recognised === undefined && (page.start === page.end || page.pictured === true),
  )

/** Pages with neither text nor a machine's word that there is none. */
export const pagesWithoutText = (pages: readonly Page[]): Page[] =>
  pages.filter((page) => page.start === page.end && page.recognised === undefined)

/** Pages whose words a machine recognised. */
export const recognisedPages = (pages: readonly Page[]): Page[] =>
  pages.filter((page) => page.start < page.end && (page.recognised ?? 0) > 0)

/** How sure the machine is of the words of some pages, 0 to 100. */
export const meanConfidence = (pages: readonly Page[]): number =>
  Math.round(
    pages.reduce((sum, page) => sum + (page.recognised ?? 0), 0) / Math.max(1, pages.length),
  )

/** "page 3", "pages 3 and 5", "pages 3 to 9", "7 pages from page 3 on". */
export function pageWords(pages: readonly Pick<Page, 'number'>[]): string {
  const numbers = pages.map(({ number }) => number)
  const [first = 0, last = first] = [numbers[0], numbers.at(-1)]
  if (numbers.length === 1) return `page ${first}`
  if (numbers.length === 2) return `pages ${first} and ${last}`
  return last - first === numbers.length - 1
    ? `pages ${first} to ${last}`
    : `${numbers.length} pages from page ${first} on`
}

function withPage<T extends Text>(read: T, page: RecognisedPage, where: 'in-order' | 'behind'): T {
  const known = read.pages.find(({ number }) => number === page.number)
  const isFull = known !== undefined && known.start < known.end
  const isSought = known?.pictured === true && known.recognised === undefined
  if (known === undefined || (isFull && !isSought)) return read
  const stamped = isFull ? folded(read.text.slice(known.start, known.end)) : null
  const pieces = page.paragraphs
    // What stands on the page as text stands in its pixels too.
    .map((lines) => lines.filter(({ text }) => stamped?.includes(folded(text)) !== true))
    .filter((lines) => lines.length > 0)
    .map((lines) => pieceOf(lines, page.number))
  const later = read.blocks.findIndex((block) => (block.page ?? 0) > page.number)
  const index = where === 'behind' || later < 0 ? read.blocks.length : later
  const next = read.blocks[index]
  const added = pieces.map(({ text }) => text).join('\n')
  if (added === '') {
    return { ...read, pages: marked(read.pages, { ...page, confidence: 0 }, known) }
  }

  const isFirst = read.text === ''
  const at = next?.start ?? read.text.length
  const start = next === undefined && !isFirst ? at + 1 : at
  const grown = isFirst ? added.length : added.length + 1
  const moved = <S extends { readonly start: number; readonly end: number }>(span: S): S =>
    next === undefined || (span.start < at && span.end <= at)
      ? span
      : // A page may begin with the end of a sentence that stands in front of the place.
        { ...span, start: span.start + (span.start < at ? 0 : grown), end: span.end + grown }
  const own = placedFrom(pieces, start, page.number)
  const box = next === undefined ? -1 : read.boxes.findIndex((one) => one.start >= at)
  return {
    ...read,
    text: isFirst
      ? added
      : next === undefined
        ? `${read.text}\n${added}`
        : `${read.text.slice(0, at)}${added}\n${read.text.slice(at)}`,
    blocks: [...read.blocks.slice(0, index), ...own.blocks, ...read.blocks.slice(index).map(moved)],
    boxes:
      box < 0
        ? [...read.boxes, ...own.boxes]
        : [...read.boxes.slice(0, box), ...own.boxes, ...read.boxes.slice(box).map(moved)],
    // An empty page in front of this one may stand at the same offset and stays there.
    pages: marked(
      read.pages.map((one) => (one.number > page.number ? moved(one) : one)),
      page,
      isFull ? goingOn(known, start, added.length) : { start, end: start + added.length },
    ),
  }
}

/** A page goes on over words right behind its own; such that stand elsewhere are found by their boxes. */
const goingOn = ({ start, end }: Page, at: number, length: number) => ({
  start,
  end: at === end + 1 ? at + length : end,
})

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const marked = (
  pages: readonly Page[],
  { number, confidence }: RecognisedPage,
  { start, end }: Pick<Page, 'start' | 'end'>,
): Page[] =>
  pages.map((one) => (one.number === number ? { ...one, start, end, recognised: confidence } : one))

function placedFrom(pieces: readonly Piece[], start: number, page: number) {
  const blocks: Block[] = []
  const boxes: TextBox[] = []
  let at = start
  for (const { kind, text, placed = [] } of pieces) {
    blocks.push({ start: at, end: at + text.length, kind, page })
    for (const box of placed) boxes.push({ ...box, start: at + box.start, end: at + box.end })
    at += text.length + 1
  }
  return { blocks, boxes }
}

/** Lines as one paragraph, with the place of each; words split at a line's end are joined. */
function pieceOf(lines: RecognisedPage['paragraphs'][number], page: number): Piece {
  let text = ''
  const placed: PlacedSpan[] = []
  for (const { text: words, ...place } of lines) {
    const how = text === '' ? 'keep' : joint(text, words, NO_WITNESS)
    if (how === 'drop') {
      text = text.slice(0, -1)
      const last = placed.at(-1)
      if (last) last.end = text.length
    }
    if (how === 'space') text += ' '
    placed.push({ ...place, page, start: text.length, end: text.length + words.length })
    text += words
  }
  return { kind: 'paragraph', text, placed }
}

/** One page is too little to tell which words are written with a hyphen. */
const NO_WITNESS: ReadonlySet<string> = new Set()
