import type { Statement } from '../../../shared/extract/details'
import { namesOf } from '../../../shared/extract/front-matter'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import type { Detail } from '../../../shared/model/report'
import { jsonLdStatements } from './json-ld'

/** Names of `meta` elements, in lower case, that say each detail, the most reliable first. */
const META_NAMES: readonly (readonly [Detail, readonly string[]])[] = [
  ['title', ['dc.title', 'dcterms.title', 'citation_title', 'og:title', 'twitter:title']],
  ['authors', ['dc.creator', 'dcterms.creator', 'author', 'parsely-author', 'article:author']],
  [
    'publisher',
    ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'citation_publisher'],
  ],
  [
    'published',
    [
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
    ],
  ],
  [
    'modified',
    [
      'article:modified_time',
      'datemodified',
      'og:updated_time',
      'dcterms.modified',
      'dc.date.modified',
      'last-modified',
      'lastmod',
    ],
  ],
  ['language', ['og:locale', 'dc.language', 'content-language', 'language']],
  ['url', ['og:url', 'twitter:url', 'dc.identifier', 'parsely-link']],
]

/**
 * What the page says about itself, before the article is cut out of it, in the order in which it is
 * believed.
 */
export function pageStatements(document: Document): Statement[] {
  const time = document.querySelector(
    'time[pubdate], time[itemprop="datePublished"], time[datetime]',
  )
  const changed = document.querySelector('time[itemprop="dateModified"]')
  const { article, page } = jsonLdStatements(document)
  return [
    {
      detail: 'language',
      place: 'html lang',
      written: document.documentElement?.getAttribute('lang'),
    },
    {
      detail: 'url',
      place: 'link rel=canonical',
      written: document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    },
    ...article,
    ...metaStatements(document),
    ...page,
    { detail: 'title', place: 'title element', written: titleOf(document) },
    { detail: 'published', place: 'time element', written: timeOf(time) },
    { detail: 'modified', place: 'time element', written: timeOf(changed) },
  ]
}

const titleOf = (document: Document): string =>
  foldWhitespace(document.querySelector('title')?.textContent ?? '')

const timeOf = (element: Element | null): string | null =>
  element && (element.getAttribute('datetime') ?? element.textContent)

function metaStatements(document: Document): Statement[] {
  const values = metaValues(document)
  return META_NAMES.flatMap(([detail, names]) =>
    names.map((name) => {
      const all = values.get(name) ?? []
      const place = `meta ${name}`
      if (detail !== 'authors') return { detail, place, written: all[0] }
      // Each author may have an element of their own.
      return { detail, place, written: all.join('; '), value: all.flatMap(authorsIn).join('; ') }
    }),
  )
}

/** The contents of each name in their order. */
function metaValues(document: Document): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const names = ['name', 'property', 'itemprop', 'http-equiv'].map((key) =>
      element.getAttribute(key),
    )
    const content = foldWhitespace(element.getAttribute('content') ?? '')
    for (const name of names.flatMap(metaNames)) {
      const known = values.get(name)
      if (known === undefined) values.set(name, content === '' ? [] : [content])
      else if (content !== '' && known.length < 200) known.push(content)
    }
  }
  return values
}

/** Of one attribute; Dublin Core is written with a full stop or a colon. */
const metaNames = (value: string | null): string[] =>
  (value ?? '')
    .toLowerCase()
    .split(/\s+/)
    .map((name) => name.replace(/^(dc|dcterms):/, '$1.'))

/** A line such as "By Jane Doe and Richard Roe" as names; an address is none. */
export function authorsIn(byline: string | null | undefined): string[] {
  const line = foldWhitespace(byline ?? '').replace(/^(written |posted |story )?by:?\s+/i, '')
  if (/^https?:\/\/\S+$/i.test(line)) return []
  const parts = namesOf(line)
  // "Doe, Jane" is one name: a comma parts names only when each has a given name of its own.
  return parts.every((part) => part.includes(' '))
    ? parts
    : line === ''
      ? []
      : line.split(/;|\band\b/).map(foldWhitespace)
}
