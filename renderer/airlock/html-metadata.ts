import { namesOf } from '../../shared/extract/front-matter'
import { languageTag } from '../../shared/extract/language-tag'
import { readDate } from '../../shared/extract/partial-date'
import { foldWhitespace } from '../../shared/extract/whitespace'
import type { Extraction } from '../../shared/model/source-text'

type Metadata = Pick<
  Extraction,
  'title' | 'authors' | 'publisher' | 'published' | 'language' | 'url'
>

const DATE_NAMES = [
  'article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'dcterms.issued',
  'citation_publication_date',
  'citation_date',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'og:published_time',
]
const URL_NAMES = ['og:url', 'twitter:url', 'dc.identifier', 'parsely-link']
const SITE_NAMES = ['og:site_name', 'application-name', 'dc.publisher', 'citation_publisher']
const LANGUAGE_NAMES = ['og:locale', 'dc.language', 'content-language', 'language']

/** What the page says about itself, before the article is cut out of it. */
export function pageMetadata(document: Document): Metadata {
  const meta = metaValues(document)
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined)
  const time = document.querySelector(
    'time[pubdate], time[itemprop="datePublished"], time[datetime]',
  )
  return {
    title: foldWhitespace(document.querySelector('title')?.textContent ?? ''),
    authors: [],
    publisher: first(SITE_NAMES) ?? '',
    published:
      readDate(first(DATE_NAMES)) ?? readDate(time?.getAttribute('datetime') ?? time?.textContent),
    language: languageTag(document.documentElement?.getAttribute('lang') ?? first(LANGUAGE_NAMES)),
    url: webAddress(
      document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? first(URL_NAMES),
    ),
  }
}

function metaValues(document: Document): Map<string, string> {
  const values = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const names = ['name', 'property', 'itemprop', 'http-equiv'].map((key) =>
      element.getAttribute(key),
    )
    const content = foldWhitespace(element.getAttribute('content') ?? '')
    for (const name of names.flatMap((value) => value?.toLowerCase().split(/\s+/) ?? [])) {
      if (content !== '' && !values.has(name)) values.set(name, content)
    }
  }
  return values
}

/** Only an absolute web address tells where a page came from. */
const webAddress = (text: string | undefined): string | null =>
  text !== undefined && /^https?:\/\/\S+$/i.test(text.trim()) ? text.trim() : null

/** A line such as "By Jane Doe and Richard Roe" as names. */
export function authorsIn(byline: string | null | undefined): string[] {
  const line = foldWhitespace(byline ?? '').replace(/^(written |posted |story )?by:?\s+/i, '')
  const parts = namesOf(line)
  // "Doe, Jane" is one name: a comma parts names only when each has a given name of its own.
  return parts.every((part) => part.includes(' '))
    ? parts
    : line === ''
      ? []
      : line.split(/;|\band\b/).map(foldWhitespace)
}
