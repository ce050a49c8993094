import { Readability } from '@mozilla/readability'
import { DOMParser } from 'linkedom'
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
import { isNestedTooDeeply } from './html-depth'
import { droppedFrom } from './html-dropped'
import { authorsIn, pageMetadata } from './html-metadata'
import { limited, stem } from './limits'

/**
 * Reads the article of an HTML page; a page without an article is read whole. The tree is made by a
 * parser in plain JavaScript, so nothing of it is ever part of a living document.
 * @throws CasebookError `refused` when the page holds no text or is nested too deeply
 */
export function readHtml(name: string, bytes: Uint8Array): Extraction {
  const html = decode(bytes, charsetDeclaredInHtml(bytes))
  if (isNestedTooDeeply(html)) throw refusal(name, 'Its elements are nested too deeply to be read.')
  return read(name, html)
}

/** "Headline | Site" without the site. */
const withoutSite = (title: string, site: string): string =>
  site !== '' && title.endsWith(site)
    ? title.slice(0, -site.length).replace(/\s+[|–—:·»-]\s*$/, '') || title
    : title

function read(name: string, html: string): Extraction {
  const document = parse(html)
  const page = pageMetadata(document)
  const dropped = droppedFrom(document)
  const element = onlyArticle(document)
  const marked = element === null ? [] : htmlPieces(element)
  const article = new Readability<Node>(document, { serializer: (node) => node }).parse()
  let pieces: Piece[] = article?.content ? withLead(htmlPieces(article.content), marked) : []
  // Looking for an article empties the tree, so a page without one is parsed again.
  if (pieces.length === 0) pieces = htmlPieces(parse(html).body)
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

/** The parser takes a page's outer elements as they come: a fragment is given the missing ones. */
function parse(html: string): Document {
  const body = /<(body|frameset)[\s>]/i.test(html) ? html : `<body>${html}</body>`
  const whole = /<html[\s>]/i.test(html) ? html : `<html>${body}</html>`
  return new DOMParser().parseFromString(whole, 'text/html') as unknown as Document
}
