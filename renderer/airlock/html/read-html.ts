import { Readability } from '@mozilla/readability'
import { assemble, type Piece } from '../../../shared/extract/assemble'
import { charsetDeclaredInHtml } from '../../../shared/extract/charset'
import { detailsOf, type Statement } from '../../../shared/extract/details'
import { textHeader } from '../../../shared/extract/front-matter'
import { leadsElsewhere, listedLinks } from '../../../shared/extract/links'
import { type Outside, outsideArticle } from '../../../shared/extract/outside-article'
import { refusal } from '../../../shared/extract/refusal'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import type { Extraction } from '../../../shared/model/source-text'
import { countWords } from '../../../shared/text/size-words'
import { decoded } from '../text/decode'
import { htmlPieces } from './blocks'
import { onlyArticle, withLead } from './article-lead'
import { refuseLargeTree } from './depth'
import { htmlDocument } from './document'
import { droppedFrom } from './dropped'
import { htmlLinks } from './links'
import { authorsIn, pageStatements } from './metadata'
import { scriptsIn } from './scripts'
import { limited, stem } from '../limits'
import { charsetStatement, charsetWarnings, namedByServer } from '../text/server-charset'

/**
 * Reads the article of an HTML page; a page without an article is read whole.
 * @param charset that a server named for it: it goes before the one the page names (HTML standard,
 *   13.2.3.2)
 * @param whole reads all of the page, whatever its article is
 * @throws CasebookError `refused` when the page holds no text or is nested too deeply
 */
export function readHtml(
  name: string,
  bytes: Uint8Array,
  charset?: string,
  whole = false,
): Extraction {
  const page = decoded(bytes, [
    namedByServer(charset),
    { name: charsetDeclaredInHtml(bytes), place: 'its declaration' },
  ])
  const read = readHtmlText(name, page.text, whole, [charsetStatement(page)])
  return { ...read, warnings: charsetWarnings(page, charset) }
}

/**
 * The search for an article makes addresses whole by where the document stands. A file is told of as
 * it is written, and stands nowhere.
 */
function keepAddresses(document: Document): void {
  for (const name of ['baseURI', 'documentURI']) {
    Object.defineProperty(document, name, { value: 'about:blank' })
  }
}

/** "Headline | Site" without the site. */
const withoutSite = (title: string, site: string): string =>
  site !== '' && title.endsWith(site)
    ? title.slice(0, -site.length).replace(/\s+[|–—:·»-]\s*$/, '') || title
    : title

/**
 * The same for a page whose encoding is undone.
 * @param known what is known of the page besides, believed before what it says itself
 * @param otherwise what is believed where it says nothing
 */
export function readHtmlText(
  name: string,
  html: string,
  whole: boolean,
  known: readonly Statement[] = [],
  otherwise: readonly Statement[] = [],
): Extraction {
  refuseLargeTree(name, html)
  const document = htmlDocument(html)
  const page = pageStatements(document)
  const dropped = droppedFrom(document)
  const scripts = scriptsIn(document)
  // Looking for an article empties the tree: what all of the page says is read before.
  const all = htmlPieces(document.body)
  const allLinks = htmlLinks(document.body)
  const element = onlyArticle(document)
  const marked = element === null ? [] : htmlPieces(element)
  keepAddresses(document)
  const article = new Readability<Node>(document, { serializer: (node) => node }).parse()
  const found = article?.content ? withLead(htmlPieces(article.content), marked) : []
  const isArticle = found.length > 0 && !whole
  const pieces: readonly Piece[] = isArticle ? found : all
  if (pieces.length === 0) throw refusal(name, 'The page holds no text.')
  const outside = outsideArticle(all, pieces, article?.title ?? '')
  const links = listedLinks(
    isArticle
      ? [...htmlLinks(article?.content as Element), ...allLinks.filter(leadsElsewhere)]
      : allLinks,
  )
  const text = assemble('html', pieces)
  return limited({
    mediaType: 'text/html',
    ...detailsOf([
      ...known,
      titleStatement(article, page),
      ...page,
      {
        detail: 'authors',
        place: 'byline of the article',
        written: article?.byline,
        value: authorsIn(article?.byline).join('; '),
      },
      { detail: 'published', place: 'first lines of the text', ...headDate(text.text) },
      ...otherwise,
      { detail: 'title', place: 'file name', written: stem(name) },
    ]),
    text: outside.words === 0 ? text : { ...text, outside: outside.words },
    dropped: [...dropped, ...outsideWords(outside), ...links.dropped],
    scripts,
    links: links.links,
  })
}

const LONGEST_EXCERPT = 120

/**
 * "31 of 412 words stand outside the article: Correction of 3 May …". The longest passage is named,
 * since menus are short.
 */
function outsideWords({ words, of, blocks }: Outside<Piece>): string[] {
  if (words === 0) return []
  const [longest] = blocks.toSorted((a, b) => b.text.length - a.text.length)
  const counts = `${words.toLocaleString('en')} of ${countWords(of, 'word')}`
  const what = `${counts} ${words === 1 ? 'stands' : 'stand'} outside the article`
  return [longest === undefined ? what : `${what}: ${longest.text.slice(0, LONGEST_EXCERPT)}`]
}

const headDate = (text: string) => {
  const { published } = textHeader(text)
  return { written: published, value: published ?? '' }
}

/** The title that the article goes by, which is more than any one place of the page says. */
function titleStatement(article: Article, page: readonly Statement[]): Statement {
  const written = foldWhitespace(article?.title ?? '')
  const titles = page
    .filter(({ detail }) => detail === 'title')
    .map(({ place, written: words }) => ({ place, words: foldWhitespace(words ?? '') }))
  const holder =
    titles.find(({ words }) => words === written) ??
    titles.find(({ words }) => written !== '' && words.includes(written))
  return {
    detail: 'title',
    place: holder?.place ?? 'a heading',
    written,
    value: withoutSite(written, detailsOf(page).publisher),
  }
}

type Article = ReturnType<Readability<Node>['parse']>
