/** A place in the texts of the pages. */
interface Place {
  readonly page: number
  readonly at: number
}

/** So far a page's text may agree by chance with what follows a line that goes on overleaf. */
const CHANCE = 12

/** The beginning of a line by which it is looked for. */
const BEGINNING = 12

/**
 * Which lines do not stand on the pages, one after the other. A line may go on at the beginning of
 * the next page: the notes at the foot of the first stand between.
 * @param pages the text of each, `comparable`
 * @param lines what is looked for, `comparable`
 * @returns the places of the missing ones among the lines
 */
export function missingLines(pages: readonly string[], lines: readonly string[]): number[] {
  let from: Place = { page: 0, at: 0 }
  return lines.flatMap((line, index) => {
    const end = endOf(pages, line, from)
    if (end === null) return [index]
    from = end
    return []
  })
}

/** The end of the first place where the line stands whole, or `null`. */
function endOf(pages: readonly string[], line: string, from: Place): Place | null {
  for (let page = from.page; page < pages.length; page++) {
    const start = page === from.page ? from.at : 0
    for (const at of beginnings(pages[page] as string, line, start)) {
      const end = follow(pages, line, { page, at })
      if (end !== null) return end
    }
  }
  return null
}

/** Where a line may begin in a text: where its first letters stand, or as many as the text still has. */
function* beginnings(text: string, line: string, start: number): Generator<number> {
  const beginning = line.slice(0, BEGINNING)
  for (let at = text.indexOf(beginning, start); at >= 0; at = text.indexOf(beginning, at + 1)) {
    yield at
  }
  for (let at = Math.max(start, text.length - BEGINNING + 1); at < text.length; at++) {
    if (line.startsWith(text.slice(at))) yield at
  }
}

function follow(pages: readonly string[], line: string, { page, at }: Place): Place | null {
  const text = pages[page]
  if (text === undefined) return null
  if (text === '') return follow(pages, line, { page: page + 1, at: 0 })
  let agreeing = 0
  while (agreeing < line.length && line[agreeing] === text[at + agreeing]) agreeing++
  if (agreeing === line.length) return { page, at: at + agreeing }
  for (let cut = agreeing; cut > 0 && cut >= agreeing - CHANCE; cut--) {
    const end = follow(pages, line.slice(cut), { page: page + 1, at: 0 })
    if (end !== null) return end
  }
  return null
}
