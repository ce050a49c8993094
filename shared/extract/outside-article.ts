/** A block of a page, as far as its words go. */
interface Words {
  readonly text: string
}

/** What of a page is not in its article. */
export interface Outside<Block extends Words> {
  /** How many words, counted by the spaces between them. */
  readonly words: number
  /** Of the whole page. */
  readonly of: number
  /** The blocks that hold them, in the order of the page. */
  readonly blocks: readonly Block[]
}

/**
 * Holds a page against the article that was found in it. Blocks that stand in both are set aside
 * first; the words of the others are counted, because the article may have cut its blocks otherwise.
 * @param title the article's, which is told apart from its text
 */
export function outsideArticle<Block extends Words>(
  page: readonly Block[],
  article: readonly Words[],
  title: string,
): Outside<Block> {
  const whole = counted(article.map(({ text }) => text))
  const unmatched = page.filter(({ text }) => !take(whole, text))
  const left = [...whole].flatMap(([text, count]) => Array<string>(count).fill(text))
  const bag = counted([title, ...left].flatMap(wordsOf))
  let words = 0
  const blocks = unmatched.filter(({ text }) => {
    const all = wordsOf(text)
    const missing = all.filter((word) => !take(bag, word)).length
    words += missing
    return missing * 2 > all.length
  })
  const of = page.reduce((sum, { text }) => sum + wordsOf(text).length, 0)
  return { words, of, blocks }
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** Takes one of these out, if there is one. */
function take(counts: Map<string, number>, text: string): boolean {
  const count = counts.get(text) ?? 0
  if (count > 0) counts.set(text, count - 1)
  return count > 0
}
