/** A table in text: its separator, and its rows one by one. */
export interface Delimited {
  readonly separator: string
  readonly rows: () => Generator<string[]>
}

const SEPARATORS = [',', ';', '\t', '|'] as const
/** How much of the text the separator is found in. */
const SAMPLE = 64 * 1024
const SAMPLE_ROWS = 50
/** Cells of one row; spreadsheets end at 16,384. What comes behind stands in the last. */
const MOST_CELLS = 16_384

/**
 * Reads values parted by commas, semicolons, tabs or bars (RFC 4180): a cell in double quotes may
 * hold separators, line ends and doubled quotes. Where tabs part them a cell holds neither (IANA
 * text/tab-separated-values), and a quote that closes only beyond one is a sign like any other.
 * Nothing in a cell is computed.
 * @param text with line ends of any system
 */
export function delimited(text: string): Delimited {
  // Spreadsheets name an unusual separator in a first line of its own.
  const named = text.match(/^sep=(.)\r?\n/i)
  const body = named === null ? text : text.slice(named[0].length)
  const separator = named?.[1] ?? likeliestSeparator(body)
  return { separator, rows: () => rowsOf(body, separator) }
}

/** The one that parts the first rows into the most equal cells. */
function likeliestSeparator(text: string): string {
  const sample = text.slice(0, SAMPLE)
  let best: string = SEPARATORS[0]
  let bestScore = 0
  for (const separator of SEPARATORS) {
    const widths: number[] = []
    for (const row of rowsOf(sample, separator)) {
      if (widths.push(row.length) >= SAMPLE_ROWS) break
    }
    // The last row of a sample is cut off.
    if (widths.length > 1 && sample.length < text.length) widths.pop()
    const common = mostFrequent(widths)
    const share = widths.filter((width) => width === common).length / Math.max(1, widths.length)
    const score = common > 1 ? share * Math.log2(common + 1) : 0
    if (score > bestScore) {
      best = separator
      bestScore = score
    }
  }
  return best
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** One pass: a quote that never closes makes the rest one cell. */
function* rowsOf(text: string, separator: string): Generator<string[]> {
  let row: string[] = []
  let at = 0
  const add = (cell: string): void => {
    if (row.length < MOST_CELLS) row.push(cell)
    else row[MOST_CELLS - 1] += separator + cell
  }
  while (at < text.length) {
    const cell = cellAt(text, at, separator)
    add(cell.text)
    at = cell.end
    if (text.startsWith(separator, at)) {
      at += separator.length
      if (at >= text.length) add('')
      else continue
    }
    if (text.charAt(at) === '\r') at += 1
    if (text.charAt(at) === '\n') at += 1
    yield row
    row = []
  }
  if (row.length > 0) yield row
}

interface Cell {
  readonly text: string
  /** Where the separator or the line end stands behind it. */
  readonly end: number
}

function cellAt(text: string, at: number, separator: string): Cell {
  const cell = text.charAt(at) === '"' ? quoted(text, at) : null
  if (cell === null || (separator === '\t' && /[\t\r\n]/.test(text.slice(at, cell.end)))) {
    return bare(text, at, separator)
  }
  // What follows a closing quote belongs to the cell, as spreadsheets read it.
  const tail = bare(text, cell.end, separator)
  return { text: cell.text + tail.text, end: tail.end }
}

function quoted(text: string, at: number): Cell {
  const parts: string[] = []
  let from = at + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) {
      parts.push(text.slice(from))
      return { text: parts.join('"'), end: text.length }
    }
    parts.push(text.slice(from, quote))
    if (text.charAt(quote + 1) !== '"') return { text: parts.join('"'), end: quote + 1 }
    from = quote + 2
  }
}

function bare(text: string, at: number, separator: string): Cell {
  const mark = separator.charCodeAt(0)
  let end = at
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code === mark || code === 0x0a || code === 0x0d) break
    end += 1
  }
  return { text: text.slice(at, end), end }
}
