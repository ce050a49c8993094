import type { Block, SourceText } from '../model/source-text'
import { outsideArticle } from './outside-article'

type Text = Pick<SourceText, 'text' | 'blocks' | 'outside'>

/**
 * The text of a page with what stands outside its article.
 * @param whole the page as it was read without looking for an article
 * @param title of the page
 * @param where `in-order` takes the whole page as it stands; `behind` puts what the article lacks
 *   after it, so that every offset keeps its meaning
 */
export function withWholePage<T extends Text>(
  article: T,
  whole: Text,
  title: string,
  where: 'in-order' | 'behind',
): T {
  const { outside: _taken, ...rest } = article
  if (where === 'in-order') return { ...rest, text: whole.text, blocks: whole.blocks } as T
  const added = outsideArticle(worded(whole), worded(article), title).blocks
  let at = article.text.length + 1
  const blocks = added.map(({ text, block }): Block => {
    const start = at
    at += text.length + 1
    return { ...block, start, end: start + text.length }
  })
  return {
    ...rest,
    text: [article.text, ...added.map(({ text }) => text)].join('\n'),
    blocks: [...article.blocks, ...blocks],
  } as T
}

const worded = ({ text, blocks }: Text) =>
  blocks.map((block) => ({ text: text.slice(block.start, block.end), block }))
