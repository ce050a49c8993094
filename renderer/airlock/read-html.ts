import { Readability } from '@mozilla/readability'
import { assemble, type Piece } from '../../shared/extract/assemble'
import { charsetDeclaredInHtml } from '../../shared/extract/charset'
import { textHeader } from '../../shared/extract/front-matter'
import { languageTag } from '../../shared/extract/language-tag'
import { readDate } from '../../shared/extract/partial-date'
import { refusal } from '../../shared/extract/refusal'
import { foldWhitespace } from '../../shared/extract/whitespace'
import type { Extraction } from '../../shared/model/source-text'
import { decode } from './decode'
import { htmlPieces } from './html-blocks'
import { onlyArticle, withLead } from './article-lead'
import { countTags, isNestedTooDeeply, MOST_ELEMENTS } from './html-depth'
import { htmlDocument } from './html-document'
import { droppedFrom } from './html-dropped'
import { authorsIn, pageMetadata } from './html-metadata'
import { limited, stem } from './limits'

/**
 * Reads the article of an HTML page; a page without an article is read whole.
 * @throws CasebookError `refused` when the page holds no text or is nested too deeply
 */
export function readHtml(name: string, bytes: Uint8Array): Extraction {
  return readHtmlText(name, decode(bytes, charsetDeclaredInHtml(bytes)))
}

/** "Headline | Site" without the site. */
const withoutSite = (title: string, site: string): string =>
  site !== '' && title.endsWith(site)
    ? title.slice(0, -site.length).replace(/\s+[|–—:·»-]\s*$/, '') || title
    : title

/** The same for a page whose encoding is undone. */
export function readHtmlText(name: string, html: string): Extraction {
  if (isNestedTooDeeply(html)) throw refusal(name, 'Its elements are nested too deeply to be read.')
  if (countTags(html) > 2 * MOST_ELEMENTS) throw refusal(name, 'It has more than 300,000 elements.')
  const document = htmlDocument(html)
  const page = pageMetadata(document)
  const dropped = droppedFrom(document)
  const element = onlyArticle(document)
  const marked = element === null ? [] : htmlPieces(element)
  const article = new Readability<Node>(document, { serializer: (node) => node }).parse()
  let pieces: Piece[] = article?.content ? withLead(htmlPieces(article.content), marked) : []
  // Looking for an article empties the tree, so a page without one is parsed again.
  if (pieces.length === 0) pieces = htmlPieces(htmlDocument(html).body)
  if (pieces.length === 0) throw refusal(name, 'The page holds no text.')
  const text = assemble('html', pieces)
  const publisher = foldWhitespace(article?.siteName ?? '') || page.publisher
  return limited({
    mediaType: 'text/html',
    title: withoutSite(foldWhitespace(article?.title ?? '') || page.title, publisher) || stem(name),
    authors: authorsIn(article?.byline),
    publisher,
    published:
      readDate(article?.publishedTime) ?? page.published ?? textHeader(text.text).published,
    language: page.language ?? languageTag(article?.lang),
    url: page.url,
    text,
    dropped,
  })
}
